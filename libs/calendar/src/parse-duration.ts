import { XinhengError } from '@xinheng/problem';
import type { ParsedDuration } from './duration.js';
import { readDuration } from './read-duration.js';

/**
 * The parsed form of a duration as plugins write it. Times, fractions and negative lengths are not durations here.
 * Throws `XinhengError` `calendar-not-a-duration`; to collect findings use `checkDuration`.
 */
export function parseDuration(value: unknown): ParsedDuration {
  const parsed = readDuration(value);
  if (parsed === null) {
    throw new XinhengError('invalid', 'calendar-not-a-duration', { value: durationText(value) });
  }
  return parsed;
}

/** A value as a message shows it: texts bare, everything else as JSON. */
export function durationText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
}
