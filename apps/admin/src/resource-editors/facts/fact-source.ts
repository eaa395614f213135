import type { Json } from '@xinheng/logic';
import { isObject, textAt } from '../form/at.js';
import type { RawObject } from '../raw-object.js';

/** Where facts come from. */
export const FACT_SOURCES = ['records', 'subject', 'list', 'evaluations', 'commitments', 'logic'] as const;
export type FactSourceKind = (typeof FACT_SOURCES)[number];

/** The source of a fact, or null where none of the known ones is written. */
export function sourceOf(fact: RawObject): FactSourceKind | null {
  const { from } = fact;
  return isObject(from) ? (FACT_SOURCES.find((source) => source in from) ?? null) : null;
}

/** How a source begins when somebody chooses it. */
const BEGUN: Readonly<Record<FactSourceKind, Json>> = {
  records: {},
  subject: 'region',
  list: '',
  evaluations: { scheme: '' },
  commitments: { state: ['broken'] },
  logic: false,
};

/** The fact from another source; what only the old one understands goes with it. */
export function withSource(fact: RawObject, source: FactSourceKind): RawObject {
  const { window, aggregate, field, ...rest } = fact;
  const counts = source === 'records' || source === 'evaluations' || source === 'commitments';
  const kept = {
    ...(source === 'records' && window !== undefined && { window }),
    ...(counts && { aggregate: aggregate ?? 'count' }),
    ...(source === 'records' && field !== undefined && { field }),
  };
  const next = Object.entries({ ...rest, from: { [source]: BEGUN[source] }, ...kept });
  const order = Object.keys(fact);
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.fromEntries(next.sort(([a], [b]) => place(a) - place(b)));
}

/** The aggregates that read a field. */
export function readsField(aggregate: Json | undefined): boolean {
  return typeof aggregate === 'string' && !['count', 'exists', 'daysSinceLatest'].includes(aggregate);
}

/** Whether the fact may have no value, so that `absent` says which it has instead. */
export function mayBeAbsent(fact: RawObject): boolean {
  const source = sourceOf(fact);
  const aggregate = textAt(fact, '/aggregate');
  if (source === 'list' || source === 'logic' || source === null) return false;
  return source === 'subject' || !['count', 'exists', 'sum', 'distinct'].includes(aggregate);
}
