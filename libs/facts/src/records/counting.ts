import type { CivilDay, SubjectRecord } from '../model.js';

/** Days on which something holds: `from` is the first, `until` the first after it; null for no end. */
export interface Span {
  readonly from: CivilDay;
  readonly until: CivilDay | null;
}

/**
 * The days on which a record counts, windows left aside; null where it counts on none.
 * An event counts from its decision (and `countsFrom`) until it is repaired; a state ends besides on `endedOn`.
 * A voided record never counted, on any day.
 */
export function countingSpan(record: SubjectRecord, temporal: 'event' | 'state'): Span | null {
  if (record.voidedOn != null) return null;
  const { decidedOn, countsFrom } = record;
  const from = countsFrom != null && countsFrom > decidedOn ? countsFrom : decidedOn;
  let until = record.repairedOn ?? null;
  if (temporal === 'state') until = earlier(until, record.endedOn ?? null);
  return until !== null && until <= from ? null : { from, until };
}

/** The earlier of two ends. */
export function earlier(a: CivilDay | null, b: CivilDay | null): CivilDay | null {
  if (a === null) return b;
  return b === null || a < b ? a : b;
}
