import { Injectable } from '@nestjs/common';
import { Database, placeholders, type SqlValue, type Transaction } from '@xinheng/platform';
import type { RunScope, RunState } from './run-state.js';

/** A run as it lies in the table, with what its shards add up to. */
export interface RunRow {
  readonly id: number;
  readonly scheme: string;
  readonly as_of: string;
  readonly purpose: 'current' | 'historical';
  readonly scope: string;
  readonly state: RunState;
  readonly definitions_hash: string;
  readonly version: string;
  readonly known_at: string | null;
  readonly total: number;
  readonly unit_id: number;
  readonly created_by: number;
  readonly created_by_name: string | null;
  readonly created_at: string;
  readonly started_at: string | null;
  readonly finished_at: string | null;
  readonly announced_on: string | null;
  readonly error: string | null;
  readonly shards_planned: number;
  readonly shards_done: number;
  readonly shards_failed: number;
  readonly shards_open: number;
  readonly done: number;
  readonly changed: number;
  readonly parked: number;
}

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

/** A shard in the hands of a worker. Only who knows the fence can finish it. */
export interface ClaimedShard {
  readonly run: number;
  readonly shard: number;
  readonly from: number;
  readonly until: number;
  readonly fence: number;
  readonly attempts: number;
}

/** What working a shard came to. */
export interface ShardCounts {
  readonly done: number;
  readonly changed: number;
  readonly parked: number;
}

const selectRun = `
  SELECT r.*, a.display_name AS created_by_name,
         COUNT(h.shard) AS shards_planned,
         COALESCE(SUM(h.state = 'done'), 0) AS shards_done,
         COALESCE(SUM(h.state = 'failed'), 0) AS shards_failed,
         COALESCE(SUM(h.state IN ('planned', 'running')), 0) AS shards_open,
         COALESCE(SUM(h.done), 0) AS done,
         COALESCE(SUM(h.changed), 0) AS changed,
         COALESCE(SUM(h.parked), 0) AS parked
  FROM evaluation_run r
  LEFT JOIN run_shard h ON h.run_id = r.id
  LEFT JOIN account a ON a.id = r.created_by`;

/** All SQL over runs and their shards. */
@Injectable()
export class RunsRepository {
  constructor(private readonly database: Database) {}

  /** Writes a run and its shards; answers its id. */
  async insert(tx: Transaction, run: NewRun): Promise<number> {
    const total = run.shards.reduce((sum, shard) => sum + shard.subjects, 0);
    const [id] = await tx.insertMany(
      'evaluation_run',
      [
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
        'started_at',
      ],
      [
        [
          run.scheme,
          run.asOf,
          run.purpose,
          JSON.stringify(run.scope),
          'running',
          run.definitionsHash,
          run.version,
          run.knownAt,
          total,
          run.unit,
          run.createdBy,
          run.createdAt,
          run.createdAt,
        ],
      ],
    );
    if (id === undefined) throw new Error('The database gave the new run no id');
    await tx.insertMany(
      'run_shard',
      ['run_id', 'shard', 'from_subject', 'until_subject', 'state'],
      run.shards.map((shard, index) => [id, index, shard.from, shard.until, 'planned']),
    );
    return id;
  }

  /** One run, or undefined. */
  async find(id: number): Promise<RunRow | undefined> {
    const [row] = await this.database.read.query<RunRow>(`${selectRun} WHERE r.id = ? GROUP BY r.id, a.display_name`, [
      id,
    ]);
    return row && wholeNumbers(row);
  }

