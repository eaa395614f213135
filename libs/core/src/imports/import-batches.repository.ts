import { Injectable } from '@nestjs/common';
import {
  Database,
  readPage,
  rowIdOf,
  type ListPage,
  type ListQuery,
  type ListSpec,
  type SqlCondition,
  type Transaction,
} from '@xinheng/platform';
import { SYSTEM_ACTOR, type Actor, type ActorUnit } from '../accounts/actor.js';
import { rolesOf } from '../accounts/role.js';
import type { UnitLevel } from '../accounts/unit.js';
import type { ImportBatchRow, ImportState } from './import-batch.entity.js';

/** A batch with the unit that owns it and who brought it. */
export interface ImportBatchListRow extends Omit<ImportBatchRow, 'preview'> {
  readonly unit_title: string | null;
  readonly creator: string | null;
}

/** How imports may be listed. */
export const importList: ListSpec = {
  resource: 'imports',
  fields: {
    id: { column: 'b.id', type: 'id', isSort: true },
    state: {
      column: 'b.state',
      type: 'text',
      choices: ['queued', 'running', 'paused', 'cancelling', 'cancelled', 'done', 'failed'],
      isSort: true,
    },
    kind: { column: 'b.kind', type: 'text' },
    item: { column: 'b.item', type: 'text', isSort: true },
    fileName: { column: 'b.file_name', type: 'text', isSort: true },
    dryRun: { column: 'b.dry_run', type: 'boolean' },
    isSample: { column: 'b.is_sample', type: 'boolean' },
    unit: { column: 'b.unit_id', type: 'id' },
    createdAt: { column: 'b.created_at', type: 'instant', isSort: true },
    finishedAt: { column: 'b.finished_at', type: 'instant', isSort: true },
    withdrawnAt: { column: 'b.withdrawn_at', type: 'instant', isSort: true },
  },
  search: ['b.file_name', 'b.item'],
  defaultSort: ['createdAt', 'DESC'],
  key: 'b.id',
};

/** What a batch begins with. */
export type NewImportBatch = Pick<
  ImportBatchRow,
  'kind' | 'item' | 'file_name' | 'file_path' | 'file_hash' | 'file_size' | 'unit_id' | 'region' | 'created_by'
> & { readonly isDryRun: boolean; readonly isSample: boolean };

/** What a chunk of rows led to. */
export interface ChunkCounts {
  readonly done: number;
  readonly accepted: number;
  readonly refused: number;
  readonly duplicates: number;
  readonly findings: number;
  readonly lastLine: number;
}

const LISTED = `b.id, b.kind, b.item, b.file_name, b.file_path, b.file_hash, b.file_size, b.dry_run, b.is_sample, b.state,
  b.total, b.done, b.accepted, b.refused, b.duplicates, b.findings, b.last_line, b.error, b.unit_id, b.region,
  b.created_by, b.created_at, b.started_at, b.finished_at, b.lease_owner, b.lease_until, b.withdrawn_at, b.withdrawn_by,
  b.withdraw_reason, u.title AS unit_title, a.display_name AS creator`;
const FROM = 'import_batch b LEFT JOIN unit u ON u.id = b.unit_id LEFT JOIN account a ON a.id = b.created_by';
const UNFINISHED = "('queued', 'running', 'cancelling')";

/** All SQL of import batches. */
@Injectable()
export class ImportBatchesRepository {
  constructor(private readonly database: Database) {}

  async page(query: ListQuery, visible: SqlCondition): Promise<ListPage<ImportBatchListRow>> {
    return readPage<ImportBatchListRow>(this.database.read, {
      spec: importList,
      query,
      select: LISTED,
      from: FROM,
      where: [visible],
    });
  }

  /** The batch with its preview, where the condition over its unit `u` lets it be seen. */
  async find(
    id: string,
    visible: SqlCondition,
    tx?: Transaction,
  ): Promise<(ImportBatchListRow & { readonly preview: string | null }) | null> {
    const rows = await (tx ?? this.database.read).query<ImportBatchListRow & { readonly preview: string | null }>(
      `SELECT ${LISTED}, b.preview FROM ${FROM} WHERE b.id = ? AND (${visible.sql}) ${tx?.dialect.forUpdate ?? ''}`,
      [rowIdOf(id), ...visible.parameters],
    );
    return rows[0] ?? null;
  }

  async insert(tx: Transaction, batch: NewImportBatch, at: string): Promise<number> {
    const { isDryRun, isSample, ...values } = batch;
    const row = { ...values, dry_run: isDryRun, is_sample: isSample, state: 'queued', created_at: at };
    const [id = 0] = await tx.insertMany('import_batch', Object.keys(row), [Object.values(row)]);
    return id;
  }

