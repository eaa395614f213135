import { checkFactDefinitions, type FactDefinition, type LookupTable, type Parameter } from '@xinheng/facts';
import { renderIssue } from '@xinheng/problem';
import type { DecisionScheme, GradingDefinitions, Scheme, ScoreScheme } from '../definitions.js';
import { scoreLike } from '../test-score.js';
import { hebeiLike, item, scheme } from '../test-definitions.js';
import { checkSchemes } from './check-schemes.js';

const basis = { document: 'opinion', article: '一' };

function found(plugin: Partial<GradingDefinitions>): readonly string[] {
  const definitions = [{ ...hebeiLike, ...plugin }];
  const issues = [...checkFactDefinitions(definitions, 'heb'), ...checkSchemes(definitions, 'heb')];
  // Every finding can be said, with all its placeholders filled.
  for (const one of issues) expect(renderIssue(one, 'en')).not.toMatch(/\{[a-zA-Z]+\}/);
  return issues.map(({ code, pointer, severity }) => `${severity} ${code} ${pointer}`);
}

const withFact = (fact: Partial<FactDefinition>) =>
  found({
    facts: [
      ...hebeiLike.facts,
      { key: 'extra', title: '附加', type: 'integer', from: { records: {} }, aggregate: 'count', ...fact },
    ],
  });
const withParameter = (parameter: Parameter | LookupTable) =>
  found({ parameters: [...hebeiLike.parameters, parameter] });
const withScheme = (changed: Partial<DecisionScheme>) => found({ schemes: [{ ...scheme, ...changed }] });
const withScore = (changed: Partial<ScoreScheme>) => found({ schemes: [{ ...scoreLike, ...changed }] });
const [firstRule] = scheme.rules;
if (firstRule === undefined) throw new Error('the scheme has rules');

