import { RunsService, RunSweep, SampleFillService } from '@xinheng/core';
import { isUnifiedCode } from '@xinheng/facts';
import { FixedClock, UnitOfWork, type Database } from '@xinheng/platform';
import { describeOnDatabases } from '../support/databases.js';
import { SCHEME } from '../support/graded.js';
import { generatePopulation, insertPopulation } from '../support/population.js';
import { actorOf, startWorkingCore, type WorkingCore } from '../support/working-core.js';

const actor = actorOf('2');
const order = { asOf: '2022-06-30', subjects: 400, records: 900, seed: 3 };

describeOnDatabases('a database filled with sample enterprises', (makeDatabase) => {
  let database: Database;
  let core: WorkingCore;
  beforeAll(async () => {
    database = await makeDatabase();
    core = await startWorkingCore({ database, clock: new FixedClock('2022-06-30') });
  });
  afterAll(() => core.close());

  const fill = async (subjects: number, records: number) => {
    const steps = [];
    for await (const step of core.get(SampleFillService).fill(actor, { ...order, subjects, records })) steps.push(step);
    return steps;
  };
  const codes = async (): Promise<readonly string[]> =>
    (await database.read.query<{ code: string }>('SELECT code FROM subject ORDER BY id')).map(({ code }) => code);

  it('goes on where it was, and writes nobody twice', async () => {
    await fill(150, 300);
    const before = await codes();
    expect(await fill(400, 900)).toEqual([
      { subjects: 150, records: 0 },
      { subjects: 400, records: expect.any(Number) as number },
    ]);
    const after = await codes();
    expect(after.slice(0, 150)).toEqual(before);
    expect(new Set(after).size).toBe(400);
    expect(after.every((code) => isUnifiedCode(code) && /^91\d{6}Y000[A-Y]/.test(code))).toBe(true);
    expect(await fill(400, 900)).toEqual([{ subjects: 400, records: 0 }]);
  });

  it('is graded by a run as a province is, every grade there is', async () => {
    await core.get(RunsService).start(actor, { scheme: SCHEME });
    await core.get(RunSweep).workOff();
    const grades = await database.read.query<{ grade: string; total: number }>(
      'SELECT grade, COUNT(*) AS total FROM evaluation_state WHERE grade IS NOT NULL GROUP BY grade ORDER BY grade',
    );
    expect(grades.map(({ grade }) => grade)).toEqual(['A', 'B', 'C', 'D']);
    expect(grades.reduce((sum, { total }) => sum + Number(total), 0)).toBe(400);
    expect(Number(grades[0]?.total)).toBeGreaterThan(240);
  });

  it('is refused where real subjects are kept', async () => {
    await insertPopulation(database, generatePopulation({ seed: 1, count: 1, firstId: 90_001 }));
    await expect(fill(500, 500)).rejects.toMatchObject({ code: 'sample-fill-real-subjects' });
    await new UnitOfWork(database).run((tx) => tx.execute('DELETE FROM subject WHERE id = 90001'));
  });
});
