import type { CivilDay } from './civil-day.js';
import { civilFields } from './civil-fields.js';

const DAYS_IN_ERA = 146_097;
/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH = 719_468;

/**
 * The number of a day, 1970-01-01 being 0: the inner form for arithmetic.
 * Throws `XinhengError` `calendar-not-a-day`.
 *
 * Years are counted from March, so that the leap day is a year's last day and every month begins at a fixed
 * distance from 1 March; 400 years, an era, always have the same number of days.
 */
export function dayNumber(day: CivilDay): number {
  const { year, month, dayOfMonth } = civilFields(day);
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - EPOCH;
}