describe('the check of facts', () => {
  it('finds nothing in a good plugin', () => {
    expect(found({})).toEqual([]);
    expect(withScore({})).toEqual([]);
  });

  it.each<[string, Partial<FactDefinition>, string]>([
    [
      'an unknown item',
      { from: { records: { items: ['arears'] } } },
      'error facts-unknown-item /facts/5/from/records/items/0',
    ],
    [
      'an item of a stranger',
      { from: { records: { items: ['x:y'] } } },
      'error facts-not-a-dependency /facts/5/from/records/items/0',
    ],
    [
      'an unknown list',
      { type: 'boolean', aggregate: undefined, from: { list: 'serios' } },
      'error facts-unknown-list /facts/5/from/list',
    ],
    [
      'an unknown scheme',
      { from: { evaluations: { scheme: 'grad' } } },
      'error facts-unknown-scheme /facts/5/from/evaluations/scheme',
    ],
    [
      'an unknown attribute',
      { aggregate: undefined, from: { subject: { attribute: 'size' } } },
      'error facts-unknown-attribute /facts/5/from/subject/attribute',
    ],
    ['two sources', { from: { records: {}, list: 'serious' } }, 'error facts-one-source /facts/5/from'],
    ['no aggregate', { aggregate: undefined }, 'error facts-aggregate-missing /facts/5'],
    ['an aggregate beside logic', { from: { logic: 1 } }, 'error facts-aggregate-not-here /facts/5/aggregate'],
    ['a sum without a field', { aggregate: 'sum' }, 'error facts-field-missing /facts/5'],
    ['a count with a field', { field: 'fields.amount' }, 'error facts-field-not-here /facts/5/field'],
    [
      'a field nobody declares',
      { type: 'decimal', aggregate: 'sum', field: 'fields.amont' },
      'error facts-unknown-field /facts/5/field',
    ],
    [
      'a sum of texts',
      { type: 'decimal', aggregate: 'sum', field: 'provider' },
      'error facts-field-not-numeric /facts/5/field',
    ],
    ['a sum of decimals as an integer', { aggregate: 'sum', field: 'fields.amount' }, 'error facts-type /facts/5/type'],
    [
      'a window over a list',
      { type: 'boolean', aggregate: undefined, from: { list: 'serious' }, window: {} },
      'error facts-window-not-records /facts/5/window',
    ],
    [
      'a window of two kinds',
      { window: { last: 'P1Y', calendarYear: true } },
      'error facts-window-two /facts/5/window',
    ],
    [
      'a window that is no duration',
      { window: { last: '1 year' } },
      'error calendar-not-a-duration /facts/5/window/last',
    ],
    ['a window of working days', { window: { last: 'P3X' } }, 'error calendar-not-a-duration /facts/5/window/last'],
    [
      'a window by an unknown parameter',
      { window: { last: { var: 'param.span' } } },
      'error facts-unknown-parameter /facts/5/window/last/var',
    ],
    [
      'a window by a number',
      { window: { last: { var: 'param.general-limit' } } },
      'error facts-window-parameter /facts/5/window/last',
    ],
    [
      'an absent value of another type',
      { aggregate: 'latest', field: 'fields.amount', type: 'decimal', absent: 'none' },
      'error facts-value-type /facts/5/absent',
    ],
    ['an absent value that is never used', { absent: 1 }, 'warning facts-absent-unused /facts/5/absent'],
    [
      'an enum without values',
      { type: 'enum', aggregate: 'latest', field: 'fields.kinds' },
      'error facts-values-missing /facts/5/type',
    ],
    [
      'an enum that leaves out a value',
      { type: 'enum', values: ['fine'], aggregate: 'latest', field: 'fields.kinds' },
      'error facts-unlisted-value /facts/5/values',
    ],
    [
      'a filter over an unknown field',
      { from: { records: { items: ['penalty'], filter: { '>': [{ var: ['fields.amont', 0] }, 1] } } } },
      'error logic-unknown-name-near /facts/5/from/records/filter/>/0/var/0',
    ],
    [
      'a filter with an optional field',
      { from: { records: { items: ['penalty'], filter: { '>': [{ var: 'fields.amount' }, 1] } } } },
      'error logic-nullable /facts/5/from/records/filter/>/0',
    ],
    [
      'a filter by the as-of day',
      { from: { records: { filter: { '<': [{ var: 'decidedOn' }, { 'as-of': [] }] } } } },
      'error facts-as-of-here /facts/5/from/records/filter',
    ],
    [
      'logic over itself',
      { aggregate: undefined, from: { logic: { '+': [{ var: 'extra' }, 1] } } },
      'error facts-later-fact /facts/5/from/logic',
    ],
    [
      'logic of another type',
      { aggregate: undefined, from: { logic: true } },
      'error logic-wrong-result /facts/5/from/logic',
    ],
    [
      'a commitment summed',
      { aggregate: 'sum', from: { commitments: { state: ['broken'] } } },
      'error facts-aggregate-not-here /facts/5/aggregate',
    ],
  ])('finds %s', (_, fact, expected) => {
    expect(withFact(fact).join('\n')).toContain(expected);
  });

  it('wants facts in the order in which they read each other', () => {
    const early: FactDefinition = {
      key: 'early',
      title: '先',
      type: 'integer',
      from: { logic: { var: 'general-12m' } },
    };
    expect(found({ facts: [early, ...hebeiLike.facts] })).toEqual(['error facts-later-fact /facts/0/from/logic']);
  });

  it('checks classification and admission', () => {
    const [first] = hebeiLike.classifications;
    if (first === undefined) throw new Error('there are classifications');
    expect(
      found({
        classifications: [{ ...first, items: ['penalti'] }, { ...first, when: 1 }, ...hebeiLike.classifications],
      }),
    ).toEqual([
      'error facts-unknown-item /classifications/0/items/0',
      'error logic-wrong-result /classifications/1/when',
    ]);
    const admit = [{ refuseWhen: { '==': [{ var: 'procedure' }, 'simpel'] }, reason: '简易程序', basis }];
    expect(found({ catalogue: [...hebeiLike.catalogue, item('fine', { admit })] })).toEqual([
      'error logic-not-a-member /catalogue/4/admit/0/refuseWhen/==/1',
    ]);
  });

  it('checks parameters and look-up tables', () => {
    const values = [5, 'five'].map((value, order) => ({ from: `2022-01-0${order + 1}`, value, basis }));
    expect(withParameter({ key: 'limit', title: '上限', values })).toEqual([
      'error facts-parameter-values /parameters/1/values',
    ]);
    const table: LookupTable = { key: 'class', title: '类别', type: 'integer', by: ['region'], rows: [], basis };
    const rows = (...given: [string[], number | string][]) => given.map(([match, value]) => ({ match, value }));
    const codes = (changed: Partial<LookupTable>) => withParameter({ ...table, ...changed });
    expect(codes({ rows: rows([['130000'], 1], [['13'], 2]) })).toEqual([
      'error facts-lookup-twice /parameters/1/rows/1',
    ]);
    expect(codes({ rows: rows([['*', '*'], 1]) })).toEqual(['error facts-lookup-width /parameters/1/rows/0/match']);
    expect(codes({ rows: rows([['*'], 'x']) })).toEqual(['error facts-value-type /parameters/1/rows/0/value']);
    expect(codes({ by: ['area'] })).toEqual(['error facts-unknown-column /parameters/1/by/0']);
    expect(codes({ by: ['grade'], rows: rows([['E'], 1]) })).toEqual([
      'error facts-unknown-member /parameters/1/rows/0/match/0',
    ]);
  });
});

