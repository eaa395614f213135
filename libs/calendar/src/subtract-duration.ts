import { addDays } from './add-days.js';
import { addMonths } from './add-months.js';
import { calendarDuration } from './calendar-duration.js';
import type { CivilDay } from './civil-day.js';
import type { CalendarDuration, Duration } from './duration.js';

/**
 * The day a calendar length before `day`: months first, clamped to the month's end, then days.
 * 2024-02-29 minus P1Y is 2023-02-28. A window `{"last": duration}` on day D holds the days after
 * `subtractDuration(D, duration)`, up to and with D.
 * Throws like `addDuration`.
 */
export function subtractDuration(day: CivilDay, duration: Duration | CalendarDuration): CivilDay {
  const { months, days } = calendarDuration(duration);
  return addDays(addMonths(day, -months), -days);
}
