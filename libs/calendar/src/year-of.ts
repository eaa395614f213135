import type { CivilDay } from './civil-day.js';
import { civilFields } from './civil-fields.js';

/** The year of a day as a number. Throws `XinhengError` `calendar-not-a-day`. */
export function yearOf(day: CivilDay): number {
  return civilFields(day).year;
}
