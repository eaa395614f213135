import { addDuration } from './add-duration.js';
import type { CivilDay } from './civil-day.js';
import type { Duration, ParsedDuration } from './duration.js';
import { parseDuration } from './parse-duration.js';
import type { WorkingCalendar } from './working-calendar.js';

/** When something is due; provisional until the tables of all years that were counted through are published. */
export interface Deadline {
  readonly on: CivilDay;
  readonly provisional: boolean;
}

/**
 * The last day of a period that begins on `start`, which is not counted (民法典 第二百零一条 to 第二百零三条).
 * A calendar length ends on the same-numbered day or the month's end, and on the next working day where that is
 * a day off, unless it says `roll: false`; then no calendar is asked and nothing is provisional.
 * Throws `XinhengError` `calendar-not-a-day`, `calendar-not-a-duration`, `calendar-out-of-range`.
 */
export function deadline(start: CivilDay, duration: Duration | ParsedDuration, calendar: WorkingCalendar): Deadline {
  const parsed = typeof duration === 'object' && 'kind' in duration ? duration : parseDuration(duration);
  if (parsed.kind === 'working') {
    const { day, provisional } = calendar.addWorkingDays(start, parsed.workingDays);
    return { on: day, provisional };
  }
  const end = addDuration(start, parsed);
  if (!parsed.roll) return { on: end, provisional: false };
  const { day, provisional } = calendar.rollForward(end);
  return { on: day, provisional };
}
