import { Injectable } from '@nestjs/common';
import { Clock, type Transaction } from '@xinheng/platform';
import type { XinhengError } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { AuditService } from '../audit/audit.service.js';
import { FeedsRepository } from '../records/feeds.repository.js';
import type { ChunkOutcome } from './chunk-outcome.js';
import type { ImportForm } from './forms/import-column.js';
import type { ReadRow } from './forms/read-row.js';
import type { ImportBatchRow, ImportState } from './import-batch.entity.js';
import { ImportBatchesRepository } from './import-batches.repository.js';
import { ImportFindingsRepository } from './import-findings.repository.js';
import type { StoredFile } from './import-files.js';
import type { ImportPreview } from './import-preview.js';

/** How long a process may hold a batch without finishing a chunk before another takes it over. */
const LEASE_MILLISECONDS = 60_000;

/** Another process holds the batch, or it is to end: nothing of this chunk may stay. */
export class LostImportError extends Error {}

/** Where an import stands, in the hands of the process that works it. */
export interface HeldImport {
  readonly batch: ImportBatchRow;
  readonly owner: string;
  readonly actor: Actor;
}

/** A file that waits to be imported. */
export interface QueuedImport {
  readonly form: ImportForm;
  readonly file: StoredFile;
  /** As the person's own folder calls it. */
  readonly fileName: string;
  readonly size: number;
  readonly isDryRun: boolean;
  readonly isSample: boolean;
}

const longestFileName = 255;

/** Writes down how far an import has come, in the same unit of work as what its rows led to. */
@Injectable()
export class ImportLedger {
  constructor(
    private readonly clock: Clock,
    private readonly batches: ImportBatchesRepository,
    private readonly findings: ImportFindingsRepository,
    private readonly feeds: FeedsRepository,
    private readonly audit: AuditService,
  ) {}

  /** Writes a new import down; answers its id. */
  async open(tx: Transaction, actor: Actor, order: QueuedImport): Promise<string> {
    const { form, file, fileName, size, isDryRun, isSample } = order;
    const at = this.clock.instant();
    const values = {
      kind: form.kind,
      item: form.item,
      file_name: fileName.slice(-longestFileName),
      file_path: file.name,
      file_hash: file.hash,
      file_size: size,
      unit_id: Number(actor.unit.id),
      region: actor.unit.region,
      created_by: Number(actor.accountId),
      isDryRun,
      isSample,
    };
    const id = String(await this.batches.insert(tx, values, at));
    await this.audit.append(tx, {
      actor,
      action: 'import.submit',
      objectType: 'import',
      objectId: id,
      after: { kind: form.kind, item: form.item, fileHash: file.hash, size, isDryRun },
    });
    return id;
  }

  /** Writes down who asked for an import to end. */
  async noteCancel(tx: Transaction, actor: Actor, id: string): Promise<void> {
    await this.audit.append(tx, { actor, action: 'import.cancel', objectType: 'import', objectId: id });
  }

  /** Takes the batch for a process; null where it is held or finished. */
  async claim(tx: Transaction, id: number, owner: string): Promise<HeldImport | null> {
    const batch = await this.batches.claim(tx, id, owner, this.clock.instant(), this.leaseUntil());
    return batch === null ? null : { batch, owner, actor: await this.batches.actorOf(batch) };
  }

  /** Notes how many rows there are and how they were read; whatever a dry run noted before is forgotten. */
  async begin(tx: Transaction, { batch, owner }: HeldImport, total: number, preview: ImportPreview): Promise<void> {
    await this.findings.clear(tx, batch.id);
    const isHeld = await this.batches.setSurvey(tx, { id: batch.id, owner }, total, JSON.stringify(preview));
    if (!isHeld) throw new LostImportError();
  }

  /**
   * Adds a chunk.
   * @param findings how many findings stand already
   * @throws LostImportError where the batch is no longer held, or is to end
   */
  async add(
    tx: Transaction,
    { batch, owner }: HeldImport,
    rows: readonly ReadRow[],
    outcome: ChunkOutcome,
    findings: number,
  ): Promise<void> {
    await this.findings.append(tx, batch.id, findings, outcome.findings);
    const counts = {
      done: rows.length,
      accepted: outcome.accepted,
      duplicates: outcome.duplicates,
      refused: outcome.refused,
      findings: outcome.findings.length,
      lastLine: rows.at(-1)?.line ?? batch.last_line,
    };
    if (!(await this.batches.advance(tx, { id: batch.id, owner }, counts, this.leaseUntil()))) {
      throw new LostImportError();
    }
  }

  /** Ends a batch that is still held; the register learns that data of the item reached the region. */
  async end(
    tx: Transaction,
    { batch: { id }, owner, actor }: HeldImport,
    state: ImportState,
    error: XinhengError | null,
  ): Promise<boolean> {
    const at = this.clock.instant();
    const told = error === null ? null : JSON.stringify({ code: error.code, params: error.params });
    if (!(await this.batches.finish(tx, { id, owner }, state, told, at))) return false;
    const batch = await this.batches.reread(tx, id);
    const { accepted, duplicates, refused, item } = batch;
    const received = accepted + duplicates;
    if (state === 'done' && batch.dry_run === 0 && item !== null && received > 0) {
      await this.feeds.receive(tx, [{ item, region: batch.region, rows: received, batch: id, at }]);
    }
    await this.audit.append(tx, {
      actor,
      action: 'import.finish',
      objectType: 'import',
      objectId: String(id),
      after: { state, accepted, duplicates, refused, isDryRun: batch.dry_run === 1 },
    });
    return true;
  }

  /** Lets go of a batch that is not finished. */
  async release(tx: Transaction, { batch, owner }: HeldImport): Promise<void> {
    await this.batches.release(tx, batch.id, owner);
  }

  /** Whether somebody asked for the batch to end. */
  async isCancelling({ batch }: HeldImport): Promise<boolean> {
    return (await this.batches.standing(batch.id))?.state === 'cancelling';
  }

  /** The line up to which everything is committed. */
  async lastLine({ id }: ImportBatchRow): Promise<number> {
    return (await this.batches.standing(id))?.last_line ?? 0;
  }

  private leaseUntil(): string {
    return new Date(this.clock.now().getTime() + LEASE_MILLISECONDS).toISOString();
  }
}
