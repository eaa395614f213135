import { addDays, addDuration, daysBetween } from '@xinheng/calendar';
import type { CivilDay, SubjectInput, SubjectRecord } from '@xinheng/facts';
import { XinhengError } from '@xinheng/problem';
import type { SchemeDays } from './scheme-days.js';

/** As far ahead as `courseOfTime` looks. */
const HORIZON = 'P10Y';

/**
 * The first day on which a record that counts on `asOf` counts for nothing that the scheme reads, with nothing new;
 * null: not within ten years. A record counts without a break, so the day is found by halving.
 */
export function stopsCountingOn(
  days: SchemeDays,
  input: SubjectInput,
  record: SubjectRecord,
  asOf: CivilDay,
): CivilDay | null {
  const alone: SubjectInput = { ...input, records: [record] };
  let counts = asOf;
  let stops = addDuration(asOf, HORIZON);
  if (isCounted(days, alone, record, stops)) return null;
  for (let gap = daysBetween(counts, stops); gap > 1; gap = daysBetween(counts, stops)) {
    const middle = addDays(counts, Math.floor(gap / 2));
    if (isCounted(days, alone, record, middle)) counts = middle;
    else stops = middle;
  }
  return stops;
}

function isCounted(days: SchemeDays, alone: SubjectInput, record: SubjectRecord, day: CivilDay): boolean {
  try {
    return days
      .on(day)
      .explain(alone)
      .facts.some(({ records }) => records.includes(record));
  } catch (error) {
    // By then the scheme is in force no more.
    if (error instanceof XinhengError) return false;
    throw error;
  }
}
