import type { OwnServers } from '../support/own-servers.js';
import type { Scene } from './scene.js';

/** Servers that go away in mid-run. The workers are not started anew: they find back by themselves. */
export function everyServerFault(scene: () => Scene, servers: () => OwnServers): void {
  /** Two workers in the middle of a run: some shards are done, others are not. */
  const inMidRun = async (fault: () => Promise<void>): Promise<void> => {
    const workers = [await scene().worker(), await scene().worker()];
    await scene().isReady();
    for (const worker of workers) worker.begin();
    for (const worker of workers) await worker.hasBegun();
    const run = await scene().giveWork();
    let shards = (await scene().view(run)).shards;
    while (shards.done === 0) ({ shards } = await scene().view(run));
    expect(shards.done).toBeLessThan(shards.planned);
    await fault();
    await scene().expectQuietEnd(run);
    for (const worker of workers) await scene().giveBack(worker);
  };

  it.each(['kill', 'stop'] as const)('is finished when the database comes back, after a %s', async (how) => {
    await inMidRun(async () => {
      await servers().mariadb[how]();
      await servers().mariadb.start();
    });
  });

  it('is finished when a database that was killed with a shard in the middle of its transaction comes back', async () => {
    const run = await scene().giveWork();
    const worker = await scene().worker();
    worker.begin({ point: 'shard-written', nth: 2, how: 'stall' });
    await worker.fails('stall');
    await scene().isReady();
    await servers().mariadb.kill();
    await servers().mariadb.start();
    worker.goOn();
    await scene().expectQuietEnd(run);
    await scene().giveBack(worker);
  });

  it('is finished when Redis is emptied', async () => {
    await inMidRun(() => servers().redis.flush());
  });

  it('is finished when Redis is killed and comes back empty', async () => {
    await inMidRun(async () => {
      await servers().redis.kill();
      await servers().redis.start();
    });
  });

  it('is finished while Redis is gone for good', async () => {
    await inMidRun(() => servers().redis.kill());
    await servers().redis.start();
  });
}
