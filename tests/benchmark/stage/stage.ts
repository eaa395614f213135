import { RunEnder, RunsService, RunSweep, type WorkSettingsValues } from '@xinheng/core';
import { openDatabase, UnitOfWork, type Database, type DatabaseKind, type DatabaseSettings } from '@xinheng/platform';
import { insertPopulation } from '../../support/population.js';
import { pluginShelf, type PluginShelf } from '../../support/plugin-shelf.js';
import { temporaryDatabase } from '../../support/temporary-database.js';
import { actorOf, startWorkingCore, type WorkingCore } from '../../support/working-core.js';
import { inhabitants, SCHEME } from './inhabitants.js';

/** How many subjects are generated and written at a time, so that memory does not grow with their number. */
const PART = 10_000;

/** How large a stage is. */
export interface StageSize {
  readonly subjects: number;
  readonly records: number;
}

/** A database of the benchmark's own with its people, and the product's real features on it, without HTTP. */
export class Stage {
  private constructor(
    readonly kind: DatabaseKind,
    readonly settings: DatabaseSettings,
    readonly database: Database,
    readonly core: WorkingCore,
    readonly shelf: PluginShelf,
    private readonly dropDatabase: () => Promise<void>,
    /** How many subjects there are. */
    public subjects: number,
  ) {}

  /** Makes it; nobody is graded yet. */
  static async build(kind: DatabaseKind, size: StageSize, work: Partial<WorkSettingsValues> = {}): Promise<Stage> {
    const { settings, drop } = await temporaryDatabase(kind);
    const database = await openDatabase(settings);
    await database.migrate();
    const shelf = pluginShelf('national', 'hebei');
    shelf.edit<readonly object[]>('hebei', 'cases/enterprise-grade.json', () => []);
    const core = await startWorkingCore({
      database,
      settings: work,
      config: (config) => config.with({ pluginsDir: shelf.folder }),
    });
    const stage = new Stage(kind, settings, database, core, shelf, drop, 0);
    await stage.growTo(size);
    return stage;
  }

  /** Adds subjects with their records until there are as many. */
  async growTo({ subjects, records }: StageSize): Promise<void> {
    for (let from = this.subjects; from < subjects; from += PART) {
      const part = inhabitants(from + 1, Math.min(PART, subjects - from), records / subjects);
      await insertPopulation(this.database, part);
    }
    this.subjects = subjects;
    await this.refresh();
  }

  /** Brings the server's statistics up to date, as a database that has been in use has them. */
  async refresh(): Promise<void> {
    const tables = ['subject', 'subject_version', 'record', 'evaluation_state', 'evaluation'];
    if (this.kind === 'mysql') await this.database.read.query(`ANALYZE TABLE ${tables.join(', ')}`);
    else await this.execute('ANALYZE');
  }

  /** Starts a run over everybody and works it off in this process; answers its id. */
  async run(): Promise<number> {
    const id = await this.core.get(RunsService).start(actorOf('2'), { scheme: SCHEME });
    await this.workShards();
    return Number(id);
  }

  /** Works every shard that is planned, and ends the runs; marks are left alone. */
  async workShards(): Promise<void> {
    await this.core.get(RunSweep).workShards();
    await this.core.get(RunEnder).endAll();
  }

  /** Works everything off, marks too. */
  async workOff(): Promise<void> {
    await this.core.get(RunSweep).workOff();
  }

  async execute(sql: string, parameters: readonly (string | number | null)[] = []): Promise<void> {
    await new UnitOfWork(this.database).run((tx) => tx.execute(sql, parameters));
  }

  /** Makes stored facts serve nobody without changing a single one: the next run reads everybody's records. */
  async distrustFacts(): Promise<void> {
    await this.execute(`UPDATE evaluation_state SET facts_as_of = '2999-12-31' WHERE facts_as_of IS NOT NULL`);
  }

  /** Undoes `distrustFacts`. */
  async trustFacts(): Promise<void> {
    await this.execute(`UPDATE evaluation_state SET facts_as_of = as_of WHERE facts_as_of = '2999-12-31'`);
  }

  async close(): Promise<void> {
    await this.core.close();
    await this.database.close();
    await this.dropDatabase();
    this.shelf.remove();
  }
}

/** Seconds that some work takes. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const began = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - began) / 1e9;
}
