import type { Json } from '@xinheng/logic';
import type { CatalogueItem, FactDefinition, FactDefinitions } from './definitions.js';
import type { SubjectInput, SubjectRecord } from './model.js';

export const basis = { document: 'text', article: '一' };

/** A catalogue item of the tests. */
export function item(key: string, more: Partial<CatalogueItem> = {}): CatalogueItem {
  return {
    key,
    title: key,
    category: 'cat-05',
    nature: 'negative',
    temporal: 'event',
    subjectKinds: ['enterprise'],
    providers: ['*'],
    source: 'local',
    layer: 'supplement',
    disclosure: 'open',
    sharing: 'none',
    publicity: 'none',
    updateCycle: 'P1D',
    basis,
    ...more,
  };
}

const fields = {
  type: 'object',
  required: ['kind'],
  properties: {
    kind: { type: 'string', enum: ['fine', 'warning', 'closure'] },
    amount: { type: 'number' },
    people: { type: 'integer' },
    due: { type: 'string', format: 'date' },
  },
} as const;

/** A plugin with every kind of source; `facts` are added to those it has. */
export function plugin(facts: readonly FactDefinition[] = [], more: Partial<FactDefinitions> = {}): FactDefinitions {
  return {
    id: 'p',
    dependsOn: [],
    subjectAttributes: [
      { key: 'capacity', title: '产能', type: 'decimal', unit: '吨' },
      { key: 'tags', title: '标签', type: 'set', values: ['x', 'y'] },
    ],
    catalogue: [
      item('penalty', { fields }),
      item('arrears'),
      item('praise', { nature: 'positive' }),
      item('state', { temporal: 'state' }),
    ],
    classifications: [
      {
        key: 'closure',
        items: ['penalty'],
        when: { '==': [{ var: 'fields.kind' }, 'closure'] },
        severity: 'serious',
        basis,
      },
      { key: 'general', items: ['penalty', 'arrears'], severity: 'general', basis },
    ],
    parameters: [
      {
        key: 'limit',
        title: '上限',
        values: [
          { from: '2020-01-01', value: 1, basis },
          { from: '2022-09-01', value: 2, basis },
        ],
      },
      {
        key: 'span',
        title: '期限',
        values: [
          { from: '2020-01-01', value: 'P1Y', basis },
          { from: '2022-08-15', value: 'P6M', basis },
        ],
      },
      { key: 'rate', title: '系数', values: [{ from: '2020-01-01', value: 1.5, basis }] },
    ],
    lists: [{ key: 'black', title: '名单' }],
    schemes: [
      {
        key: 'grade',
        title: '分级',
        method: 'score',
        grades: [
          { key: 'A', title: '好' },
          { key: 'B', title: '差' },
        ],
      },
    ],
    ...more,
    facts: [...facts],
  };
}

/** A fact of the tests; an integer count over records where nothing else is said. */
export function fact(
  key: string,
  more: Partial<FactDefinition> & { readonly from?: FactDefinition['from'] } = {},
): FactDefinition {
  const from = more.from ?? { records: {} };
  const aggregate = 'records' in from ? { aggregate: 'count' as const } : {};
  return { key, title: key, type: 'integer', ...aggregate, ...more, from };
}

/** A fact over logic. */
export function derived(key: string, type: FactDefinition['type'], logic: Json): FactDefinition {
  return { key, title: key, type, from: { logic } };
}

/** An input of one enterprise. */
export function firm(more: Partial<SubjectInput> = {}): SubjectInput {
  return { subject: { kind: 'enterprise', code: '91130102Y000000161', region: '130102', industry: 'C35' }, ...more };
}

/** A record with an id of its own choosing. */
export function record(id: string, key: string, decidedOn: string, more: Partial<SubjectRecord> = {}): SubjectRecord {
  return { id, item: `p:${key}`, decidedOn, fields: key === 'penalty' ? { kind: 'fine' } : {}, ...more };
}
