import { setTimeout as wait } from 'node:timers/promises';
import { AuditService } from '@xinheng/core';
import { faultsOf, untilDone } from '../crash/aftermath.js';
import { Scene } from '../crash/scene.js';
import { gradeEach } from '../support/graded.js';
import { describeOnOwnServers } from '../support/own-servers.js';
import { leftJobs } from '../support/left-jobs.js';
import { FaultPlan } from './fault-plan.js';
import { RecordWriter } from './record-writer.js';
import { say, soak } from './soak-settings.js';

const HOURS = 4 * 3_600_000;
const RECOVERY_MILLISECONDS = 600_000;

describeOnOwnServers('faults under load', (servers) => {
  let scene: Scene;

  beforeAll(async () => {
    const { mariadb, redis } = servers();
    scene = await Scene.open({
      database: await mariadb.database('xinheng'),
      config: { carrier: 'bull', redisUrl: redis.url },
      settings: { shardSubjects: 1_000, trickleSubjects: 300, lease: 2_000, sweepEvery: 200 },
      count: soak.subjects,
    });
  }, 300_000);
  afterAll(() => scene.close());

  /** A run over everybody, and when it has ended the next one, until it is told to stop; answers how many. */
  const keepRunning = async (goesOn: () => boolean): Promise<number> => {
    let runs = 0;
    while (goesOn()) {
      try {
        const run = await scene.startRun();
        while (goesOn() && ['queued', 'running'].includes((await scene.view(run)).state)) await wait(200);
        runs += 1;
      } catch {
        // The database is away.
        await wait(200);
      }
    }
    return runs;
  };

  it(
    `lose nothing and do nothing twice in ${soak.minutes} minutes with ${soak.faults} of them`,
    async () => {
      say(`SOAK_SEED=${soak.seed}`);
      const plan = new FaultPlan(scene, servers(), soak.seed);
      await plan.begin();
      const writer = new RecordWriter(scene.core, scene.population, soak.seed + 1);
      let goesOn = true;
      const running = keepRunning(() => goesOn);
      const begun = performance.now();
      writer.start(soak.writesPerSecond);
      const pause = (soak.minutes * 60_000) / soak.faults;
      for (let fault = 0; fault < soak.faults; fault += 1) {
        await wait(Math.max(0, begun + fault * pause - performance.now()));
        await plan.fail(fault);
      }
      await wait(Math.max(0, begun + soak.minutes * 60_000 - performance.now()));
      await writer.stop();
      const seconds = (performance.now() - begun) / 1_000;
      goesOn = false;
      const runs = await running;

      await untilDone(scene.database, await scene.startRun(), scene.clock.today(), RECOVERY_MILLISECONDS);
      await everyRunHasEnded();
      const told = Object.entries(plan.counts).map(([what, count]) => `${count} ${what}`);
      const rate = Math.round(writer.count / seconds);
      say(`${writer.count} records in ${Math.round(seconds)} s (${rate} a second), ${runs} runs; ${told.join(', ')}`);

      const [row] = await scene.database.read.query<{ n: number }>(
        'SELECT COUNT(*) AS n FROM record WHERE number >= 90',
      );
      expect(Number(row?.n)).toBe(writer.count);
      const expected = await gradeEach(scene.core, writer.after(), scene.clock.today());
      expect(await faultsOf(scene.database, expected)).toEqual([]);
      expect(await scene.core.get(AuditService).verify()).toMatchObject({ isIntact: true });
      await noJobIsLeft();
      await plan.end();
    },
    HOURS,
  );

  /** Where the answer to the start of a run was lost there may be one that nobody followed. */
  const everyRunHasEnded = async (): Promise<void> => {
    const sql = `SELECT COUNT(*) AS n FROM evaluation_run WHERE state IN ('queued', 'running')`;
    while (Number((await scene.database.read.query<{ n: number }>(sql))[0]?.n) > 0) await wait(200);
  };

  /** What the dead had in hand is delivered again when its lock has run out, and finds nothing to do. */
  const noJobIsLeft = async (): Promise<void> => {
    const deployment = await scene.deployment();
    const left = (): Promise<string[]> => leftJobs(deployment, servers().redis.url);
    for (let waited = 0; waited < 90_000 && (await left()).length > 0; waited += 500) await wait(500);
    expect(await left()).toEqual([]);
  };
});
