import { addDays } from './add-days.js';
import { addMonths } from './add-months.js';
import { calendarDuration } from './calendar-duration.js';
import type { CivilDay } from './civil-day.js';
import type { CalendarDuration, Duration } from './duration.js';

/**
 * The day a calendar length after `day`: months first, clamped to the month's end, then days; nothing rolls.
 * 2024-02-29 plus P1Y is 2025-02-28.
 * Throws `XinhengError` `calendar-not-a-day`, `calendar-not-a-duration`, `calendar-needs-calendar-duration`,
 * `calendar-out-of-range`.
 */
export function addDuration(day: CivilDay, duration: Duration | CalendarDuration): CivilDay {
  const { months, days } = calendarDuration(duration);
  return addDays(addMonths(day, months), days);
}
