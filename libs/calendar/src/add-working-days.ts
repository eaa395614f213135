import { XinhengError } from '@xinheng/problem';

/**
 * The number of the `count`th worked day after the day numbered `start`; `start` itself for 0.
 * Throws `XinhengError` `calendar-not-a-count` unless `count` is a whole number of 0 or more.
 */
export function addWorkingDays(start: number, count: number, isWorked: (number: number) => boolean): number {
  if (!Number.isInteger(count) || count < 0) {
    throw new XinhengError('invalid', 'calendar-not-a-count', { value: String(count) });
  }
  let number = start;
  for (let left = count; left > 0;) {
    number++;
    if (isWorked(number)) left--;
  }
  return number;
}
