import { XinhengError } from '@xinheng/problem';
import type { CivilDay } from './civil-day.js';
import { readCivilDay, type CivilFields } from './read-civil-day.js';

/**
 * The year, month and day of month of a day.
 * Throws `XinhengError` `calendar-not-a-day` for anything that is not a day, such as 2023-02-29.
 */
export function civilFields(day: CivilDay): CivilFields {
  const fields = readCivilDay(day);
  if (fields === null) throw new XinhengError('invalid', 'calendar-not-a-day', { value: String(day) });
  return fields;
}
