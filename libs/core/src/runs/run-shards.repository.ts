import { Injectable } from '@nestjs/common';
import { Database, placeholders, type Reader, type Transaction } from '@xinheng/platform';
import { WORKABLE, type RunState, type ShardState } from './run-state.js';

/** A shard in the hands of a worker. Only who knows the fence can finish it. */
export interface ClaimedShard {
  readonly run: number;
  readonly shard: number;
  readonly from: number;
  readonly until: number;
  readonly fence: number;
  /** How often working it ended with an error. */
  readonly failures: number;
}

/** By whom, since when and until when something is claimed. */
export interface Lease {
  readonly owner: string;
  readonly now: string;
  readonly until: string;
}

/** What working a shard came to. */
export interface ShardCounts {
  readonly done: number;
  readonly changed: number;
  readonly parked: number;
  readonly grades: Readonly<Record<string, number>>;
}

/** What becomes of a shard whose worker gives it back. */
export interface ShardFailure {
  /** The code and params of an issue, as JSON. */
  readonly error: string;
  /** When it may be tried again; null: it is set aside. */
  readonly notBefore: string | null;
  /** False where the shard is not to blame. */
  readonly isCounted: boolean;
}

/** A shard as people read it. */
export interface ShardRow {
  readonly shard: number;
  readonly state: ShardState;
  readonly attempts: number;
  readonly failures: number;
  readonly worker: string | null;
  readonly done: number;
  readonly changed: number;
  readonly parked: number;
  readonly started_at: string | null;
  readonly finished_at: string | null;
  readonly not_before: string | null;
  readonly error: string | null;
}

/** What a worker did of a run. */
export interface WorkerShare {
  readonly worker: string;
  readonly shards: number;
  readonly done: number;
  readonly recent: number;
  /** How many shards it has in hand. */
  readonly working: number;
}

/** What somebody could work now: planned, or left behind by a worker whose lease ran out. Takes `now` twice. */
const claimable = `((h.state = 'planned' AND (h.not_before IS NULL OR h.not_before <= ?))
  OR (h.state = 'running' AND h.lease_until < ?))`;

/** All SQL over the shards of runs. */
@Injectable()
export class RunShardsRepository {
  constructor(private readonly database: Database) {}

  /** Takes a certain shard under a new fence; null where somebody else holds it or nothing is to be done. */
  async claim(tx: Transaction, run: number, shard: number, lease: Lease): Promise<ClaimedShard | null> {
    const [row] = await tx.query<{ shard: number }>(
      `SELECT h.shard FROM run_shard h
       WHERE h.run_id = ? AND h.shard = ? AND ${claimable} ${tx.dialect.forUpdateSkipLocked}`,
      [run, shard, lease.now, lease.now],
    );
    if (row === undefined || !(await this.workableRuns(tx)).includes(run)) return null;
    return this.take(tx, run, shard, lease);
  }

  /** Takes any shard that can be worked, of the smallest run first: a city does not wait for its province. */
  async claimNext(tx: Transaction, lease: Lease): Promise<ClaimedShard | null> {
    for (const run of await this.workableRuns(tx)) {
      const [row] = await tx.query<{ shard: number }>(
        `SELECT h.shard FROM run_shard h WHERE h.run_id = ? AND ${claimable}
         ORDER BY h.shard LIMIT 1 ${tx.dialect.forUpdateSkipLocked}`,
        [run, lease.now, lease.now],
      );
      if (row !== undefined) return this.take(tx, run, row.shard, lease);
    }
    return null;
  }

  /** Holds a claimed shard for longer; false where the claim was lost meanwhile. */
  async renew(tx: Transaction, claimed: ClaimedShard, until: string): Promise<boolean> {
    const { affected } = await tx.execute(
      `UPDATE run_shard SET lease_until = ? WHERE run_id = ? AND shard = ? AND fence = ? AND state = 'running'`,
      [until, claimed.run, claimed.shard, claimed.fence],
    );
    return affected === 1;
  }

  /** Finishes a claimed shard; false where the claim was lost meanwhile: then nothing may be committed. */
  async finish(tx: Transaction, claimed: ClaimedShard, counts: ShardCounts, at: string): Promise<boolean> {
    const { affected } = await tx.execute(
      `UPDATE run_shard SET state = 'done', lease_owner = NULL, lease_until = NULL, not_before = NULL, error = NULL,
         done = ?, changed = ?, parked = ?, grades = ?, finished_at = ?
       WHERE run_id = ? AND shard = ? AND fence = ? AND state = 'running'`,
      [
        counts.done,
        counts.changed,
        counts.parked,
        JSON.stringify(counts.grades),
        at,
        claimed.run,
        claimed.shard,
        claimed.fence,
      ],
    );
    return affected === 1;
  }

  /** Gives a claimed shard back, to be tried later or to be set aside. */
  async release(tx: Transaction, claimed: ClaimedShard, { error, notBefore, isCounted }: ShardFailure): Promise<void> {
    await tx.execute(
      `UPDATE run_shard SET state = ?, lease_owner = NULL, lease_until = NULL, not_before = ?, error = ?,
         failures = failures + ?
       WHERE run_id = ? AND shard = ? AND fence = ? AND state = 'running'`,
      [
        notBefore === null ? 'failed' : 'planned',
        notBefore,
        error,
        isCounted ? 1 : 0,
        claimed.run,
        claimed.shard,
        claimed.fence,
      ],
    );
  }

  /** Sets aside the shards whose workers died again and again. */
  async setAsideAbandoned(tx: Transaction, attempts: number, now: string, error: string): Promise<void> {
    await tx.execute(
      `UPDATE run_shard SET state = 'failed', fence = fence + 1, lease_owner = NULL, lease_until = NULL, error = ?
       WHERE state = 'running' AND lease_until < ? AND attempts >= ?`,
      [error, now, attempts],
    );
  }

