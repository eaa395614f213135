import type { CivilDay } from './civil-day.js';
import { readCivilDay } from './read-civil-day.js';

/** Whether a value is a day that exists, written `YYYY-MM-DD`: `2024-02-29` is, `2023-02-29` and `2022-6-1` are not. */
export function isCivilDay(value: unknown): value is CivilDay {
  return typeof value === 'string' && readCivilDay(value) !== null;
}
