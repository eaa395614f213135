import { crashPoints, dieAt, standStillAt, type CrashPoint } from '../crash/crash-points.js';
import { Scene } from '../crash/scene.js';
import { WorkerProcess } from '../crash/worker-process.js';
import { describeOnOwnServers } from '../support/own-servers.js';
import { say, soak } from './soak-settings.js';

const HOURS = 4 * 3_600_000;
const REJECTED = 'The claim on a shard was lost';

describeOnOwnServers('work that is cut off, for long', (servers) => {
  let scene: Scene;

  beforeAll(async () => {
    const { mariadb, redis } = servers();
    const database = await mariadb.database('xinheng');
    scene = await Scene.open({ database, config: { carrier: 'bull', redisUrl: redis.url } });
  }, 120_000);
  afterEach(() => scene.clear());
  afterAll(() => scene.close());

  const again = async (work: () => Promise<void>): Promise<void> => {
    for (let time = 0; time < soak.times; time += 1) {
      await work();
      await scene.clear();
    }
  };
  /** Another turn of the work each time, so that not always the same shard is hit. */
  const turns = (place: CrashPoint): (() => CrashPoint) => {
    let turn = 0;
    // Never more than there is: shards four, batches of marks two while shards serve marks as well.
    const most = place.point === 'run-ending' ? 1 : place.point.startsWith('trickle') ? 2 : 3;
    return () => ({ ...place, nth: 1 + (turn++ % most) });
  };

  it.each(crashPoints)(
    `ends as if nothing had happened when a process dies ${soak.times} times: $point`,
    async (place) => {
      const next = turns(place);
      await again(() => dieAt(scene, next()));
    },
    HOURS,
  );

  it.each(crashPoints)(
    `ends as if nothing had happened when a process stands still ${soak.times} times: $point`,
    async (place) => {
      const next = turns(place);
      await again(() => standStillAt(scene, next(), true));
    },
    HOURS,
  );

  it(
    `commits nothing of ${soak.rejections} shards whose claim was lost meanwhile`,
    async () => {
      const before = WorkerProcess.timesSaid(REJECTED);
      const rejected = (): number => WorkerProcess.timesSaid(REJECTED) - before;
      while (rejected() < soak.rejections) {
        await standStillAt(scene, { point: 'shard-graded', nth: 1 }, true);
        await scene.clear();
      }
      say(`${rejected()} shards were refused at the fence`);
    },
    HOURS,
  );
});
