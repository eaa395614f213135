import { openCarrier, type Carrier, type Job } from '@xinheng/carrier';
import {
  AuditService,
  RunReaderService,
  RunsService,
  RunSweep,
  type RunView,
  type WorkSettingsValues,
} from '@xinheng/core';
import {
  loadConfig,
  Log,
  openDatabase,
  type ConfigValues,
  type Database,
  type DatabaseSettings,
} from '@xinheng/platform';
import {
  enterRecord,
  forgetGrades,
  forgetResults,
  gradeEach,
  SCHEME,
  standing,
  type Standing,
} from '../support/graded.js';
import { generatePopulation, insertPopulation, withRecord, type Inhabitant } from '../support/population.js';
import { actorOf, startWorkingCore, type WorkingCore } from '../support/working-core.js';
import { faultsOf, untilDone } from './aftermath.js';
import { ShiftedClock } from './shifted-clock.js';
import type { WorkerOrder } from './worker-order.js';
import { WorkerProcess } from './worker-process.js';

const today = '2022-06-30';
const MORNING = `${today}T02:00:00.000Z`;
const actor = actorOf('2');

/** What a scene is made of; everything but the database has a default. */
export interface SceneOptions {
  readonly database: DatabaseSettings;
  readonly config?: Partial<ConfigValues>;
  readonly settings?: Partial<WorkSettingsValues>;
  readonly count?: number;
}

/** Subjects who wait to be graded, and workers who may die over it. This process itself works nothing. */
export class Scene {
  /** Loaded and waiting, so that no test waits for a process to start. */
  private spare: Promise<WorkerProcess>[] = [];
  /** At work for the test that runs. */
  private readonly lent = new Set<WorkerProcess>();

  private constructor(
    readonly core: WorkingCore,
    readonly population: readonly Inhabitant[],
    readonly order: WorkerOrder,
    private readonly marked: readonly number[],
    /** What a quiet run would leave when the work is given. */
    readonly expected: readonly Standing[],
    /** By which everybody of the scene goes; a worker that has begun keeps the one it began with. */
    readonly clock: ShiftedClock,
    private readonly carrier: Carrier,
  ) {}

  /** Fills a database that exists and is empty. */
  static async open({ database: where, config = {}, settings: own = {}, count = 400 }: SceneOptions): Promise<Scene> {
    const settings = {
      shardSubjects: 100,
      trickleSubjects: 15,
      sweepEvery: 100,
      lease: 750,
      firstPause: 200,
      ...own,
    };
    const clock = ShiftedClock.at(MORNING);
    const database = await openDatabase(where);
    await database.migrate();
    const population = generatePopulation({ seed: 13, count });
    await insertPopulation(database, population);
    const log = Log.to('silent', () => undefined);
    const carrier = await openCarrier({ config: loadConfig({ NODE_ENV: 'test' }).with(config), log, database });
    const core = await startWorkingCore({ database, clock, settings, carrier });
    // Who is marked by a record that comes before the work begins.
    const marked = population
      .filter(({ id, input }) => id % 9 === 0 && input.subject.kind === 'enterprise')
      .map(({ id }) => id);
    const expected = await gradeEach(core, afterMarks(population, marked), today);
    // The run over everybody that new rules bring would come into the first test, and end whenever it likes.
    await core.get(RunSweep).workOff();
    await forgetResults(database);
    const order = { database: where, clockShift: clock.shift, settings, config };
    return new Scene(core, population, order, marked, expected, clock, carrier);
  }

  get database(): Database {
    return this.core.database;
  }

  /** A worker that has loaded everything and waits to begin; the next one is made ready meanwhile. */
  async worker(): Promise<WorkerProcess> {
    const next = this.spare.shift() ?? WorkerProcess.start(this.order);
    if (this.spare.length < 2) this.spare.push(WorkerProcess.start(this.order));
    const worker = await next;
    this.lent.add(worker);
    return worker;
  }

  /** Takes a worker back that is no longer needed; it is lent out again. */
  async giveBack(worker: WorkerProcess): Promise<void> {
    await worker.rest();
    this.lent.delete(worker);
    this.spare.unshift(Promise.resolve(worker));
  }

