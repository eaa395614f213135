import { Injectable } from '@nestjs/common';
import {
  Database,
  placeholders,
  readPage,
  type ListPage,
  type ListQuery,
  type ListSpec,
  type SqlCondition,
  type Transaction,
} from '@xinheng/platform';
import { NO_SHARDS, type BareRun, type RunRow, type RunSums } from './run-row.js';
import { RUN_STATES, type RunScope, type RunState } from './run-state.js';

/** How runs may be listed. */
export const runList: ListSpec = {
  resource: 'evaluation-runs',
  fields: {
    id: { column: 'r.id', type: 'id', isSort: true },
    scheme: { column: 'r.scheme', type: 'text', isSort: true },
    state: { column: 'r.state', type: 'text', choices: RUN_STATES },
    purpose: { column: 'r.purpose', type: 'text', choices: ['current', 'historical'] },
    asOf: { column: 'r.as_of', type: 'day', isSort: true },
    createdAt: { column: 'r.created_at', type: 'instant', isSort: true },
  },
  defaultSort: ['createdAt', 'DESC'],
  key: 'r.id',
};

/** A run about to be written. */
export interface NewRun {
  readonly scheme: string;
  readonly asOf: string;
  readonly purpose: 'current' | 'historical';
  readonly scope: RunScope;
  readonly definitionsHash: string;
  readonly version: string;
  readonly knownAt: string | null;
  readonly unit: number;
  readonly createdBy: number;
  readonly createdAt: string;
  readonly shards: readonly { readonly from: number; readonly until: number; readonly subjects: number }[];
}

/** How a run ends. */
export interface RunEnd {
  readonly from: RunState;
  readonly to: 'done' | 'failed' | 'cancelled';
  readonly at: string;
  /** The code and params of an issue, as JSON. */
  readonly error: string | null;
}

const runColumns = [
  'scheme',
  'as_of',
  'purpose',
  'scope',
  'state',
  'definitions_hash',
  'version',
  'known_at',
  'total',
  'unit_id',
  'created_by',
  'created_at',
] as const;

const select = 'r.*, a.display_name AS created_by_name';
const from = 'evaluation_run r JOIN unit u ON u.id = r.unit_id LEFT JOIN account a ON a.id = r.created_by';

/** All SQL over runs; their shards are `RunShardsRepository`'s. */
@Injectable()
export class RunsRepository {
  constructor(private readonly database: Database) {}

  /** Writes a run and its shards; answers its id. */
  async insert(tx: Transaction, run: NewRun): Promise<number> {
    const total = run.shards.reduce((sum, shard) => sum + shard.subjects, 0);
    const row = [
      run.scheme,
      run.asOf,
      run.purpose,
      JSON.stringify(run.scope),
      'queued',
      run.definitionsHash,
      run.version,
      run.knownAt,
      total,
      run.unit,
      run.createdBy,
      run.createdAt,
    ];
    const [id] = await tx.insertMany('evaluation_run', runColumns, [row]);
    if (id === undefined) throw new Error('The database gave the new run no id');
    await tx.insertMany(
      'run_shard',
      ['run_id', 'shard', 'from_subject', 'until_subject', 'state'],
      run.shards.map((shard, index) => [id, index, shard.from, shard.until, 'planned']),
    );
    return id;
  }

  /** One run where the condition over its unit `u` lets it be seen. `since`: from when on its rate is measured. */
  async find(id: number, visible: SqlCondition, since: string): Promise<RunRow | undefined> {
    const rows = await this.database.read.query<Omit<RunRow, keyof RunSums>>(
      `SELECT ${select} FROM ${from} WHERE r.id = ? AND (${visible.sql})`,
      [id, ...visible.parameters],
    );
    return (await this.withSums(rows, since))[0];
  }

  /** A page of the runs that may be seen. */
  async page(query: ListQuery, visible: SqlCondition, since: string): Promise<ListPage<RunRow>> {
    const { rows, total } = await readPage<Omit<RunRow, keyof RunSums>>(this.database.read, {
      spec: runList,
      query,
      select,
      from,
      where: [visible],
    });
    return { rows: await this.withSums(rows, since), total };
  }

  /** A run as the workers need it. */
  async bare(id: number): Promise<BareRun | undefined> {
    const [row] = await this.database.read.query<BareRun>('SELECT * FROM evaluation_run WHERE id = ?', [id]);
    return row;
  }

  /** Moves a run from one of `from` to `to`; false where it is in another state by now. */
  async move(tx: Transaction, id: number, states: readonly RunState[], to: RunState): Promise<boolean> {
    const { affected } = await tx.execute(
      `UPDATE evaluation_run SET state = ?, finished_at = NULL, error = NULL WHERE id = ? AND state IN ${placeholders(states)}`,
      [to, id, ...states],
    );
    return affected === 1;
  }

  /** Notes that somebody began. */
  async begin(tx: Transaction, id: number, at: string): Promise<void> {
    await tx.execute(
      `UPDATE evaluation_run SET state = 'running', started_at = COALESCE(started_at, ?) WHERE id = ? AND state = 'queued'`,
      [at, id],
    );
  }

  /** Ends a run; false where it is not in `from` any more. */
  async end(tx: Transaction, id: number, { from: before, to, at, error }: RunEnd): Promise<boolean> {
    const { affected } = await tx.execute(
      'UPDATE evaluation_run SET state = ?, finished_at = ?, error = ? WHERE id = ? AND state = ?',
      [to, at, error, id, before],
    );
    return affected === 1;
  }

  /** Notes the day on which a run's results were announced. */
  async setAnnounced(tx: Transaction, id: number, announcedOn: string): Promise<void> {
    await tx.execute('UPDATE evaluation_run SET announced_on = ? WHERE id = ?', [announcedOn, id]);
  }

  private async withSums(rows: readonly Omit<RunRow, keyof RunSums>[], since: string): Promise<RunRow[]> {
    const ids = rows.map(({ id }) => id);
    const sums = await this.database.read.query<RunSums & { readonly run_id: number }>(
      `SELECT run_id, COUNT(*) AS shards_planned,
              SUM(CASE WHEN state = 'done' THEN 1 ELSE 0 END) AS shards_done,
              SUM(CASE WHEN state = 'failed' THEN 1 ELSE 0 END) AS shards_failed,
              SUM(done) AS done, SUM(changed) AS changed, SUM(parked) AS parked,
              SUM(CASE WHEN finished_at >= ? THEN done ELSE 0 END) AS recent
       FROM run_shard WHERE run_id IN ${placeholders(ids)} GROUP BY run_id`,
      [since, ...ids],
    );
    const byRun = new Map(sums.map(({ run_id, ...own }) => [run_id, own]));
    return rows.map((row) => ({ ...row, ...(byRun.get(row.id) ?? NO_SHARDS) }));
  }
}
