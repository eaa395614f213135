import fc from 'fast-check';
import { renderIssue } from '@xinheng/problem';
import { checkIdentityNumber, identityNumberCheckCharacter, isIdentityNumber } from './identity-number.js';

const numbers = fc
  .tuple(
    fc.date({ min: new Date('1930-01-01'), max: new Date('2020-12-31'), noInvalidDate: true }),
    fc.stringMatching(/^[0-9]{3}$/),
  )
  .map(([born, order]) => {
    const body = `130102${born.toISOString().slice(0, 10).replaceAll('-', '')}${order}`;
    return `${body}${identityNumberCheckCharacter(body) ?? ''}`;
  });

describe('the identity number of GB 11643', () => {
  it('accepts the example of the standard', () => {
    expect(isIdentityNumber('11010519491231002X')).toBe(true);
  });

  it('accepts every number made by the standard', () => {
    fc.assert(fc.property(numbers, (number) => isIdentityNumber(number)));
  });

  it('catches every single wrong character', () => {
    fc.assert(
      fc.property(numbers, fc.nat(17), fc.constantFrom(...'0123456789'), (number, position, digit) => {
        fc.pre(number.charAt(position) !== digit);
        expect(isIdentityNumber(number.slice(0, position) + digit + number.slice(position + 1))).toBe(false);
      }),
    );
  });

  it.each([
    ['110105194912310021', 'facts-identity-number-check'],
    ['11010519490229002X', 'facts-identity-number-birth'],
    ['1101051949123100', 'facts-identity-number-form'],
    ['11010519491231002x', 'facts-identity-number-form'],
  ])('refuses %s: %s', (number, code) => {
    expect(checkIdentityNumber(number, '').map((found) => found.code)).toEqual([code]);
  });

  it('never repeats the number in what it says', () => {
    const wrong = '110105194912310021';
    const said = checkIdentityNumber(wrong, '/code').flatMap((found) => [
      renderIssue(found, 'zh-CN'),
      renderIssue(found, 'en'),
    ]);
    expect(said.join()).not.toContain(wrong);
    expect(said.length).toBe(2);
  });
});
