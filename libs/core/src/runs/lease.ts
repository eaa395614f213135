import type { Clock } from '@xinheng/platform';
import type { Lease } from './run-shards.repository.js';
import type { WorkSettings } from './work-settings.js';

/** A lease that begins now. */
export function leaseOf(clock: Clock, { lease }: WorkSettings, owner: string): Lease {
  const now = clock.now();
  return { owner, now: now.toISOString(), until: new Date(now.getTime() + lease).toISOString() };
}
