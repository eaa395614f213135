import type { Duration } from '@xinheng/facts';

/** A duration as its one text: `P1Y`; working days as `10`; null where there is none. */
export function durationText(duration: Duration | null | undefined): string | null {
  if (duration === null || duration === undefined) return null;
  if (typeof duration === 'string') return duration;
  return 'workingDays' in duration ? String(duration.workingDays) : duration.duration;
}
