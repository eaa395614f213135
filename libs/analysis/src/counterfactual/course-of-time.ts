import { addDuration } from '@xinheng/calendar';
import type { CivilDay, SubjectInput } from '@xinheng/facts';
import { XinhengError } from '@xinheng/problem';
import type { SchemeDays } from './scheme-days.js';
import type { CourseOfTime } from './types.js';

/** Nobody plans further ahead; what is longer away is told as "not within". */
const HORIZON = 'P10Y';
/** Days looked at, at most: of a scheme that moves every day these are the next months. */
const MOST_STEPS = 400;

/**
 * What becomes of a grade if nothing new becomes known: from one day on which something changes to the next, by the
 * definitions as they are known now, those of later days included.
 */
export function courseOfTime(days: SchemeDays, input: SubjectInput, asOf: CivilDay): CourseOfTime {
  const first = days.on(asOf).evaluate(input);
  const horizon = addDuration(asOf, HORIZON);
  if (first.status !== 'graded') return { lifts: null, worsens: null, until: asOf };
  const before = days.rankOf(first.grade, asOf);
  let worsens: CourseOfTime['worsens'] = null;
  let day: CivilDay = asOf;
  let next: CivilDay | null = first.nextChangeOn;
  for (let step = 0; next !== null && step < MOST_STEPS; step += 1) {
    if (next > horizon) return { lifts: null, worsens, until: horizon };
    const outcome = evaluateOn(days, input, next);
    if (outcome === null || outcome.status === 'set-aside') return { lifts: null, worsens, until: day };
    day = next;
    if (outcome.status === 'graded') {
      const here = { on: day, grade: outcome.grade };
      const rank = days.rankOf(outcome.grade, day);
      if (rank < before) return { lifts: here, worsens, until: day };
      if (rank > before) worsens ??= here;
    }
    next = outcome.nextChangeOn;
  }
  return { lifts: null, worsens, until: next === null ? null : day };
}

/** Null where the scheme is in force no more. */
function evaluateOn(days: SchemeDays, input: SubjectInput, day: CivilDay) {
  try {
    return days.on(day).evaluate(input);
  } catch (error) {
    if (error instanceof XinhengError) return null;
    throw error;
  }
}
