import { setTimeout as wait } from 'node:timers/promises';
import { RunReaderService } from '@xinheng/core';
import { leftJobs } from '../support/left-jobs.js';
import { describeOnRedis, emptyFor, REDIS_URL } from '../support/redis.js';
import { describeOnMysql, temporaryDatabase, type TemporaryDatabase } from '../support/databases.js';
import { actorOf } from '../support/working-core.js';
import { everyCrashPoint } from './crash-points.js';
import { Scene } from './scene.js';

describeOnRedis('work that Bull carries', () => {
  describeOnMysql('to several workers', () => {
    let temporary: TemporaryDatabase;
    let scene: Scene;
    let deployment: string;

    beforeAll(async () => {
      temporary = await temporaryDatabase('mysql');
      scene = await Scene.open({ database: temporary.settings, config: { carrier: 'bull', redisUrl: REDIS_URL } });
      deployment = await scene.deployment();
    }, 60_000);
    afterEach(() => scene.clear());
    afterAll(async () => {
      await scene.close();
      await emptyFor(deployment);
      await temporary.drop();
    });

    everyCrashPoint(() => scene, { others: true });

    it('is lost by no emptying of Redis, before and while it is worked', async () => {
      const run = await scene.giveWork();
      await emptyFor(deployment);
      const workers = [await scene.worker(), await scene.worker()];
      for (const worker of workers) worker.begin();
      while ((await scene.shardsDone(run)) === 0) await wait(10);
      await emptyFor(deployment);
      await scene.expectQuietEnd(run);
      for (const worker of workers) await scene.giveBack(worker);
    });

    it('is done once when every job is delivered again and again, to several workers at once', async () => {
      const run = await scene.giveWork();
      const workers = [await scene.worker(), await scene.worker()];
      for (const worker of workers) worker.begin();
      for (let round = 0; round < 20; round += 1) {
        for (let shard = 0; shard < 4; shard += 1) scene.announce({ kind: 'shard', run, shard });
        scene.announce({ kind: 'trickle' });
        await wait(20);
      }
      await scene.expectQuietEnd(run);
      for (const worker of workers) await scene.giveBack(worker);
    });

    it('is finished by the others when one of several workers is killed, and tells who did what', async () => {
      const run = await scene.giveWork();
      const [victim, healthy] = [await scene.worker(), await scene.worker()];
      victim.begin({ point: 'shard-graded', nth: 1, how: 'kill' });
      healthy.begin();
      await scene.expectQuietEnd(run);
      const view = await scene.core.get(RunReaderService).get(actorOf('2'), run, 'en');
      const done = (view.workers ?? []).reduce((sum, worker) => sum + worker.done, 0);
      expect(done).toBe(view.progress.done);
      expect(view.workers?.every(({ isWorking }) => !isWorking)).toBe(true);
      await scene.giveBack(healthy);
      await victim.kill();
    });

    it('leaves no job behind', async () => {
      // What the dead had in hand lies there until its locks run out.
      await emptyFor(deployment);
      const run = await scene.giveWork();
      const worker = await scene.worker();
      worker.begin();
      await scene.expectQuietEnd(run);
      for (let waited = 0; waited < 5_000 && (await leftJobs(deployment)).length > 0; waited += 50) await wait(50);
      expect(await leftJobs(deployment)).toEqual([]);
      await worker.end();
    });
  });
});
