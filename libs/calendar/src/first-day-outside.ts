import { addDays } from './add-days.js';
import { addMonths } from './add-months.js';
import { calendarDuration } from './calendar-duration.js';
import type { CivilDay } from './civil-day.js';
import type { CalendarDuration, Duration } from './duration.js';

/**
 * The first day D on which what happened on `day` is no longer within the last `duration`: the first D with
 * `subtractDuration(D, duration) >= day`. A record of 2023-02-28 leaves the window P1Y on 2024-02-28, one of
 * 2024-02-29 on 2025-03-01, because 2025-02-28 minus a year is 2024-02-28 only.
 * Throws like `addDuration`.
 */
export function firstDayOutside(day: CivilDay, duration: Duration | CalendarDuration): CivilDay {
  const { months, days } = calendarDuration(duration);
  const target = addDays(day, days);
  const sameNumbered = addMonths(target, months);
  // Where the month has no such day, its last day still falls short of the target and the next is the 1st.
  return sameNumbered.slice(8) < target.slice(8) ? addDays(sameNumbered, 1) : sameNumbered;
}
