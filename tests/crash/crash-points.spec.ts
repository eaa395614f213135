import { AuditService, RunReaderService, RunsService } from '@xinheng/core';
import { openDatabase, type Failpoint } from '@xinheng/platform';
import { temporaryDatabase, describeOnDatabases } from '../support/databases.js';
import { enterRecord, forgetResults, gradeEach, SCHEME, type Standing } from '../support/graded.js';
import { generatePopulation, insertPopulation, withRecord } from '../support/population.js';
import { actorOf, startWorkingCore, type WorkingCore } from '../support/working-core.js';
import { faultsOf, untilDone } from './aftermath.js';
import { ShiftedClock } from './shifted-clock.js';
import type { PlannedFault, WorkerOrder } from './worker-order.js';
import { WorkerProcess } from './worker-process.js';

const today = '2022-06-30';
const population = generatePopulation({ seed: 13, count: 400 });
/** Who is marked by a record that comes before the work begins. */
const marked = population
  .filter(({ id, input }) => id % 9 === 0 && input.subject.kind === 'enterprise')
  .map(({ id }) => id);
const afterRecords = population.map((one) => (marked.includes(one.id) ? withRecord(one, 90, '2022-06-01') : one));
const settings = { shardSubjects: 100, trickleSubjects: 15, sweepEvery: 100, lease: 1_200, firstPause: 200 };

const points: readonly { readonly point: Failpoint; readonly nth: number }[] = [
  { point: 'trickle-claimed', nth: 1 },
  { point: 'trickle-graded', nth: 2 },
  { point: 'trickle-begun', nth: 1 },
  { point: 'trickle-written', nth: 2 },
  { point: 'trickle-committed', nth: 1 },
  { point: 'shard-claimed', nth: 2 },
  { point: 'shard-graded', nth: 1 },
  { point: 'shard-begun', nth: 2 },
  { point: 'shard-written', nth: 1 },
  { point: 'shard-committed', nth: 3 },
  { point: 'run-ending', nth: 1 },
];

describeOnDatabases('work that is cut off', (_, kind) => {
  const clock = ShiftedClock.at(`${today}T02:00:00.000Z`);
  const undo: (() => Promise<unknown>)[] = [];
  let core: WorkingCore;
  let order: WorkerOrder;
  let expected: Standing[];
  /** Loaded and waiting, so that no test waits for a process to start. */
  let spare: Promise<WorkerProcess>[] = [];

  beforeAll(async () => {
    const temporary = await temporaryDatabase(kind);
    undo.push(() => temporary.drop());
    const database = await openDatabase(temporary.settings);
    undo.push(() => database.close());
    await database.migrate();
    await insertPopulation(database, population);
    core = await startWorkingCore({ database, clock, settings });
    undo.push(() => core.close());
    order = { database: temporary.settings, clockShift: clock.shift, settings, config: {} };
    expected = await gradeEach(core, afterRecords, today);
    spare = [WorkerProcess.start(order), WorkerProcess.start(order)];
  }, 60_000);
  afterEach(() => forgetResults(core.database));
  afterAll(async () => {
    await Promise.all(spare);
    await WorkerProcess.killAll();
    for (const step of undo.reverse()) await step();
  });

  const worker = (): Promise<WorkerProcess> => {
    const next = spare.shift() ?? WorkerProcess.start(order);
    spare.push(WorkerProcess.start(order));
    return next;
  };
  /** Marks, and a run over everybody; nobody works yet. */
  const giveWork = async (): Promise<string> => {
    for (const subject of marked) await enterRecord(core, subject, 90, { decidedOn: '2022-06-01' });
    return core.get(RunsService).start(actorOf('2'), { scheme: SCHEME });
  };
  const expectQuietEnd = async (run: string): Promise<void> => {
    await untilDone(core.database, run);
    expect(await faultsOf(core.database, expected)).toEqual([]);
    const view = await core.get(RunReaderService).get(actorOf('2'), run, 'en');
    expect(view).toMatchObject({ state: 'done', error: null, shards: { failed: 0 } });
    expect(view.progress.done).toBe(view.progress.total);
    expect(await core.get(AuditService).verify()).toMatchObject({ isIntact: true });
  };

  it.each(points)('ends as if nothing had happened when its process dies: $point', async (place) => {
    const run = await giveWork();
    const victim = await worker();
    victim.begin({ ...place, how: 'kill' } satisfies PlannedFault);
    await victim.fails('kill');
    const healthy = await worker();
    healthy.begin();
    await expectQuietEnd(run);
    await healthy.end();
  });

  it.each(points)(
    'ends as if nothing had happened when its process stands still and goes on: $point',
    async (place) => {
      const run = await giveWork();
      const victim = await worker();
      victim.begin({ ...place, how: 'stall' } satisfies PlannedFault);
      await victim.fails('stall');
      if (kind === 'mysql') {
        // Another takes over what it can while the first stands still for longer than its leases.
        const healthy = await worker();
        healthy.begin();
        await new Promise((resolve) => setTimeout(resolve, 2 * settings.lease));
        victim.goOn();
        await expectQuietEnd(run);
        await healthy.end();
      } else {
        victim.goOn();
        await expectQuietEnd(run);
      }
      await victim.end();
    },
  );
});
