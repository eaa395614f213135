import type { Classification } from '@xinheng/facts';
import { compileScheme } from '@xinheng/grading';
import { input, penalty, record } from './hebei-input.js';
import { shipped } from './plugin-folders.js';

const [national, hebei] = [shipped('national'), shipped('hebei')];
const definitions = [national, hebei];
const scheme = 'hebei:enterprise-grade';
const program = compileScheme(definitions, scheme, '2022-06-30');

/** What a record counts as: the values of the facts behind the grade. */
function countsOf(item: string, fields = {}) {
  const { facts } = program.explain(input([record(item, '2022-01-10', { fields })]));
  const valueOf = (key: string) => facts.find((fact) => fact.key.replace('hebei:', '') === key)?.value;
  return { general: valueOf('general-dishonesty-12m'), serious: valueOf('serious-dishonesty-12m') };
}

describe('[R-HEB-10] the composition table', () => {
  const rows = (severity: string, letter: string) =>
    hebei.classifications
      .filter((row) => row.severity === severity && row.key.startsWith(letter))
      .map(({ key }) => key.slice(0, 4));

  it('is data: nine general types and seven serious penalties, the heaviest first', () => {
    expect(rows('general', 'g')).toEqual(['g-01', 'g-02', 'g-03', 'g-04', 'g-05', 'g-06', 'g-07', 'g-08', 'g-09']);
    expect(rows('serious', 's')).toEqual(['s-01', 's-02', 's-03', 's-04', 's-05', 's-06', 's-07']);
    const order = hebei.classifications.map(({ severity }) => severity);
    expect(order.lastIndexOf('serious')).toBeLessThan(order.indexOf('general'));
  });

  it('takes registration and changes as basic information that counts as nothing', () => {
    for (const item of ['registration', 'registration-change', 'deregistration', 'administrative-licence']) {
      const fields = item === 'registration-change' ? { changedMatter: '住所' } : {};
      expect(countsOf(`national:${item}`, fields)).toEqual({ general: 0, serious: 0 });
    }
  });

  it('can move a type from a day on: what was decided before keeps its weight', () => {
    const classifications = hebei.classifications.flatMap((row): Classification[] =>
      row.key === 'g-07-utility-arrears'
        ? [
            { ...row, inForceUntil: '2022-02-28' },
            { ...row, inForceFrom: '2022-03-01', severity: 'serious' },
          ]
        : [row],
    );
    const after = compileScheme([national, shipped('hebei', { classifications })], scheme, '2022-06-30');
    const arrears = (decidedOn: string) => input([record('hebei:arrears-utility', decidedOn)]);
    expect(after.evaluate(arrears('2022-02-28'))).toMatchObject({ grade: 'B' });
    expect(after.evaluate(arrears('2022-03-01'))).toMatchObject({ grade: 'C', rule: 'serious-record' });
  });
});

describe('[R-HEB-11] general dishonesty', () => {
  it.each([
    ['G-01', 'national:judgment', {}],
    ['G-01', 'national:judgment-enforcement', {}],
    ['G-01', 'national:judgment-debtor', {}],
    ['G-01', 'national:refusal-to-perform', {}],
    ['G-02', 'national:administrative-penalty', { warned: true }],
    ['G-02', 'national:administrative-penalty', { fined: true, gainsConfiscated: true }],
    ['G-02', 'national:administrative-penalty', { otherPenalty: true }],
    ['G-03', 'national:administrative-enforcement', {}],
    ['G-04', 'national:abnormal-operation', {}],
    ['G-05', 'national:arrears-tax', {}],
    ['G-06', 'hebei:non-normal-taxpayer', {}],
    ['G-07', 'hebei:arrears-utility', {}],
    ['G-08', 'national:commitment-broken', {}],
    ['G-09', 'hebei:contract-breach', {}],
  ])('%s: %s %j counts once', (_, item, fields) => {
    expect(countsOf(item, fields)).toEqual({ general: 1, serious: 0 });
  });

  it('counts a penalty by simple procedure, and one that is public no more', () => {
    const given = { procedure: 'simple' };
    expect(program.evaluate(input([penalty('2022-01-10', { fined: true }, given)]))).toMatchObject({ grade: 'B' });
  });

  it('does not count an abnormal operation that was lifted', () => {
    const lifted = record('national:abnormal-operation', '2022-01-10', { endedOn: '2022-06-30' });
    expect(program.evaluate(input([lifted]))).toMatchObject({ grade: 'A' });
  });
});

describe('[R-HEB-12] serious dishonesty', () => {
  const penalties = [
    ['S-01', 'permitSuspended'],
    ['S-02', 'qualificationLowered'],
    ['S-03', 'permitRevoked'],
    ['S-04', 'operationsRestricted'],
    ['S-05', 'productionSuspended'],
    ['S-06', 'orderedToClose'],
    ['S-07', 'employmentRestricted'],
  ] as const;

  it.each(penalties)('%s: a penalty %s counts as serious, not as general', (_, field) => {
    expect(countsOf('national:administrative-penalty', { [field]: true })).toEqual({ general: 0, serious: 1 });
  });

  it.each(penalties)('%s with a fine in the same decision counts once, as the heaviest', (_, field) => {
    const fields = { fined: true, warned: true, [field]: true };
    expect(countsOf('national:administrative-penalty', fields)).toEqual({ general: 0, serious: 1 });
  });

  it('S-08: a serious-dishonesty list is a state and is not counted', () => {
    expect(countsOf('national:serious-list-entry', { listTitle: '名单' })).toEqual({ general: 0, serious: 0 });
  });
});

describe('[R-HEB-26] a changed composition table', () => {
  it('shows before and after: only those whom the moved type touches change their grade', () => {
    const moved = hebei.classifications.map((row): Classification =>
      row.key === 'g-08-commitment-broken' ? { ...row, severity: 'none' } : row,
    );
    const after = compileScheme([national, shipped('hebei', { classifications: moved })], scheme, '2022-06-30');
    const broken = () => record('national:commitment-broken', '2022-01-10');
    const arrears = () => record('hebei:arrears-utility', '2022-01-11');
    const firms = [
      [],
      [broken()],
      [broken(), arrears()],
      [...Array.from({ length: 5 }, arrears), broken()],
      [penalty('2022-01-10', { orderedToClose: true }), broken()],
    ];
    const gradesBy = (one: typeof program) =>
      firms.map((records) => {
        const outcome = one.evaluate(input(records));
        return outcome.status === 'graded' ? outcome.grade : outcome.status;
      });
    expect(gradesBy(program)).toEqual(['A', 'B', 'B', 'C', 'C']);
    expect(gradesBy(after)).toEqual(['A', 'A', 'B', 'B', 'C']);
  });
});
