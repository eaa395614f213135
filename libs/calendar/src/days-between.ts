import type { CivilDay } from './civil-day.js';
import { dayNumber } from './day-number.js';

/**
 * How many days after `from` the day `to` is: 0 for the same day, negative where `to` is earlier.
 * Throws `XinhengError` `calendar-not-a-day`.
 */
export function daysBetween(from: CivilDay, to: CivilDay): number {
  return dayNumber(to) - dayNumber(from);
}
