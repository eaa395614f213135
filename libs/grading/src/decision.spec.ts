import { compileScheme } from './compile-scheme.js';
import { firm, generals, hebeiLike, record } from './test-definitions.js';
import type { SubjectInput } from '@xinheng/facts';

const asOf = '2022-06-30';
const grading = compileScheme([hebeiLike], 'heb:grade', asOf);

function gradeOf(input: Partial<SubjectInput>): string {
  const outcome = grading.evaluate(firm(input));
  return outcome.status === 'graded' ? outcome.grade : outcome.status;
}

const serious = record('penalty', '2022-03-01', { fields: { kinds: 'permit-revoked' } });
const severe = record('penalty', '2022-03-01', { fields: { kinds: 'fine', isSevere: true } });
const revoked = record('licence-revocation', '2019-03-01');
const listed = { list: 'heb:serious', enteredOn: '2020-01-01' };

describe('the decision table of Hebei, edge by edge [R-HEB-16]', () => {
  it.each([
    ['no dishonesty at all', {}, 'A'],
    ['1 general', { records: generals(1) }, 'B'],
    ['5 general, the number included', { records: generals(5) }, 'B'],
    ['6 general', { records: generals(6) }, 'C'],
    ['1 serious', { records: [serious] }, 'C'],
    ['on a serious-dishonesty list', { lists: [listed] }, 'C'],
    ['1 general with severe consequences', { records: [severe] }, 'C'],
    ['business licence revoked, however long ago', { records: [revoked] }, 'D'],
    ['everything at once', { records: [...generals(6), serious, severe, revoked], lists: [listed] }, 'D'],
    ['one general exactly twelve months back', { records: generals(1, '2021-06-30') }, 'A'],
    ['one general a day later', { records: generals(1, '2021-07-01') }, 'B'],
    [
      'a revoked permit that is the business licence',
      { records: [record('penalty', '2022-03-01', { fields: { kinds: 'licence-revoked' } }), revoked] },
      'D',
    ],
  ])('grades %s', (_, input: Partial<SubjectInput>, expected) => {
    expect(gradeOf(input)).toBe(expected);
  });

  it('counts neither voided nor repaired records, and a state until it ends', () => {
    expect(gradeOf({ records: [record('arrears', '2022-03-01', { voidedOn: '2023-01-01' })] })).toBe('A');
    expect(gradeOf({ records: [record('arrears', '2022-03-01', { repairedOn: '2022-06-30' })] })).toBe('A');
    expect(gradeOf({ records: [record('arrears', '2022-03-01', { repairedOn: '2022-07-01' })] })).toBe('B');
    expect(gradeOf({ records: [record('arrears', '2022-03-01', { endedOn: '2022-04-01' })] })).toBe('B');
    expect(gradeOf({ records: [{ ...revoked, endedOn: '2022-06-30' }] })).toBe('A');
    expect(gradeOf({ records: [{ ...revoked, endedOn: '2022-07-01' }] })).toBe('D');
  });

  it('leaves a list on the day the membership ends', () => {
    expect(gradeOf({ lists: [{ ...listed, endedOn: '2022-07-01' }] })).toBe('C');
    expect(gradeOf({ lists: [{ ...listed, endedOn: '2022-06-30' }] })).toBe('A');
    expect(gradeOf({ lists: [{ ...listed, enteredOn: '2022-07-01' }] })).toBe('A');
  });

  it('gives the rule, the rendered reason and the article of the rule, else of the scheme', () => {
    expect(grading.evaluate(firm({ records: generals(6) }))).toMatchObject({
      grade: 'C',
      score: null,
      rule: 'many-general',
      reasons: [
        {
          rule: 'many-general',
          text: '1年内一般失信6次,超过5次',
          basis: { document: 'opinion', article: '四(三)3' },
        },
      ],
    });
    expect(grading.evaluate(firm())).toMatchObject({
      rule: 'otherwise',
      reasons: [{ text: '1年内无失信行为记录', basis: { article: '四(三)' } }],
    });
    expect(grading.evaluate(firm({ records: [severe] }))).toMatchObject({ reasons: [{ text: '造成严重后果:是' }] });
  });

  it('grades nobody of another kind or region', () => {
    const person = { subject: { kind: 'person', code: '11010519491231002X', region: '130102' } } as const;
    expect(grading.evaluate(person)).toEqual({ status: 'out-of-scope', nextChangeOn: null });
  });

  it('[R-HLJ-1] grades no minor, until the day of coming of age', () => {
    const schemes = hebeiLike.schemes.map((scheme) => ({ ...scheme, subjectKinds: ['person' as const] }));
    const persons = [{ ...hebeiLike, schemes }];
    const subject = { kind: 'person', code: '330522200408150001', region: '130102' } as const;
    const on = (day: string) => compileScheme(persons, 'heb:grade', day).evaluate({ subject });
    expect(on('2022-08-14')).toEqual({ status: 'out-of-scope', nextChangeOn: '2022-08-15' });
    expect(on('2022-08-15')).toMatchObject({ status: 'graded', grade: 'A' });
    expect(gradeOf({ subject: { kind: 'enterprise', code: 'x', region: '110105' } })).toBe('out-of-scope');
  });

  it('tells the facts by position and the items that can change the result', () => {
    expect(grading.facts.map(({ name }) => name)).toEqual([
      'general-12m',
      'serious-12m',
      'severe-12m',
      'licence-revoked',
      'on-serious-list',
    ]);
    expect(grading.factsOf(firm({ records: generals(2) }))).toEqual([2, 0, false, false, false]);
    expect(grading.items).toEqual(['heb:arrears', 'heb:licence-revocation', 'heb:penalty']);
  });

  it('says when the result can change next', () => {
    const next = (input: Partial<SubjectInput>) => {
      const outcome = grading.evaluate(firm(input));
      return outcome.status === 'graded' ? outcome.nextChangeOn : null;
    };
    expect(next({})).toBeNull();
    expect(next({ records: generals(1, '2022-01-10') })).toBe('2023-01-10');
    // From 7 to 6 changes no comparison; from 6 to 5 does.
    expect(next({ records: [...generals(1, '2021-09-01'), ...generals(1, '2021-10-01'), ...generals(5)] })).toBe(
      '2022-10-01',
    );
    expect(next({ lists: [{ ...listed, endedOn: '2022-09-01' }] })).toBe('2022-09-01');
    expect(next({ records: [record('arrears', '2022-06-01', { countsFrom: '2022-08-01' })] })).toBe('2022-08-01');
  });
});

