import type { RecordRow } from './record-row.js';

export interface RecordChange {
  /** A message key below `records`, or the name of a field of the item. */
  readonly name: string;
  readonly isField: boolean;
  readonly from: unknown;
  readonly to: unknown;
}

const DAYS = ['decidedOn', 'occurredOn', 'countsFrom', 'endedOn', 'repairedOn', 'voidedOn', 'unpublishedOn'] as const;

/** What one state of a record says otherwise than the one before it. */
export function changesBetween(earlier: RecordRow, later: RecordRow): readonly RecordChange[] {
  const own = [
    ...DAYS.map((name) => ({ name, from: earlier[name], to: later[name] })),
    { name: 'provider', from: earlier.provider, to: later.provider },
    {
      name: 'documentNumber',
      from: earlier.basisDocument?.number ?? null,
      to: later.basisDocument?.number ?? null,
    },
  ].map((change) => ({ ...change, isField: false }));
  const names = new Set([...Object.keys(earlier.fields), ...Object.keys(later.fields)]);
  const fields = [...names].map((name) => ({
    name,
    isField: true,
    from: earlier.fields[name] ?? null,
    to: later.fields[name] ?? null,
  }));
  return [...own, ...fields].filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
}