  /** Frees at once what a process that is gone held; for the embedded database, which has one process. */
  async freeLeases(tx: Transaction): Promise<void> {
    await tx.execute(
      `UPDATE run_shard SET state = 'planned', fence = fence + 1, lease_owner = NULL, lease_until = NULL
       WHERE state = 'running'`,
    );
  }

  /** Plans again what was set aside. */
  async retryFailed(tx: Transaction, run: number): Promise<void> {
    await tx.execute(
      `UPDATE run_shard SET state = 'planned', fence = fence + 1, attempts = 0, failures = 0, not_before = NULL
       WHERE run_id = ? AND state = 'failed'`,
      [run],
    );
  }

  /** Gives up what is not done; whoever still works on it can commit nothing any more. */
  async giveUp(tx: Transaction, run: number): Promise<void> {
    await tx.execute(
      `UPDATE run_shard SET state = 'cancelled', fence = fence + 1, lease_owner = NULL, lease_until = NULL
       WHERE run_id = ? AND state IN ('planned', 'running')`,
      [run],
    );
  }

  /** Runs that have no open shard left, or that are to be cancelled and have none in hand. */
  async endable(now: string): Promise<readonly { readonly id: number; readonly state: RunState }[]> {
    return this.database.read.query<{ id: number; state: RunState }>(
      `SELECT r.id, r.state FROM evaluation_run r
       WHERE (r.state IN ('queued', 'running') AND NOT EXISTS (
                SELECT 1 FROM run_shard h WHERE h.run_id = r.id AND h.state IN ('planned', 'running')))
          OR (r.state = 'cancelling' AND NOT EXISTS (
                SELECT 1 FROM run_shard h WHERE h.run_id = r.id AND h.state = 'running' AND h.lease_until >= ?))`,
      [now],
    );
  }

  /** How many shards of a run were set aside, with the error of the first. */
  async failures(reader: Reader, run: number): Promise<{ readonly failed: number; readonly error: string | null }> {
    const rows = await reader.query<{ error: string | null }>(
      `SELECT error FROM run_shard WHERE run_id = ? AND state = 'failed' ORDER BY shard`,
      [run],
    );
    return { failed: rows.length, error: rows[0]?.error ?? null };
  }

  /** The shards of a run, in their order. */
  async shardsOf(run: number): Promise<readonly ShardRow[]> {
    return this.database.read.query<ShardRow>(
      `SELECT shard, state, attempts, failures, worker, done, changed, parked, started_at, finished_at, not_before, error
       FROM run_shard WHERE run_id = ? ORDER BY shard`,
      [run],
    );
  }

  /** What each worker did of a run. */
  async workersOf(run: number, since: string): Promise<readonly WorkerShare[]> {
    return this.database.read.query<WorkerShare>(
      `SELECT worker, SUM(CASE WHEN state = 'done' THEN 1 ELSE 0 END) AS shards, SUM(done) AS done,
              SUM(CASE WHEN finished_at >= ? THEN done ELSE 0 END) AS recent,
              SUM(CASE WHEN state = 'running' THEN 1 ELSE 0 END) AS working
       FROM run_shard WHERE run_id = ? AND worker IS NOT NULL GROUP BY worker ORDER BY worker`,
      [since, run],
    );
  }

  /** How many subjects have each grade after the shards that are done. */
  async gradesOf(run: number): Promise<Readonly<Record<string, number>>> {
    const rows = await this.database.read.query<{ grades: string }>(
      `SELECT grades FROM run_shard WHERE run_id = ? AND grades IS NOT NULL`,
      [run],
    );
    const sums: Record<string, number> = {};
    for (const row of rows) {
      for (const [grade, count] of Object.entries(JSON.parse(row.grades) as Record<string, number>)) {
        sums[grade] = (sums[grade] ?? 0) + count;
      }
    }
    return sums;
  }

  /** How many shards wait or are worked. */
  async countOpen(): Promise<number> {
    const [row] = await this.database.read.query<{ open: number }>(
      `SELECT COUNT(*) AS open FROM run_shard h JOIN evaluation_run r ON r.id = h.run_id
       WHERE h.state IN ('planned', 'running') AND r.state IN ('queued', 'running')`,
    );
    return Number(row?.open ?? 0);
  }

  private async take(tx: Transaction, run: number, shard: number, lease: Lease): Promise<ClaimedShard> {
    await tx.execute(
      `UPDATE run_shard SET state = 'running', fence = fence + 1, lease_owner = ?, lease_until = ?, worker = ?,
         attempts = attempts + 1, started_at = ?, finished_at = NULL
       WHERE run_id = ? AND shard = ?`,
      [lease.owner, lease.until, lease.owner, lease.now, run, shard],
    );
    const [row] = await tx.query<{ from_subject: number; until_subject: number; fence: number; failures: number }>(
      'SELECT from_subject, until_subject, fence, failures FROM run_shard WHERE run_id = ? AND shard = ?',
      [run, shard],
    );
    if (row === undefined) throw new Error(`Shard ${shard} of run ${run} went away while it was claimed`);
    return { run, shard, from: row.from_subject, until: row.until_subject, fence: row.fence, failures: row.failures };
  }

  /** Runs whose shards may be claimed, the smallest first. A select of its own: rows of runs are not to be locked. */
  private async workableRuns(reader: Reader): Promise<readonly number[]> {
    const rows = await reader.query<{ id: number }>(
      `SELECT id FROM evaluation_run WHERE state IN ${placeholders(WORKABLE)} ORDER BY total, id`,
      WORKABLE,
    );
    return rows.map(({ id }) => id);
  }
}