describe('an explanation', () => {
  const told = grading.explain(firm({ records: [...generals(1, '2022-03-05'), ...generals(5, '2022-01-10')] }));

  it('shows every rule tried, with its sentence and what it gave', () => {
    expect(told.rules.map(({ key, outcome }) => [key, outcome])).toEqual([
      ['revoked', 'not-held'],
      ['listed', 'not-held'],
      ['serious', 'not-held'],
      ['many-general', 'held'],
      ['severe', 'not-reached'],
      ['some-general', 'not-reached'],
      ['otherwise', 'not-reached'],
    ]);
    expect(told.rules[3]).toMatchObject({
      grade: 'C',
      trace: { operator: '>', value: true, operands: [{ name: 'general-12m', value: 6 }, { value: 5 }] },
    });
    expect(told.rules[3]?.sentence).toMatch(/^当 近1年一般失信次数 大于 一般失信次数上限/);
  });

  it('shows what each fact counted, and over which days', () => {
    const [general] = told.facts;
    expect(general).toMatchObject({
      key: 'general-12m',
      unit: '次',
      value: 6,
      window: { from: '2021-06-30', until: asOf },
    });
    expect(general?.records.map(({ decidedOn }) => decidedOn)).toEqual([
      ...Array.from({ length: 5 }, () => '2022-01-10'),
      '2022-03-05',
    ]);
    expect(told.parameters).toMatchObject([{ key: 'heb:general-limit', value: 5, from: '2022-01-01' }]);
  });
});

describe('compiling a scheme', () => {
  it('refuses an unknown scheme and a day without an edition or a value', () => {
    const code = (scheme: string, day: string) => {
      try {
        return compileScheme([hebeiLike], scheme, day).scheme;
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(code('heb:grades', asOf)).toBe('grading-unknown-scheme');
    expect(code('heb:grade', '2021-12-31')).toBe('facts-not-in-force');
    const scheme = { ...hebeiLike, schemes: hebeiLike.schemes.map((one) => ({ ...one, inForceFrom: '2023-01-01' })) };
    expect(() => compileScheme([scheme], 'heb:grade', asOf)).toThrow('not in force');
  });
});
