import { compileScheme } from '@xinheng/grading';
import { readPlugin } from '../read-plugin.js';
import { resolveDefinitions } from '../resolve-definitions.js';
import { nationalLike, sampleSource } from '../test-plugins.js';
import { compileInputReader } from './input-reader.js';
import { evaluateInput } from './output-line.js';

const national = nationalLike();
const { plugin } = readPlugin(sampleSource(), { others: [national] });
const definitions = resolveDefinitions([national, plugin!]);
const program = compileScheme(definitions, 'dairy:credit-grade', '2025-06-30');
const reader = compileInputReader(definitions, 'dairy');
const subject = { kind: 'enterprise', code: '91130102Y000000161', region: '130102' };
const record = { id: 'r1', item: 'dairy:inspection-failed', decidedOn: '2025-03-01', fields: { result: '不合格' } };

const evaluate = (line: object, options: { explain?: boolean } = {}) =>
  evaluateInput(program, reader.read(JSON.stringify(line)).input!, { version: '0.1.0', ...options });

describe('an output line', () => {
  it('says grade, rule, reasons, facts and the day of the next change, in the order of the contract', () => {
    expect(JSON.stringify(evaluate({ subject, records: [record] }))).toBe(
      '{"code":"91130102Y000000161","scheme":"dairy:credit-grade","version":"0.1.0","asOf":"2025-06-30","grade":"B",' +
        '"score":null,"rule":"some-general","reasons":["1年内一般失信1次"],"facts":{"general-dishonesty-12m":1,' +
        '"serious-dishonesty-12m":0,"on-serious-list":false},"nextChangeOn":"2026-03-01"}',
    );
  });

  it('says no more of a subject that is out of scope than that it is', () => {
    expect(JSON.stringify(evaluate({ subject: { ...subject, kind: 'association' } }))).toBe(
      '{"code":"91130102Y000000161","scheme":"dairy:credit-grade","asOf":"2025-06-30","grade":null,"status":"out-of-scope"}',
    );
  });

  it('tells on request every rule that was tried, and the records behind each fact', () => {
    const line = evaluate({ subject, records: [record] }, { explain: true });
    const { trace, ...plain } = line as Extract<typeof line, { readonly rule: string }>;
    expect(plain).toEqual(evaluate({ subject, records: [record] }));
    expect(trace?.rules.map(({ key, outcome }) => [key, outcome])).toEqual([
      ['serious-list', 'not-held'],
      ['serious-record', 'not-held'],
      ['many-general', 'not-held'],
      ['some-general', 'held'],
      ['otherwise', 'not-reached'],
    ]);
    expect(trace?.facts[0]).toMatchObject({ value: 1, window: { from: '2024-06-30' }, records: [{ id: 'r1' }] });
    expect(trace?.parameters).toContainEqual(expect.objectContaining({ key: 'dairy:general-limit', value: 2 }));
    expect(() => JSON.stringify(trace)).not.toThrow();
  });

  it('names the cause of a subject that is set aside', () => {
    const scheme = {
      ...plugin!.schemes[0],
      rules: [
        {
          key: 'share',
          when: { '>': [{ '/': [1, { var: 'general-dishonesty-12m' }] }, 0.5] },
          grade: 'C' as const,
          reason: 'x',
        },
      ],
    };
    const divided = resolveDefinitions([national, { ...plugin!, schemes: [scheme] }]);
    const byShare = compileScheme(divided, 'dairy:credit-grade', '2025-06-30');
    const { input } = compileInputReader(divided, 'dairy').read(JSON.stringify({ subject }));
    expect(evaluateInput(byShare, input!, { version: '0.1.0', explain: true })).toEqual({
      code: subject.code,
      scheme: 'dairy:credit-grade',
      asOf: '2025-06-30',
      grade: null,
      status: 'set-aside',
      cause: 'rule-arithmetic',
    });
  });
});
