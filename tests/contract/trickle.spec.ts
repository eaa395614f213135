import { setTimeout as wait } from 'node:timers/promises';
import { RunSweep } from '@xinheng/core';
import { FixedClock, type Database } from '@xinheng/platform';
import { startWorkingCore, type WorkingCore } from '../support/working-core.js';
import { describeOnDatabases } from '../support/databases.js';
import { enterRecord, waiting } from '../support/graded.js';
import { generatePopulation, insertPopulation } from '../support/population.js';

describeOnDatabases('a mark', (makeDatabase) => {
  let database: Database;
  let core: WorkingCore;

  beforeAll(async () => {
    database = await makeDatabase();
    const population = generatePopulation({ seed: 5, count: 20 });
    await insertPopulation(database, population);
    // Nothing is found by looking: the first look of a process is its last.
    core = await startWorkingCore({
      database,
      clock: new FixedClock('2022-06-30'),
      settings: { sweepEvery: 3_600_000 },
    });
    await core.get(RunSweep).workOff();
  });
  afterAll(() => core.close());

  it('is told to who works, so that a record that arrives does not wait for the next look', async () => {
    const sweep = core.get(RunSweep);
    await sweep.start('server');
    for (const number of [91, 92, 93]) {
      await enterRecord(core, 3, number, { decidedOn: '2022-05-01' });
      while ((await waiting(database)) > 0) await wait(5);
    }
    await sweep.stop();
    expect(await waiting(database)).toBe(0);
  });
});