  /** How many batches wait or are being worked. */
  async countUnfinished(): Promise<number> {
    const rows = await this.database.read.query<{ total: number }>(
      `SELECT COUNT(*) AS total FROM import_batch WHERE state IN ${UNFINISHED}`,
    );
    return rows[0]?.total ?? 0;
  }

  /** The stored files that are still needed. */
  async filesInUse(): Promise<ReadonlySet<string>> {
    const rows = await this.database.read.query<{ file_path: string }>(
      `SELECT file_path FROM import_batch WHERE state IN ${UNFINISHED}`,
    );
    return new Set(rows.map(({ file_path }) => file_path));
  }

  /**
   * The oldest batch that is not finished, where nobody works on it; null otherwise. One at a time, in their order:
   * the register that somebody brings is there before the records that they bring next.
   */
  async next(now: string): Promise<number | null> {
    const rows = await this.database.read.query<{ id: number; lease_until: string | null }>(
      `SELECT id, lease_until FROM import_batch WHERE state IN ${UNFINISHED} ORDER BY id LIMIT 1`,
    );
    const [first] = rows;
    return first === undefined || (first.lease_until !== null && first.lease_until >= now) ? null : first.id;
  }

  /** Takes a batch to be worked; null where it is finished or somebody else holds it. */
  async claim(tx: Transaction, id: number, owner: string, now: string, until: string): Promise<ImportBatchRow | null> {
    const { affected } = await tx.execute(
      `UPDATE import_batch SET state = CASE WHEN state = 'queued' THEN 'running' ELSE state END, lease_owner = ?,
       lease_until = ?, started_at = COALESCE(started_at, ?)
       WHERE id = ? AND state IN ${UNFINISHED} AND (lease_until IS NULL OR lease_until < ?)`,
      [owner, until, now, id, now],
    );
    if (affected === 0) return null;
    return this.reread(tx, id);
  }

  /** Lets go of a batch that is not finished, for whoever takes it up next. */
  async release(tx: Transaction, id: number, owner: string): Promise<void> {
    await tx.execute('UPDATE import_batch SET lease_until = NULL WHERE id = ? AND lease_owner = ?', [id, owner]);
  }

  /** Who brought a batch, with the unit that owns it as it is now. */
  async actorOf({ created_by, unit_id }: ImportBatchRow): Promise<Actor> {
    const [unit] = await this.database.read.query<{ path: string; level: string; region: string; department: string }>(
      'SELECT path, level, region, department FROM unit WHERE id = ?',
      [unit_id],
    );
    const [account] = await this.database.read.query<{ username: string; roles: string }>(
      'SELECT username, roles FROM account WHERE id = ?',
      [created_by],
    );
    return {
      accountId: String(created_by),
      username: account?.username ?? SYSTEM_ACTOR.username,
      roles: rolesOf(account?.roles ?? ''),
      unit: unit === undefined ? unitOf(unit_id) : { ...unit, id: String(unit_id), level: unit.level as UnitLevel },
    };
  }

  /** Sets free what was held by processes that are gone. For a database that one process has for itself. */
  async freeLeases(tx: Transaction): Promise<void> {
    await tx.execute(`UPDATE import_batch SET lease_until = NULL WHERE state IN ${UNFINISHED}`);
  }

  /** Notes how the file was read, and begins the count anew. Answers whether the batch is still the owner's. */
  async setSurvey(
    tx: Transaction,
    { id, owner }: { readonly id: number; readonly owner: string },
    total: number,
    preview: string,
  ): Promise<boolean> {
    const { affected } = await tx.execute(
      `UPDATE import_batch SET total = ?, preview = ?, done = 0, accepted = 0, refused = 0, duplicates = 0, findings = 0,
       last_line = 0 WHERE id = ? AND lease_owner = ?`,
      [total, preview, id, owner],
    );
    return affected === 1;
  }

  /** Adds what a chunk led to. Answers whether the batch is still the owner's and still to be worked. */
  async advance(
    tx: Transaction,
    { id, owner }: { readonly id: number; readonly owner: string },
    { done, accepted, refused, duplicates, findings, lastLine }: ChunkCounts,
    leaseUntil: string,
  ): Promise<boolean> {
    const { affected } = await tx.execute(
      `UPDATE import_batch SET done = done + ?, accepted = accepted + ?, refused = refused + ?,
       duplicates = duplicates + ?, findings = findings + ?, last_line = ?, lease_until = ?
       WHERE id = ? AND lease_owner = ? AND state = 'running'`,
      [done, accepted, refused, duplicates, findings, lastLine, leaseUntil, id, owner],
    );
    return affected === 1;
  }

