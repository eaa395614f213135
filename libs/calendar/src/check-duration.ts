import { issue, type Issue } from '@xinheng/problem';
import { durationText } from './parse-duration.js';
import { readDuration } from './read-duration.js';

/**
 * The findings about a duration in a document; empty where it is one.
 * `accepts: 'calendar'` is for windows and date arithmetic, which know no working days.
 */
export function checkDuration(value: unknown, pointer: string, accepts: 'any' | 'calendar' = 'any'): Issue[] {
  const parsed = readDuration(value);
  if (parsed === null) return [issue('calendar-not-a-duration', pointer, { value: durationText(value) })];
  if (accepts === 'calendar' && parsed.kind === 'working') {
    return [issue('calendar-needs-calendar-duration', pointer, { value: durationText(value) })];
  }
  return [];
}
