import { XinhengError } from '@xinheng/problem';
import type { CivilDay } from './civil-day.js';

const FIRST_YEAR = 1;
const LAST_YEAR = 9999;

/**
 * The text of a day that exists.
 * Throws `XinhengError` `calendar-out-of-range` outside the years 0001 to 9999, where texts would no longer
 * compare like days.
 */
export function writeCivilDay(year: number, month: number, dayOfMonth: number): CivilDay {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) {
    throw new XinhengError('invalid', 'calendar-out-of-range', { year: String(year) });
  }
  const yearText = year < 1000 ? String(year).padStart(4, '0') : String(year);
  return `${yearText}-${month < 10 ? '0' : ''}${month}-${dayOfMonth < 10 ? '0' : ''}${dayOfMonth}`;
}
