import fc from 'fast-check';
import { organisationCodeCheckCharacter } from './organisation-code.js';
import { checkUnifiedCode, isUnifiedCode, unifiedCodeCheckCharacter } from './unified-code.js';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Codes whose inner organisation code holds too. */
const codes = fc
  .tuple(fc.constantFrom('91', '92', '93', '51'), fc.constantFrom('130102', '230102'), fc.stringMatching(/^[0-9]{8}$/))
  .map(([registrar, region, organisation]) => {
    const body = `${registrar}${region}${organisation}${organisationCodeCheckCharacter(organisation) ?? ''}`;
    return `${body}${unifiedCodeCheckCharacter(body) ?? ''}`;
  });

describe('the unified credit code of GB 32100', () => {
  it.each(['91130102Y000000161', '91350100M000100Y43'])('accepts %s', (code) => {
    expect(isUnifiedCode(code)).toBe(true);
  });

  it('accepts every code made by the standard, strictly', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(checkUnifiedCode(code, '', 'strict')).toEqual([]);
      }),
    );
  });

  it('catches every single wrong character', () => {
    fc.assert(
      fc.property(codes, fc.nat(17), fc.constantFrom(...ALPHABET), (code, position, character) => {
        fc.pre(code.charAt(position) !== character);
        expect(isUnifiedCode(code.slice(0, position) + character + code.slice(position + 1))).toBe(false);
      }),
    );
  });

  it.each(['', '91130102Y00000016', '91130102Y0000001610', '9113O102Y000000161', '91130102y000000161'])(
    'refuses the form of "%s"',
    (code) => {
      expect(checkUnifiedCode(code, '/code').map(({ code: found, pointer }) => [found, pointer])).toEqual([
        ['facts-unified-code-form', '/code'],
      ]);
    },
  );

  it('says which check character was expected', () => {
    expect(checkUnifiedCode('91130102Y000000162', '/code')[0]?.params).toMatchObject({ expected: '1' });
  });

  it('only warns of a wrong inner organisation code, since some that were given fail it', () => {
    const body = '91130102Y00000017';
    const code = `${body}${unifiedCodeCheckCharacter(body) ?? ''}`;
    expect(organisationCodeCheckCharacter('Y0000001')).not.toBe('7');
    expect(checkUnifiedCode(code, '').map(({ severity }) => severity)).toEqual(['warning']);
    expect(isUnifiedCode(code, 'strict')).toBe(false);
  });
});
