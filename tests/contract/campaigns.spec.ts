import {
  ExplanationsService,
  PluginsService,
  RunReaderService,
  RunsService,
  RunSweep,
  ShardWorker,
} from '@xinheng/core';
import { FixedClock, type Database } from '@xinheng/platform';
import { describeOnDatabases } from '../support/databases.js';
import { gradeEach, history, SCHEME, standing, waiting, type Standing } from '../support/graded.js';
import { pluginShelf, type PluginShelf } from '../support/plugin-shelf.js';
import { generatePopulation, insertPopulation } from '../support/population.js';
import { actorOf, startWorkingCore, type WorkingCore } from '../support/working-core.js';

const population = generatePopulation({ seed: 9, count: 300 });
const today = '2022-06-30';
const everyone = actorOf('2');
const resultOf = ({ nextChangeOn: _, ...result }: Standing) => result;

describeOnDatabases('a change of rules', (makeDatabase) => {
  let shelf: PluginShelf;
  let database: Database;
  let core: WorkingCore;
  let before: Awaited<ReturnType<typeof standing>>;

  const start = (clock = new FixedClock(today)): Promise<WorkingCore> =>
    startWorkingCore({
      database,
      clock,
      settings: { shardSubjects: 100 },
      config: (config) => config.with({ pluginsDir: shelf.folder }),
    });
  const runs = () =>
    database.read.query<{ id: number; state: string; created_by: number }>(
      'SELECT id, state, created_by FROM evaluation_run ORDER BY id',
    );
  const limitGeneralTo = (limit: number): void => {
    shelf.edit<{ key: string; values: { value: number }[] }[]>('hebei', 'parameters.json', (parameters) =>
      parameters.map((parameter) =>
        parameter.key === 'general-limit'
          ? { ...parameter, values: [{ ...parameter.values[0], value: limit }] }
          : parameter,
      ),
    );
  };

  beforeAll(async () => {
    shelf = pluginShelf('national', 'hebei');
    // Worked cases are about the shipped numbers; they are not what is proved here.
    shelf.edit('hebei', 'cases/enterprise-grade.json', () => []);
    database = await makeDatabase();
    await insertPopulation(database, population);
    core = await start();
  });
  afterAll(async () => {
    await core.close();
    shelf.remove();
  });

  it('has everybody graded once when the rules come into force for the first time', async () => {
    await core.get(RunSweep).workOff();
    before = await standing(database);
    expect(before).toEqual(await gradeEach(core, population, today));
    expect(await runs()).toEqual([{ id: 1, state: 'done', created_by: 0 }]);
    await core.get(RunSweep).workOff();
    expect(await runs()).toHaveLength(1);
  });

  it('grades everybody again by a run and writes no mark for anybody', async () => {
    limitGeneralTo(1);
    core.clock.advance(60_000);
    // Of a run that is under way the rest is not graded by rules that are gone.
    const underWay = await core.get(RunsService).start(everyone, { scheme: SCHEME });
    await core.get(ShardWorker).workNext('one');
    await core.get(PluginsService).bootstrap();
    expect(await waiting(database)).toBe(0);
    core.clock.advance(60_000);
    await core.get(RunSweep).workOff();
    expect(await runs()).toEqual([
      { id: 1, state: 'done', created_by: 0 },
      { id: 2, state: 'failed', created_by: 2 },
      { id: 3, state: 'done', created_by: 0 },
    ]);
    const after = await standing(database);
    const expected = await gradeEach(core, population, today);
    expect(after.map(resultOf)).toEqual(expected.map(resultOf));
    expect(after.map(resultOf)).not.toEqual(before.map(resultOf));
    // Graded from stored facts, the day of the next change is that of the facts: it may be early, and is never late.
    const later = after.filter(
      ({ nextChangeOn }, at) => (nextChangeOn ?? '9999') > (expected[at]?.nextChangeOn ?? '9999'),
    );
    expect(later).toEqual([]);
    const run = await core.get(RunReaderService).get(everyone, underWay, 'en');
    expect(run.error).toContain('changed while the run was under way');
    const moved = after.filter(({ subject, rule }) => rule !== before.find((one) => one.subject === subject)?.rule);
    expect((await history(database)).filter(({ sequence }) => sequence === 2)).toHaveLength(moved.length);
  });

  it('is seen by one of several processes, and started once', async () => {
    const other = await start(core.clock);
    core.clock.advance(60_000);
    limitGeneralTo(2);
    await core.get(PluginsService).bootstrap();
    await Promise.all([core.get(RunSweep).workOff(), other.get(RunSweep).workOff()]);
    await core.get(RunSweep).workOff();
    expect((await runs()).map(({ state }) => state)).toEqual(['done', 'failed', 'done', 'done']);
    expect((await standing(database)).map(resultOf)).toEqual((await gradeEach(core, population, today)).map(resultOf));
    await other.close();
  });

  it('leaves earlier results to be explained by the rules they were made by', async () => {
    const moved = (await history(database)).find(({ sequence }) => sequence === 2)?.subject ?? 0;
    const explain = (sequence: number) =>
      core.get(ExplanationsService).explain(everyone, `${moved}.${sequence}.hebei~enterprise-grade`, 'zh-CN');
    const first = await explain(1);
    expect(first).toMatchObject({ isReproduced: true, definitions: { state: 'changed-since' } });
    expect(first.parameters.find(({ id }) => id === 'hebei:general-limit')?.value).toBe(5);
    expect(first.definitions.current?.hash).not.toBe(first.definitions.hash);
    const second = await explain(2);
    expect(second).toMatchObject({ isReproduced: true, definitions: { state: 'changed-since' } });
    expect(second.parameters.find(({ id }) => id === 'hebei:general-limit')?.value).toBe(1);
  });

  it('leaves a result to be read when its scheme is gone, and says so', async () => {
    const subject = (await history(database))[0]?.subject ?? 0;
    await database.transact((tx) =>
      tx.execute('UPDATE evaluation SET definitions_hash = ? WHERE subject_id = ?', ['gone', subject]),
    );
    const id = `${subject}.1.hebei~enterprise-grade`;
    const explained = await core.get(ExplanationsService).explain(everyone, id, 'en');
    expect(explained).toMatchObject({ evaluation: { id }, definitions: { state: 'lost' } });
  });
});
