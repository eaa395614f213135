import { XinhengError } from '@xinheng/problem';
import type { CalendarDuration, Duration } from './duration.js';
import { durationText, parseDuration } from './parse-duration.js';

/**
 * The months and days of a duration that has no working days; one that is parsed already passes through.
 * Throws `XinhengError` `calendar-not-a-duration`, or `calendar-needs-calendar-duration` for working days, whose
 * length depends on a working calendar: `deadline` counts those.
 */
export function calendarDuration(duration: Duration | CalendarDuration): CalendarDuration {
  if (typeof duration === 'object' && 'kind' in duration) return duration;
  const parsed = parseDuration(duration);
  if (parsed.kind === 'working') {
    throw new XinhengError('invalid', 'calendar-needs-calendar-duration', { value: durationText(duration) });
  }
  return parsed;
}