  /** Ends a batch that the owner still holds. */
  async finish(
    tx: Transaction,
    { id, owner }: { readonly id: number; readonly owner: string },
    state: ImportState,
    error: string | null,
    at: string,
  ): Promise<boolean> {
    const { affected } = await tx.execute(
      `UPDATE import_batch SET state = ?, error = ?, finished_at = ?, lease_until = NULL
       WHERE id = ? AND lease_owner = ? AND state IN ${UNFINISHED}`,
      [state, error, at, id, owner],
    );
    return affected === 1;
  }

  /** State and place as they are committed. */
  async standing(id: number): Promise<Pick<ImportBatchRow, 'state' | 'last_line'> | null> {
    const rows = await this.database.read.query<Pick<ImportBatchRow, 'state' | 'last_line'>>(
      'SELECT state, last_line FROM import_batch WHERE id = ?',
      [id],
    );
    return rows[0] ?? null;
  }

  /** A batch that is known to be there. */
  async reread(tx: Transaction, id: number): Promise<ImportBatchRow> {
    const [row] = await tx.query<ImportBatchRow>('SELECT * FROM import_batch WHERE id = ?', [id]);
    if (row === undefined) throw new Error(`Import ${String(id)} is gone`);
    return row;
  }

  /** Asks a batch to end: at once where it waits, with the next chunk where it is worked. */
  async cancel(tx: Transaction, id: number, at: string): Promise<boolean> {
    const { affected } = await tx.execute(
      `UPDATE import_batch SET finished_at = CASE WHEN state = 'queued' THEN ? ELSE finished_at END,
       state = CASE WHEN state = 'queued' THEN 'cancelled' ELSE 'cancelling' END
       WHERE id = ? AND state IN ('queued', 'running')`,
      [at, id],
    );
    return affected === 1;
  }

  /** The latest other batch that brought the same to the same region and stands. */
  async lastReceived(
    tx: Transaction,
    { id, item, region }: Pick<ImportBatchRow, 'id' | 'item' | 'region'>,
  ): Promise<{ readonly batch: number; readonly at: string } | null> {
    const [row] = await tx.query<{ id: number; finished_at: string }>(
      `SELECT id, finished_at FROM import_batch WHERE item = ? AND region = ? AND id <> ? AND dry_run = 0
       AND state = 'done' AND withdrawn_at IS NULL AND accepted + duplicates > 0
       ORDER BY finished_at DESC, id DESC LIMIT 1`,
      [item, region, id],
    );
    return row === undefined ? null : { batch: row.id, at: row.finished_at };
  }

  /**
   * Batches of records after one, of at least so many rows, that are at work or ended since an instant; without those
   * that the program loads itself to be tried on.
   */
  async largeSince(
    tx: Transaction,
    { after, atLeast, since }: { readonly after: number; readonly atLeast: number; readonly since: string },
  ): Promise<readonly ImportBatchRow[]> {
    return tx.query<ImportBatchRow>(
      `SELECT * FROM import_batch WHERE id > ? AND item IS NOT NULL AND dry_run = 0 AND total >= ?
       AND NOT (is_sample = 1 AND created_by = 0)
       AND (finished_at IS NULL OR finished_at >= ?) ORDER BY id`,
      [after, atLeast, since],
    );
  }

  /** How many rows each of the last ten batches before one had that its unit brought of the same item. */
  async volumesBefore(
    tx: Transaction,
    { id, unit_id, item }: Pick<ImportBatchRow, 'id' | 'unit_id' | 'item'>,
  ): Promise<readonly number[]> {
    const rows = await tx.query<{ total: number }>(
      `SELECT total FROM import_batch WHERE unit_id = ? AND item = ? AND id < ? AND state = 'done' AND dry_run = 0
       AND withdrawn_at IS NULL ORDER BY id DESC LIMIT 10`,
      [unit_id, item, id],
    );
    return rows.map(({ total }) => total);
  }

  async setWithdrawn(tx: Transaction, id: number, by: string, reason: string, at: string): Promise<boolean> {
    const { affected } = await tx.execute(
      `UPDATE import_batch SET withdrawn_at = ?, withdrawn_by = ?, withdraw_reason = ?
       WHERE id = ? AND withdrawn_at IS NULL`,
      [at, rowIdOf(by), reason, id],
    );
    return affected === 1;
  }
}

/** The program's own unit, which sees everything; a unit that is gone sees nothing. */
function unitOf(id: number): ActorUnit {
  const { unit } = SYSTEM_ACTOR;
  return String(id) === unit.id ? unit : { ...unit, id: String(id), level: 'county' };
}
