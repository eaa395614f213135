import { setTimeout as wait } from 'node:timers/promises';
import { RunReaderService, RunsService, RunSweep } from '@xinheng/core';
import { BullCarrier } from '@xinheng/carrier/bull';
import { Log } from '@xinheng/platform';
import { emptyFor, ownDeployment, REDIS_URL } from '../../support/redis-keys.js';
import { actorOf, startWorkingCore, type WorkingCore } from '../../support/working-core.js';
import { significant, type Measurement } from '../measurement.js';
import { SCHEME } from '../stage/inhabitants.js';
import { secondsOf, type Stage } from '../stage/stage.js';

const ROUNDS = 7;
const actor = actorOf('2');

/** What Bull adds to a run that changes nothing, the run in which it weighs most: the same run with and without it. */
export async function measureQueue(stage: Stage): Promise<readonly Measurement[]> {
  const deployment = ownDeployment();
  const log = Log.to('silent', () => undefined);
  const carrier = new BullCarrier({ redisUrl: REDIS_URL, deployment, log, onFailure: () => undefined });
  const { database, shelf } = stage;
  // Nothing but the hints of the queue is to find the shards.
  const settings = { sweepEvery: 3_600_000 };
  const core = await startWorkingCore({
    database,
    carrier,
    settings,
    config: (config) => config.with({ pluginsDir: shelf.folder }),
  });
  try {
    while (!(await carrier.condition()).isCarrying) await wait(10);
    await core.get(RunSweep).start('worker');
    let [carried, direct] = [Infinity, Infinity];
    for (let round = 0; round < ROUNDS; round += 1) {
      carried = Math.min(carried, await secondsOf(() => carriedRun(core)));
      direct = Math.min(direct, await secondsOf(() => stage.run()));
    }
    return [measurementOf(carried, direct)];
  } finally {
    await core.get(RunSweep).stop();
    await core.close();
    await emptyFor(deployment);
  }
}

async function carriedRun(core: WorkingCore): Promise<void> {
  const id = await core.get(RunsService).start(actor, { scheme: SCHEME });
  while ((await core.get(RunReaderService).get(actor, id, 'zh-CN')).state !== 'done') await wait(2);
}

function measurementOf(carried: number, direct: number): Measurement {
  return {
    id: 'queue-overhead',
    title: 'mysql: everybody again, nothing changed, carried by Bull (floor: the same without a queue)',
    unit: 's',
    ours: significant(carried),
    floor: significant(direct),
    peers: {},
    ratioToFloor: significant(carried / direct),
    aim: 'overhead < 2 %',
    met: carried < direct * 1.02,
  };
}
