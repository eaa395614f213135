import type { CatalogueItem, FactDefinition, SubjectInput, SubjectRecord } from '@xinheng/facts';
import type { DecisionScheme, GradingDefinitions } from '@xinheng/grading';
import type { Json } from '@xinheng/logic';
import { enterprise } from '../plugins/hebei-input.js';
import { product } from './gate-comparison.js';
import type { Enumerated } from './gate-enumeration.js';

const basis = { document: 'measures', article: '第五条' };

function item(key: string, nature: CatalogueItem['nature']): CatalogueItem {
  return {
    key,
    title: key,
    category: 'cat-05',
    nature,
    temporal: 'event',
    subjectKinds: ['enterprise'],
    providers: ['*'],
    source: 'local',
    layer: 'supplement',
    disclosure: 'open',
    sharing: 'none',
    publicity: 'none',
    updateCycle: 'P1D',
    fields: { type: 'object', properties: { amount: { type: 'number', minimum: 0 }, grave: { type: 'boolean' } } },
    basis,
  };
}

const late = (last: string, more: Partial<FactDefinition>): Omit<FactDefinition, 'key'> => ({
  title: '逾期',
  type: 'integer',
  from: { records: { items: ['late'] } },
  window: { last },
  aggregate: 'count',
  basis,
  ...more,
});

const facts: readonly FactDefinition[] = [
  { key: 'late-12m', ...late('P1Y', {}) },
  { key: 'late-24m', ...late('P2Y', {}) },
  { key: 'late-amount', ...late('P2Y', { type: 'decimal', aggregate: 'sum', field: 'fields.amount' }) },
  {
    key: 'grave-12m',
    ...late('P1Y', {
      type: 'boolean',
      aggregate: 'exists',
      from: { records: { items: ['late'], filter: { '==': [{ var: ['fields.grave', false] }, true] } } },
    }),
  },
  {
    key: 'praise',
    title: '表扬',
    type: 'integer',
    from: { records: { items: ['praise'] } },
    aggregate: 'count',
    basis,
  },
  {
    key: 'size',
    title: '规模',
    type: 'enum',
    values: ['large', 'medium', 'small'],
    from: { subject: { attribute: 'size' } },
    basis,
  },
  { key: 'capacity', title: '能力', type: 'integer', from: { subject: { attribute: 'capacity' } }, basis },
  {
    key: 'late-lately',
    title: '近期逾期',
    type: 'boolean',
    from: { logic: { or: [{ '>=': [{ var: 'late-12m' }, 2] }, { var: 'grave-12m' }] } },
    basis,
  },
];

const rule = (key: string, grade: string, when: Json) => ({ key, grade, when, reason: key });
const is = (operator: string, name: Json, value: Json): Json => ({ [operator]: [{ var: name }, value] });

/** A table with windows in each other, sums, null, defaults and a choice. */
export const table: DecisionScheme = {
  key: 'table',
  title: '分级',
  subjectKinds: ['enterprise'],
  method: 'decision',
  cycle: { mode: 'rolling' },
  basis,
  grades: ['A', 'B', 'C', 'D', 'E'].map((key) => ({ key, title: key })),
  rules: [
    rule('grave', 'E', { and: [{ var: 'grave-12m' }, is('>', 'late-24m', { var: 'param.limit' })] }),
    rule('sum', 'E', is('>', 'late-amount', 500.5)),
    rule('large-late', 'D', {
      and: [is('==', ['size', 'small'], 'large'), { or: [{ var: 'late-lately' }, is('>=', 'late-24m', 3)] }],
    }),
    rule('often', 'D', { '>': [{ '+': [{ var: 'late-24m' }, 1] }, 4] }),
    rule('unknown', 'C', { and: [{ '==': [{ var: 'capacity' }, null] }, is('>=', 'late-24m', 1)] }),
    rule('able', 'C', {
      and: [{ '<': [50, { var: ['capacity', 0] }, 150] }, { '!': [{ '<': [{ var: 'late-12m' }, 1] }] }],
    }),
    rule('some', 'B', {
      if: [
        { in: [{ var: ['size', 'small'] }, ['medium', 'large']] },
        is('>=', 'late-24m', 1),
        { '!!': [{ var: 'late-lately' }] },
      ],
    }),
    rule('rest', 'B', is('>=', 'late-24m', 1)),
  ],
  otherwise: { grade: 'A', reason: '无' },
};

export const tablePlugin: GradingDefinitions = {
  id: 'syn',
  version: '1.0.0',
  regions: [],
  dependsOn: [],
  lists: [],
  subjectAttributes: [
    { key: 'size', title: '规模', type: 'enum', values: ['large', 'medium', 'small'] },
    { key: 'capacity', title: '能力', type: 'integer' },
  ],
  catalogue: [item('late', 'negative'), item('praise', 'positive')],
  classifications: [],
  parameters: [{ key: 'limit', title: '上限', values: [{ from: '2020-01-01', value: 2, basis }] }],
  facts,
  schemes: [table],
};

export const tableFacts: Readonly<Record<string, string>> = {
  'late-12m': 'integer',
  'late-24m': 'integer',
  'grave-12m': 'boolean',
  'late-lately': 'boolean',
};

let serial = 0;

function record(name: string, decidedOn: string, fields: SubjectRecord['fields'] = {}): SubjectRecord {
  serial += 1;
  return { id: `s${serial}`, item: `syn:${name}`, decidedOn, fields };
}

/** Every enterprise that the table can tell apart, and a few more. */
export const tableEnterprises: readonly Enumerated[] = product<number | string | null>(
  [0, 1, 2, 3, 4, 5],
  [0, 1, 2, 3, 4, 5],
  [0, 1],
  [0, 0.5, 300, 500.5, 501, 501.5, 900, 2_000],
  [null, 'large', 'medium', 'small'],
  [null, 0, 48, 49, 50, 51, 52, 100, 148, 149, 150, 151, 152],
)
  .map(([lately, before, grave, amount, size, capacity]) => ({
    lately: Number(lately),
    before: Number(before),
    grave: Number(grave),
    amount: Number(amount),
    size,
    capacity,
  }))
  .filter(({ lately, before, grave, amount }) => lately >= grave && (amount === 0 || lately + before > 0))
  // Of far counts and odd capacities a few are enough.
  .filter(
    ({ lately, before, capacity, amount }) =>
      lately + before < 7 &&
      (amount < 502 || lately + before < 3) &&
      (lately + before < 4 || (![0.5, 300].includes(amount) && capacity !== 50)) &&
      (capacity === null || Number(capacity) % 50 === 0 || lately + before === 1),
  )
  .map(({ lately, before, grave, amount, size, capacity }) => {
    const records = [
      ...Array.from({ length: lately }, (_, at) => record('late', '2022-03-01', { grave: at === 0 && grave === 1 })),
      ...Array.from({ length: before }, () => record('late', '2021-03-01')),
    ];
    const [first, ...others] = records;
    const all = first === undefined ? [] : [{ ...first, fields: { ...first.fields, amount } }, ...others];
    const attributes = { ...(size !== null && { size }), ...(capacity !== null && { capacity }) };
    const input: SubjectInput = { subject: { ...enterprise, attributes }, records: all };
    return {
      input,
      adverse: { 'late-12m': lately, 'late-24m': lately + before, 'late-amount': amount, 'grave-12m': grave },
      neutral: `${String(size)} ${String(capacity)}`,
    };
  });