describe('the check of schemes', () => {
  it.each<[string, Partial<DecisionScheme>, readonly string[]]>([
    [
      'an unknown fact',
      { rules: [{ ...firstRule, when: { '>': [{ var: 'general-21m' }, 1] } }] },
      ['error logic-unknown-name-near /schemes/0/rules/0/when/>/0/var'],
    ],
    [
      'a condition that is no truth value',
      { rules: [{ ...firstRule, when: { var: 'general-12m' } }] },
      ['error logic-wrong-result /schemes/0/rules/0/when'],
    ],
    [
      'an unknown grade',
      { rules: [{ ...firstRule, grade: 'E' }] },
      ['error grading-unknown-grade /schemes/0/rules/0/grade'],
    ],
    [
      'a key twice',
      { rules: [firstRule, ...scheme.rules, firstRule] },
      ['error grading-key-twice /schemes/0/rules/1/key', 'error grading-key-twice /schemes/0/rules/7/key'],
    ],
    [
      'a reserved key',
      { rules: [{ ...firstRule, key: 'otherwise' }] },
      ['error grading-key-reserved /schemes/0/rules/0/key'],
    ],
    [
      'an unknown placeholder',
      { rules: [{ ...firstRule, reason: '{general-21m}次' }] },
      ['error grading-unknown-placeholder /schemes/0/rules/0/reason'],
    ],
    ['a region outside', { regions: ['130100', '110000'] }, ['error grading-region-outside /schemes/0/regions/1']],
    [
      'an appliesTo over facts',
      { appliesTo: { '>': [{ var: 'general-12m' }, 1] } },
      ['error logic-unknown-name /schemes/0/appliesTo/>/0/var'],
    ],
    [
      'an extension',
      { extends: 'x:y' } as Partial<Scheme> as Partial<DecisionScheme>,
      ['error grading-extends-unsupported /schemes/0/extends'],
    ],
  ])('finds %s', (_, changed, expected) => {
    expect(withScheme(changed).filter((one) => !one.includes('unreached'))).toEqual(expected);
  });

  it('warns of a grade that nothing gives, and of a scheme that changes every day', () => {
    expect(withScheme({ rules: scheme.rules.slice(1) })).toEqual([
      'warning grading-grade-unreached /schemes/0/grades/3',
    ]);
    const days: FactDefinition = {
      key: 'days',
      title: '天数',
      type: 'integer',
      from: { records: {} },
      aggregate: 'daysSinceLatest',
      absent: 0,
    };
    const rule = (when: DecisionScheme['rules'][number]['when']) => ({ ...firstRule, key: 'daily', when });
    const daily = (when: DecisionScheme['rules'][number]['when']) =>
      found({ facts: [...hebeiLike.facts, days], schemes: [{ ...scheme, rules: [...scheme.rules, rule(when)] }] });
    expect(daily({ '>': [{ '*': [{ var: 'days' }, 2] }, 60] })).toEqual(['warning daily-regrade /schemes/0']);
    expect(daily({ '>': [{ var: 'days' }, 60] })).toEqual([]);
  });

  it.each<[string, Partial<ScoreScheme>, readonly string[]]>([
    [
      'an unknown group',
      { groups: [] },
      [
        'error grading-unknown-group /schemes/0/indicators/0/group',
        'error grading-unknown-group /schemes/0/indicators/1/group',
        'error grading-unknown-group /schemes/0/indicators/2/group',
      ],
    ],
    ['bounds that cross', { min: 10, max: 5 }, ['error grading-bounds-crossed /schemes/0/min']],
    [
      'a base that is no number',
      { base: { var: 'param.genral-limit' } },
      ['error logic-unknown-name-near /schemes/0/base/var'],
    ],
    [
      'bands out of order',
      { bands: [{ grade: 'good', min: 850 }, { grade: 'fair', min: 850 }, { grade: 'poor' }] },
      ['error grading-bands-descend /schemes/0/bands/1/min'],
    ],
    [
      'a last band with an edge',
      {
        bands: [
          { grade: 'good', min: 850 },
          { grade: 'fair', min: 800 },
          { grade: 'poor', min: 0 },
        ],
      },
      ['error grading-last-band /schemes/0/bands/2/min'],
    ],
    [
      'a band without an edge',
      { bands: [{ grade: 'good' }, { grade: 'fair' }, { grade: 'poor' }] },
      ['error grading-band-min /schemes/0/bands/0', 'error grading-band-min /schemes/0/bands/1'],
    ],
    [
      'each that is no count',
      { indicators: [{ key: 'x', group: 'constraint', points: -1, each: 'licence-revoked', reason: '' }] },
      ['error grading-each-not-integer /schemes/0/indicators/0/each'],
    ],
    [
      'points that are no number',
      { indicators: [{ key: 'x', group: 'constraint', points: true, reason: '' }] },
      ['error logic-wrong-result /schemes/0/indicators/0/points'],
    ],
  ])('finds %s', (_, changed, expected) => {
    expect(withScore(changed)).toEqual(expected);
  });

  it('refuses schemes that read each other in a circle, but not one that reads its own past', () => {
    const fact = (key: string, of: string): FactDefinition => ({
      key,
      title: key,
      type: 'integer',
      from: { evaluations: { scheme: of, rounds: 3 } },
      aggregate: 'count',
    });
    const reading = (key: string, name: string): DecisionScheme => ({
      ...scheme,
      key,
      rules: [...scheme.rules, { ...firstRule, key: 'past', when: { '>': [{ var: name }, 2] } }],
    });
    const facts = [...hebeiLike.facts, fact('of-one', 'one'), fact('of-two', 'two')];
    expect(found({ facts, schemes: [reading('one', 'of-two'), reading('two', 'of-one')] })).toEqual([
      'error grading-scheme-cycle /schemes/0',
      'error grading-scheme-cycle /schemes/1',
    ]);
    expect(found({ facts, schemes: [reading('one', 'of-one'), reading('two', 'of-one')] })).toEqual([]);
  });
});
