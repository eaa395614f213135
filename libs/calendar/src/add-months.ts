import type { CivilDay } from './civil-day.js';
import { civilFields } from './civil-fields.js';
import { daysInMonth } from './days-in-month.js';
import { writeCivilDay } from './write-civil-day.js';

/**
 * The same-numbered day `count` months later (earlier for a negative count), or that month's last day where it
 * has no such day (民法典 第二百零二条): 2022-12-31 and two months is 2023-02-28.
 * Throws `XinhengError` `calendar-not-a-day` or `calendar-out-of-range`.
 */
export function addMonths(day: CivilDay, count: number): CivilDay {
  const { year, month, dayOfMonth } = civilFields(day);
  const months = year * 12 + (month - 1) + count;
  const endYear = Math.floor(months / 12);
  const endMonth = months - endYear * 12 + 1;
  return writeCivilDay(endYear, endMonth, Math.min(dayOfMonth, daysInMonth(endYear, endMonth)));
}
