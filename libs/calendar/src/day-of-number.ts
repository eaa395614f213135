import type { CivilDay } from './civil-day.js';
import { writeCivilDay } from './write-civil-day.js';

const DAYS_IN_ERA = 146_097;
const EPOCH = 719_468;

/**
 * The day of a number; the inverse of `dayNumber`, which explains the counting from March.
 * Throws `XinhengError` `calendar-out-of-range` outside the years 0001 to 9999.
 */
export function dayOfNumber(number: number): CivilDay {
  const sinceEpoch = number + EPOCH;
  const era = Math.floor(sinceEpoch / DAYS_IN_ERA);
  const dayOfEra = sinceEpoch - era * DAYS_IN_ERA;
  const leapDaysBefore = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDaysBefore) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((monthFromMarch + 2) % 12) + 1;
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return writeCivilDay(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth);
}