  /** A page of runs. `where` and `orderBy` hold declared columns only. */
  async page(
    where: readonly string[],
    parameters: readonly SqlValue[],
    orderBy: string,
    offset: number,
    limit: number,
  ): Promise<{ readonly rows: RunRow[]; readonly total: number }> {
    const clause = where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`;
    const rows = await this.database.read.query<RunRow>(
      `${selectRun} ${clause} GROUP BY r.id, a.display_name ORDER BY ${orderBy} LIMIT ${limit} OFFSET ${offset}`,
      parameters,
    );
    const [count] = await this.database.read.query<{ total: number }>(
      `SELECT COUNT(*) AS total FROM evaluation_run r ${clause}`,
      parameters,
    );
    return { rows: rows.map(wholeNumbers), total: Number(count?.total ?? 0) };
  }

  /** The id of an unfinished run of a scheme that moves what stands, if there is one. */
  async unfinishedOf(tx: Transaction, scheme: string): Promise<number | undefined> {
    const [row] = await tx.query<{ id: number }>(
      `SELECT id FROM evaluation_run
       WHERE scheme = ? AND purpose = 'current' AND state IN ('running', 'paused', 'cancelling') LIMIT 1`,
      [scheme],
    );
    return row?.id;
  }

  /** Moves a run from one of `from` to `to`; false where it is in another state by now. */
  async move(tx: Transaction, id: number, from: readonly RunState[], to: RunState): Promise<boolean> {
    const { affected } = await tx.execute(
      `UPDATE evaluation_run SET state = ? WHERE id = ? AND state IN ${placeholders(from)}`,
      [to, id, ...from],
    );
    return affected === 1;
  }

  /** Notes the day on which a run's results were announced. */
  async setAnnounced(tx: Transaction, id: number, announcedOn: string): Promise<void> {
    await tx.execute('UPDATE evaluation_run SET announced_on = ? WHERE id = ?', [announcedOn, id]);
  }

  /** Shards that somebody could work now: planned, or left behind by a worker whose lease ran out. */
  async claimable(now: string, limit: number): Promise<{ readonly run: number; readonly shard: number }[]> {
    const rows = await this.database.read.query<{ run_id: number; shard: number }>(
      `SELECT h.run_id, h.shard FROM run_shard h JOIN evaluation_run r ON r.id = h.run_id
       WHERE r.state = 'running'
         AND ((h.state = 'planned' AND (h.not_before IS NULL OR h.not_before <= ?)) OR (h.state = 'running' AND h.lease_until < ?))
       ORDER BY h.run_id, h.shard LIMIT ${limit}`,
      [now, now],
    );
    return rows.map((row) => ({ run: row.run_id, shard: row.shard }));
  }

  /** Takes a shard under a new fence, or null where somebody else holds it or nothing is to be done. */
  async claim(
    tx: Transaction,
    run: number,
    shard: number,
    owner: string,
    now: string,
    leaseUntil: string,
  ): Promise<ClaimedShard | null> {
    const { affected } = await tx.execute(
      `UPDATE run_shard SET state = 'running', fence = fence + 1, lease_owner = ?, lease_until = ?, attempts = attempts + 1
       WHERE run_id = ? AND shard = ?
         AND (state = 'planned' OR (state = 'running' AND lease_until < ?))
         AND EXISTS (SELECT 1 FROM evaluation_run r WHERE r.id = run_shard.run_id AND r.state = 'running')`,
      [owner, leaseUntil, run, shard, now],
    );
    if (affected !== 1) return null;
    const [row] = await tx.query<{ from_subject: number; until_subject: number; fence: number; attempts: number }>(
      'SELECT from_subject, until_subject, fence, attempts FROM run_shard WHERE run_id = ? AND shard = ?',
      [run, shard],
    );
    if (row === undefined) return null;
    return { run, shard, from: row.from_subject, until: row.until_subject, fence: row.fence, attempts: row.attempts };
  }

  /** Finishes a claimed shard; false where the claim was lost meanwhile: then nothing may be committed. */
  async finish(tx: Transaction, claimed: ClaimedShard, counts: ShardCounts): Promise<boolean> {
    const { affected } = await tx.execute(
      `UPDATE run_shard SET state = 'done', lease_owner = NULL, lease_until = NULL, error = NULL, done = ?, changed = ?, parked = ?
       WHERE run_id = ? AND shard = ? AND fence = ? AND state = 'running'`,
      [counts.done, counts.changed, counts.parked, claimed.run, claimed.shard, claimed.fence],
    );
    return affected === 1;
  }

  /** Gives a claimed shard back to be tried after `notBefore`, or sets it aside where that is null. */
  async release(tx: Transaction, claimed: ClaimedShard, error: string, notBefore: string | null): Promise<void> {
    await tx.execute(
      `UPDATE run_shard SET state = ?, lease_owner = NULL, lease_until = NULL, not_before = ?, error = ?
       WHERE run_id = ? AND shard = ? AND fence = ? AND state = 'running'`,
      [notBefore === null ? 'failed' : 'planned', notBefore, error, claimed.run, claimed.shard, claimed.fence],
    );
  }

  /** Frees at once what a process that is gone held; for the embedded database, which has one process. */
  async freeLeases(tx: Transaction): Promise<void> {
    await tx.execute(
      `UPDATE run_shard SET state = 'planned', fence = fence + 1, lease_owner = NULL, lease_until = NULL WHERE state = 'running'`,
    );
  }

  /** Runs that have no open shard left, or that are to be cancelled and have none in hand. */
  async finishable(): Promise<{ readonly id: number; readonly state: RunState }[]> {
    return this.database.read.query<{ id: number; state: RunState }>(
      `SELECT r.id, r.state FROM evaluation_run r
       WHERE (r.state = 'running' AND NOT EXISTS (SELECT 1 FROM run_shard h WHERE h.run_id = r.id AND h.state IN ('planned', 'running')))
          OR (r.state = 'cancelling' AND NOT EXISTS (SELECT 1 FROM run_shard h WHERE h.run_id = r.id AND h.state = 'running'))`,
    );
  }

  /** Ends a run; false where it is not in `from` any more. */
  async end(
    tx: Transaction,
    id: number,
    from: RunState,
    to: 'done' | 'failed' | 'cancelled',
    finishedAt: string,
    error: string | null,
  ): Promise<boolean> {
    const { affected } = await tx.execute(
      'UPDATE evaluation_run SET state = ?, finished_at = ?, error = ? WHERE id = ? AND state = ?',
      [to, finishedAt, error, id, from],
    );
    return affected === 1;
  }

  /** The first error among a run's shards that were set aside, with their number. */
  async failures(id: number): Promise<{ readonly failed: number; readonly error: string | null }> {
    const [row] = await this.database.read.query<{ failed: number; error: string | null }>(
      `SELECT COUNT(*) AS failed, MIN(error) AS error FROM run_shard WHERE run_id = ? AND state = 'failed'`,
      [id],
    );
    return { failed: Number(row?.failed ?? 0), error: row?.error ?? null };
  }
}

/** Sums come as text on MySQL. */
function wholeNumbers(row: RunRow): RunRow {
  return {
    ...row,
    shards_planned: Number(row.shards_planned),
    shards_done: Number(row.shards_done),
    shards_failed: Number(row.shards_failed),
    shards_open: Number(row.shards_open),
    done: Number(row.done),
    changed: Number(row.changed),
    parked: Number(row.parked),
  };
}
