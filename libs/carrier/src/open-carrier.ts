import type { Config, Database, Log } from '@xinheng/platform';
import type { Carrier, CarrierFailure } from './carrier.js';
import { deploymentOf } from './deployment.repository.js';
import { InProcessCarrier } from './in-process/in-process-carrier.js';

/**
 * The carrier that is configured. It never keeps a program from starting: what is not carried is found by the sweep.
 * The database has been migrated.
 */
export async function openCarrier(platform: {
  readonly config: Config;
  readonly log: Log;
  readonly database: Database;
}): Promise<Carrier> {
  const { config, log, database } = platform;
  const onFailure: CarrierFailure = (job, error) =>
    log.error('A job failed; the sweep finds its work again', error, { job: job.kind });
  if (config.carrier === 'in-process' || config.redisUrl === null) return new InProcessCarrier(onFailure);
  // Loaded only where it is used: an embedded installation knows no Redis.
  const { BullCarrier } = await import('./bull/index.js');
  return new BullCarrier({ redisUrl: config.redisUrl, deployment: await deploymentOf(database), log, onFailure });
}
