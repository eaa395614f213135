import type { Config, Log } from '@xinheng/platform';
import type { Carrier } from './carrier.js';
import { InProcessCarrier } from './in-process/in-process-carrier.js';

/** The carrier that is configured. It never stops a program: what it cannot carry is found by the sweep. */
export function openCarrier(_config: Config, log: Log): Carrier {
  return new InProcessCarrier((job, error) => log.error('A job failed; the sweep finds it again', error, { job: job.kind }));
}
