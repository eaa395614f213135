import { AnnouncementsService, EffectHoldsService, RunsService, RunSweep } from '@xinheng/core';
import { FixedClock, UnitOfWork, type Database, type Transaction } from '@xinheng/platform';
import { describeOnDatabases } from '../support/databases.js';
import { enterRecord, forgetResults, SCHEME } from '../support/graded.js';
import { measuredPlugins } from '../support/measured-plugins.js';
import type { PluginShelf } from '../support/plugin-shelf.js';
import { generatePopulation, insertPopulation } from '../support/population.js';
import { actorOf, startWorkingCore, type WorkingCore } from '../support/working-core.js';

const population = generatePopulation({ seed: 12, count: 120 });
const today = '2022-06-30';
const starter = actorOf('2');
const second = actorOf('3');

interface Applied {
  readonly subject_id: number;
  readonly measure: string;
  readonly state: string;
  readonly started_on: string;
  readonly ended_on: string | null;
  readonly cause_grade: string;
}

describeOnDatabases('measures that results bring', (makeDatabase) => {
  let database: Database;
  let core: WorkingCore;
  let shelf: PluginShelf;

  beforeAll(async () => {
    shelf = measuredPlugins();
    interface Written {
      readonly key: string;
      readonly causes: readonly Record<string, unknown>[];
    }
    // One that waits for the announcement, beside those that follow what stands.
    shelf.edit<Written[]>('hebei', 'measures.json', (measures) => [
      ...measures,
      ...measures
        .filter(({ key }) => key === 'lawful-punishment')
        .map((one) => ({
          ...one,
          key: 'announced-punishment',
          causes: one.causes.map((cause) => ({ ...cause, follows: 'announced' })),
        })),
    ]);
    database = await makeDatabase();
    await insertPopulation(database, population);
    core = await startWorkingCore({
      database,
      clock: new FixedClock(today),
      settings: { shardSubjects: 50, trickleSubjects: 20 },
      config: (config) => config.with({ pluginsDir: shelf.folder }),
    });
  });
  beforeEach(() => run());
  afterEach(async () => {
    await forgetResults(database);
    await write((tx) => tx.execute('DELETE FROM measure_application'));
    await write((tx) => tx.execute('DELETE FROM effect_hold'));
  });
  afterAll(async () => {
    await core.close();
    shelf.remove();
  });

  const write = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => new UnitOfWork(database).run(work);
  const settle = () => core.get(RunSweep).workOff();
  const run = async (): Promise<string> => {
    const id = await core.get(RunsService).start(starter, { scheme: SCHEME });
    await settle();
    return id;
  };
  const graded = async (grade: string): Promise<readonly number[]> => {
    const rows = await database.read.query<{ subject_id: number }>(
      'SELECT subject_id FROM evaluation_state WHERE grade = ? ORDER BY subject_id',
      [grade],
    );
    return rows.map(({ subject_id }) => subject_id);
  };
  const applied = (state = 'active', measure = 'hebei:lawful-punishment') =>
    database.read.query<Applied>(
      'SELECT * FROM measure_application WHERE state = ? AND measure = ? ORDER BY subject_id',
      [state, measure],
    );
  const subjectsOf = (rows: readonly Applied[]): readonly number[] => rows.map(({ subject_id }) => subject_id);
  const worsen = async (subjects: readonly number[]): Promise<void> => {
    for (const subject of subjects)
      for (let number = 90; number < 96; number++)
        await enterRecord(core, subject, number, { decidedOn: '2022-05-01' });
  };

  it('are applied to everybody of the grade by the run that finds it, and stand once however often it runs', async () => {
    const bad = await graded('C');
    expect(bad.length).toBeGreaterThan(0);
    expect(subjectsOf(await applied())).toEqual(bad);
    await run();
    expect(subjectsOf(await applied())).toEqual(bad);
  });

  it('begin with a mark that worsens, and end in the transaction in which the grade ends', async () => {
    const [good = 0] = await graded('A');
    await worsen([good]);
    await settle();
    expect(subjectsOf(await applied())).toContain(good);
    await write((tx) => tx.execute('DELETE FROM record WHERE number >= 90'));
    await write((tx) =>
      tx.execute(
        'UPDATE evaluation_state SET generation_wanted = generation_wanted + 1, marked_at = ? WHERE subject_id = ?',
        [core.clock.instant(), good],
      ),
    );
    await settle();
    expect(subjectsOf(await applied())).not.toContain(good);
    expect((await applied('ended')).map(({ subject_id, ended_on: on }) => [subject_id, on])).toEqual([[good, today]]);
  });

  it('do not begin while the worse grade waits for a second person, and begin when it is released', async () => {
    const worsened = (await graded('A')).slice(0, 5);
    const hold = await core.get(EffectHoldsService).stop(starter, { scheme: SCHEME, reason: '数据有疑问' });
    await worsen(worsened);
    await settle();
    const among = async () => subjectsOf(await applied()).filter((subject) => worsened.includes(subject));
    expect(await graded('C')).toEqual(expect.arrayContaining([...worsened]));
    expect(await among()).toEqual([]);
    await core.get(EffectHoldsService).release(starter, hold, '核对无误');
    expect(await among()).toEqual([]);
    await core.get(EffectHoldsService).release(second, hold, '核对无误');
    expect(await among()).toEqual(worsened);
  });

  it('wait for the announcement where they say so', async () => {
    const id = await run();
    expect(await applied('active', 'hebei:announced-punishment')).toEqual([]);
    await core.get(AnnouncementsService).announce(second, id);
    expect(subjectsOf(await applied('active', 'hebei:announced-punishment'))).toEqual(await graded('C'));
  });
});
