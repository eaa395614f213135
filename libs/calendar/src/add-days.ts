import type { CivilDay } from './civil-day.js';
import { dayNumber } from './day-number.js';
import { dayOfNumber } from './day-of-number.js';

/**
 * The day `count` days later; earlier for a negative count.
 * Throws `XinhengError` `calendar-not-a-day` or `calendar-out-of-range`.
 */
export function addDays(day: CivilDay, count: number): CivilDay {
  return dayOfNumber(dayNumber(day) + count);
}
