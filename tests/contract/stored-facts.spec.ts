import { DefinitionsService, PluginsService, RunReaderService, RunsService, RunSweep } from '@xinheng/core';
import { FixedClock, UnitOfWork, type Database } from '@xinheng/platform';
import { describeOnDatabases } from '../support/databases.js';
import { enterRecord, gradeEach, history, SCHEME, standing, type Standing } from '../support/graded.js';
import { pluginShelf } from '../support/plugin-shelf.js';
import { generatePopulation, insertPopulation, type Inhabitant } from '../support/population.js';
import { actorOf, startWorkingCore, type WorkingCore } from '../support/working-core.js';

const today = '2022-06-30';
const everyone = actorOf('2');
interface Parameter {
  readonly key: string;
  readonly values: readonly object[];
}

describeOnDatabases('stored facts', (makeDatabase) => {
  const shelf = pluginShelf('national', 'hebei');
  const population = generatePopulation({ seed: 11, count: 300 });
  let database: Database;
  let core: WorkingCore;

  beforeEach(async () => {
    shelf.restore('hebei', 'parameters.json');
    database = await makeDatabase();
    await insertPopulation(database, population);
    core = await startWorkingCore({
      database,
      clock: new FixedClock(today),
      config: (config) => config.with({ pluginsDir: shelf.folder }),
      settings: { shardSubjects: 100, trickleSubjects: 50 },
    });
    await core.get(RunSweep).workOff();
  });
  afterEach(() => core.close());
  afterAll(() => shelf.remove());

  /** What a subject was graded from can no longer be read: whoever tries sets the subject aside, visibly. */
  const spoilRecords = () =>
    new UnitOfWork(database).run((tx) => tx.execute(`UPDATE record SET fields = '{' WHERE subject_id <> 300`));

  /** Puts another limit of general records into force, which facts do not read. */
  const setLimit = async (value: number): Promise<void> => {
    shelf.edit<readonly Parameter[]>('hebei', 'parameters.json', (parameters) =>
      parameters.map((one) =>
        one.key === 'general-limit' ? { ...one, values: one.values.map((edition) => ({ ...edition, value })) } : one,
      ),
    );
    shelf.edit<readonly { readonly expect: object }[]>('hebei', 'cases/enterprise-grade.json', () => []);
    await core.get(PluginsService).bootstrap();
  };

  const withoutNext = (rows: Awaited<ReturnType<typeof standing>>) => rows.map(({ nextChangeOn: _, ...row }) => row);

  it('grade everybody anew after a change of the rules, and no record is read', async () => {
    await spoilRecords();
    await setLimit(2);
    await core.get(RunSweep).workOff();
    const expected = await gradeEach(core, population, today);
    expect(withoutNext(await standing(database))).toEqual(withoutNext(expected));
    const [run] = await database.read.query<{ id: number }>('SELECT MAX(id) AS id FROM evaluation_run');
    const view = await core.get(RunReaderService).get(everyone, String(run?.id), 'zh-CN');
    expect(view).toMatchObject({ state: 'done', progress: { parked: 0 } });
    expect(view.progress.changed).toBeGreaterThan(0);
  });

  it('write only those whose result moves', async () => {
    const before = new Map((await standing(database)).map((row) => [row.subject, told(row)]));
    await setLimit(2);
    await core.get(RunSweep).workOff();
    const moved = (await history(database)).filter(({ sequence }) => sequence > 1);
    const expected = await gradeEach(core, population, today);
    const changed = expected.filter((row) => before.get(row.subject) !== told(row));
    expect(moved.map(({ subject }) => subject)).toEqual(changed.map(({ subject }) => subject));
  });

  it('follow a record, a repaired one, and the days, as reading every record does', async () => {
    const subject =
      population.find(({ input }) => input.subject.kind === 'enterprise' && input.records?.length === 0)?.id ?? 0;
    await enterRecord(core, subject, 90, { decidedOn: '2022-06-01' });
    await core.get(RunSweep).workOff();
    expect((await history(database, subject)).map(({ grade }) => grade)).toEqual(['A', 'B']);
    const followed: Inhabitant[] = population.map((one) =>
      one.id === subject ? { ...one, input: { ...one.input, records: [recordOf(subject)] } } : one,
    );
    for (const day of ['2022-07-15', '2022-12-31', '2023-05-31', '2023-06-01', '2024-02-29']) {
      core.clock.set(day);
      await core.get(RunSweep).workOff();
      expect(withoutNext(await standing(database))).toEqual(withoutNext(await gradeEach(core, followed, day)));
    }
  });

  it('are named as what they are: another rule keeps their name, another window does not', async () => {
    const nameOf = async () => (await core.get(DefinitionsService).current()).factsHashOf(SCHEME);
    const before = await nameOf();
    await setLimit(3);
    expect(await nameOf()).toBe(before);
    shelf.edit<readonly Parameter[]>('hebei', 'parameters.json', (parameters) =>
      parameters.map((one) =>
        one.key === 'counting-window'
          ? { ...one, values: one.values.map((edition) => ({ ...edition, value: 'P2Y' })) }
          : one,
      ),
    );
    await core.get(PluginsService).bootstrap();
    expect(await nameOf()).not.toBe(before);
    await core.get(RunSweep).workOff();
    expect(await standing(database)).toEqual(await gradeEach(core, population, today));
  });

  it('serve a run that somebody starts, with the day of the next change as it is', async () => {
    const before = await standing(database);
    await spoilRecords();
    const id = await core.get(RunsService).start(everyone, { scheme: SCHEME });
    await core.get(RunSweep).workOff();
    expect(await standing(database)).toEqual(before);
    expect(await core.get(RunReaderService).get(everyone, id, 'zh-CN')).toMatchObject({
      state: 'done',
      progress: { changed: 0, parked: 0 },
    });
  });
});

/** What a reader notices of a result. */
function told({ grade, rule, score, reasons }: Standing): string {
  return JSON.stringify([grade, rule, score, reasons]);
}

function recordOf(subject: number) {
  return {
    id: `${subject}-000090`,
    item: 'hebei:arrears-utility',
    decidedOn: '2022-06-01',
    occurredOn: '2022-06-01',
    fields: {},
  };
}
