import type { CivilDay } from './civil-day.js';

/** For sorting: negative where `a` is earlier, 0 for the same day, positive where it is later. */
export function compareDays(a: CivilDay, b: CivilDay): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