  /** Resolves when nobody is being made ready: a database that goes away now hits only who works. */
  async isReady(): Promise<void> {
    await Promise.all(this.spare);
  }

  /** A worker whose way to the database is another one. */
  async workerOn(database: DatabaseSettings): Promise<WorkerProcess> {
    const worker = await WorkerProcess.start({ ...this.order, database });
    this.lent.add(worker);
    return worker;
  }

  /** Marks, and a run over everybody; answers the run. Nobody works yet. */
  async giveWork(): Promise<string> {
    for (const subject of this.marked) await enterRecord(this.core, subject, 90, { decidedOn: '2022-06-01' });
    return this.startRun();
  }

  /** A run over everybody, or over everybody in some regions. */
  async startRun(regions?: readonly string[]): Promise<string> {
    return this.core.get(RunsService).start(actor, { scheme: SCHEME, ...(regions === undefined ? {} : { regions }) });
  }

  /** The name of the installation, by which its jobs are told from others. */
  async deployment(): Promise<string> {
    const [row] = await this.database.read.query<{ value: string }>(
      `SELECT value FROM setting WHERE name = 'deployment'`,
    );
    return row?.value ?? '';
  }

  /** What a quiet run as of a day leaves when the work is given. */
  async expectedOn(day: string): Promise<Standing[]> {
    return gradeEach(this.core, afterMarks(this.population, this.marked), day);
  }

  /** Hints at work, true or not. */
  announce(job: Job): void {
    this.carrier.announce(job);
  }

  /** How many shards of a run are done. */
  async shardsDone(run: string): Promise<number> {
    return (await this.view(run)).shards.done;
  }

  /** A run as it is read. */
  async view(run: string): Promise<RunView> {
    return this.core.get(RunReaderService).get(actor, run, 'en');
  }

  /** Waits for the end of a run; what stands is not looked at. */
  async ended(run: string): Promise<void> {
    await untilDone(this.database, run, this.clock.today());
  }

  /** Waits for the end of a run and holds everything against what a quiet run would have left. */
  async expectQuietEnd(run: string, expected: readonly Standing[] = this.expected): Promise<void> {
    await untilDone(this.database, run, this.clock.today());
    expect(await faultsOf(this.database, expected)).toEqual([]);
    const view = await this.view(run);
    expect(view).toMatchObject({ state: 'done', error: null, shards: { failed: 0 } });
    expect(view.progress.done).toBe(view.progress.total);
    expect(await this.core.get(AuditService).verify()).toMatchObject({ isIntact: true });
  }

  /**
   * Waits for the end of a run, and has everything graded anew in quiet, by this process alone, from what the database
   * holds: what stands must be the same. For work of which nobody knows beforehand what comes of it.
   */
  async expectWhatQuietRunLeaves(run: string, worker: WorkerProcess): Promise<void> {
    await untilDone(this.database, run, this.clock.today());
    await this.giveBack(worker);
    const found = await standing(this.database);
    const faults = await faultsOf(this.database, found);
    await forgetGrades(this.database);
    await this.startRun();
    await this.core.get(RunSweep).workOff();
    const quiet = await standing(this.database);
    expect(quiet).not.toEqual(this.expected);
    expect(found).toEqual(quiet);
    expect(faults).toEqual([]);
  }

  /** Takes away what was graded, for the next test, and ends who still works, as after a test that failed. */
  async clear(): Promise<void> {
    for (const worker of this.lent) await worker.kill();
    this.lent.clear();
    this.clock.shift = this.order.clockShift;
    await forgetResults(this.database);
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.spare);
    await WorkerProcess.killAll();
    await this.carrier.stop();
    await this.core.close();
    await this.database.close();
  }
}

/** The population with the records that come before the work begins. */
function afterMarks(population: readonly Inhabitant[], marked: readonly number[]): readonly Inhabitant[] {
  return population.map((one) => (marked.includes(one.id) ? withRecord(one, 90, '2022-06-01') : one));
}
