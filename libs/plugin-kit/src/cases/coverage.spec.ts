import { readPlugin } from '../read-plugin.js';
import { resolveDefinitions } from '../resolve-definitions.js';
import { nationalLike, sampleFile, sampleSource } from '../test-plugins.js';
import { coverageIssues } from './coverage-issues.js';
import { coverageOf } from './coverage.js';

const basis = { document: 'sample', article: '第四条' };

function coverageWith(changed: Readonly<Record<string, unknown>>) {
  const national = nationalLike();
  const { plugin, issues } = readPlugin(sampleSource(changed), { others: [national] });
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  const coverage = coverageOf(plugin!, resolveDefinitions([national, plugin!]));
  const found = coverageIssues(plugin!, coverage).map(({ code, params }) => [
    code,
    params.rule ?? params.fact ?? params.min,
  ]);
  return { coverage, found };
}

/** The good plugin without the cases of some titles. */
const without = (...titles: string[]) => ({
  'cases/credit-grade.json': sampleFile<{ title: string }[]>('cases/credit-grade.json').filter(
    ({ title }) => !titles.includes(title),
  ),
});

describe('coverageOf', () => {
  it('counts the cases that each rule decides, and lists the articles', () => {
    const { coverage, found } = coverageWith({});
    expect(found).toEqual([]);
    expect(coverage.schemes[0]?.rules).toEqual([
      { key: 'serious-list', kind: 'rule', cases: 2 },
      { key: 'serious-record', kind: 'rule', cases: 2 },
      { key: 'many-general', kind: 'rule', cases: 1 },
      { key: 'some-general', kind: 'rule', cases: 5 },
      { key: 'otherwise', kind: 'otherwise', cases: 6 },
    ]);
    expect(coverage.articles).toHaveLength(11);
  });

  it.each<[string, string[], ...(readonly [string, string])[]]>([
    ['a rule', ['在名单内为C', '次日才移出名单仍为C'], ['plugin-uncovered-rule', 'serious-list']],
    [
      'the side of a threshold on which it holds',
      ['3次一般失信为C'],
      ['plugin-uncovered-rule', 'many-general'],
      ['plugin-uncovered-threshold-held', 'many-general'],
    ],
    ['the other side of it', ['2次一般失信（含2次）为B'], ['plugin-uncovered-threshold-failed', 'many-general']],
    [
      'the first day of a window',
      ['差1日满1年的严重失信仍计入'],
      ['plugin-uncovered-window-inside', 'serious-dishonesty-12m'],
    ],
    [
      'the day before a window',
      ['整1年前的不计入'],
      ['plugin-uncovered-window-outside', 'general-dishonesty-12m'],
      ['plugin-uncovered-window-outside', 'serious-dishonesty-12m'],
    ],
  ])('misses %s', (_, titles, ...expected) => {
    expect(coverageWith(without(...titles)).found).toEqual(expected);
  });

  it('misses everything of a scheme without cases, in one word', () => {
    expect(coverageWith({ 'cases/credit-grade.json': null }).found).toEqual([['plugin-uncovered-scheme', undefined]]);
  });

  it('notices two rules that hold at once where the earlier gives the better grade', () => {
    const scheme = sampleFile<{ rules: { key: string }[] }>('schemes/credit-grade.json');
    const [listed, serious, many, some] = scheme.rules;
    const rules = [listed, serious, some, many];
    const { coverage, found } = coverageWith({ 'schemes/credit-grade.json': { ...scheme, rules } });
    const overlap = { earlier: 'some-general', later: 'many-general', shownBy: '3次一般失信为C' };
    expect(coverage.schemes[0]?.overlaps).toEqual([overlap]);
    expect(found).toContainEqual(['plugin-rules-overlap', undefined]);
  });

  it('watches both sides of each band of a score scheme', () => {
    const scheme = {
      key: 'credit-grade',
      title: '信用分',
      subjectKinds: ['enterprise'],
      method: 'score',
      cycle: { mode: 'rolling', every: 'P1Y' },
      grades: ['A', 'B', 'C'].map((key) => ({ key, title: key })),
      base: 100,
      min: 0,
      groups: [{ key: 'all', title: '全部' }],
      indicators: [
        { key: 'general', group: 'all', each: 'general-dishonesty-12m', points: -10, reason: '一般失信', basis },
      ],
      vetoes: [{ key: 'listed', when: { var: 'on-serious-list' }, grade: 'C', reason: '在名单内', basis }],
      bands: [{ grade: 'A', min: 90 }, { grade: 'B', min: { var: 'param.pass' } }, { grade: 'C' }],
      basis,
    };
    const parameters = [
      ...sampleFile<object[]>('parameters.json'),
      { key: 'pass', title: '及格线', values: [{ from: '2025-01-01', value: 80, basis }] },
    ];
    const { subject, ...rest } = sampleFile<{ subject: object }[]>('cases/credit-grade.json')[1];
    const worked = (title: string, times: number, more: object = {}) => ({
      ...rest,
      title,
      subject,
      records: Array.from({ length: times }, () => ({
        item: 'inspection-failed',
        decidedOn: '2025-03-01',
        fields: { result: '不合格' },
      })),
      expect: { status: 'graded' },
      ...more,
    });
    const changed = (cases: readonly object[]) => ({
      'schemes/credit-grade.json': scheme,
      'parameters.json': parameters,
      'cases/credit-grade.json': cases,
      'plugin.json': { ...sampleFile<object>('plugin.json'), coverage: [] },
      'locales/en.json': {},
    });
    const { coverage, found } = coverageWith(changed([worked('0', 0), worked('2', 2)]));
    expect(coverage.schemes[0]?.bands).toEqual([
      { grade: 'A', min: 90, isMetShown: false, isMissedShown: true },
      { grade: 'B', min: 80, isMetShown: true, isMissedShown: false },
    ]);
    expect(found.filter(([code]) => !/window/.test(String(code)))).toEqual([
      ['plugin-uncovered-rule', 'listed'],
      ['plugin-uncovered-rule', 'band:C'],
      ['plugin-uncovered-band-met', 90],
      ['plugin-uncovered-band-missed', 80],
    ]);
    const lists = [{ list: 'national:serious-dishonesty', enteredOn: '2020-01-01' }];
    const whole = changed([worked('0', 0), worked('1', 1), worked('2', 2), worked('3', 3), worked('v', 0, { lists })]);
    expect(coverageWith(whole).found.filter(([code]) => !/window/.test(String(code)))).toEqual([]);
  });
});
