import { Injectable } from '@nestjs/common';
import { Clock, Log, UnitOfWork, type Transaction } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import { BatchReaders } from './batch-readers.js';
import type { ChunkOutcome } from './chunk-outcome.js';
import type { ImportForm } from './forms/import-column.js';
import type { ReadRow } from './forms/read-row.js';
import type { ImportState } from './import-batch.entity.js';
import { ImportLedger, LostImportError, type HeldImport } from './import-ledger.js';
import { RowTaker } from './row-taker.js';
import { SeenRows } from './seen-rows.js';

/** Rows that are taken in one unit of work. */
const CHUNK_ROWS = 1_000;

/** Goes through one import to its end, or until it is to stop; what a chunk led to is committed with its place. */
@Injectable()
export class ImportRun {
  constructor(
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly unitOfWork: UnitOfWork,
    private readonly readers: BatchReaders,
    private readonly taker: RowTaker,
    private readonly ledger: ImportLedger,
  ) {}

  /** Works a batch that is held. @param isStopping asked between chunks: the process is about to end */
  async work(held: HeldImport, isStopping: () => boolean): Promise<void> {
    try {
      const state = await this.process(held, isStopping);
      if (state === null) await this.unitOfWork.run((tx) => this.ledger.release(tx, held));
      else await this.end(held, state, null);
    } catch (error) {
      if (error instanceof LostImportError) await this.endCancelled(held);
      else await this.end(held, 'failed', await this.failureOf(held, error));
    }
  }

  /** The state to end in; null where it is left for another process. */
  private async process(held: HeldImport, isStopping: () => boolean): Promise<ImportState | null> {
    const { batch } = held;
    if (batch.state === 'cancelling') return 'cancelled';
    const reader = await this.readers.of(batch);
    const isDryRun = batch.dry_run === 1;
    // A dry run writes nothing that it could go on from, so it begins anew.
    const isFresh = batch.preview === null || isDryRun;
    if (isFresh) {
      const { total, preview } = await reader.survey();
      await this.unitOfWork.run((tx) => this.ledger.begin(tx, held, total, preview));
    }
    const seen = isDryRun ? new SeenRows() : null;
    let findings = isFresh ? 0 : batch.findings;
    for await (const rows of reader.chunks(isFresh ? 0 : batch.done, CHUNK_ROWS)) {
      if (isStopping()) return null;
      findings += await this.takeChunk(held, reader.form, rows, seen, findings);
    }
    return 'done';
  }

  private async takeChunk(
    held: HeldImport,
    form: ImportForm,
    rows: readonly ReadRow[],
    seen: SeenRows | null,
    findings: number,
  ): Promise<number> {
    const { batch, actor } = held;
    const today = this.clock.today();
    const sorted = this.taker.sort(form, rows, today, seen);
    const take = (tx: Transaction): Promise<ChunkOutcome> => {
      const isSample = batch.is_sample === 1;
      return this.taker.take(tx, form, sorted, { actor, batch: batch.id, isSample, at: this.clock.instant(), today });
    };
    const rehearsed = batch.dry_run === 1 ? await this.rehearse(take) : null;
    const outcome = await this.unitOfWork.run(async (tx) => {
      const taken = rehearsed ?? (await take(tx));
      await this.ledger.add(tx, held, rows, taken, findings);
      return taken;
    });
    return outcome.findings.length;
  }

  /** What something would lead to: it is done, and then nothing of it stays. */
  private async rehearse(take: (tx: Transaction) => Promise<ChunkOutcome>): Promise<ChunkOutcome> {
    const curtain = new Error('The rehearsal is over');
    const outcomes: ChunkOutcome[] = [];
    try {
      await this.unitOfWork.run(async (tx) => {
        outcomes.push(await take(tx));
        throw curtain;
      });
    } catch (error) {
      if (error !== curtain) throw error;
    }
    return outcomes.at(-1) ?? { accepted: 0, duplicates: 0, refused: 0, findings: [] };
  }

  private async endCancelled(held: HeldImport): Promise<void> {
    if (await this.ledger.isCancelling(held)) await this.end(held, 'cancelled', null);
    else this.log.warn('an import is worked by another process and was left to it', { import: held.batch.id });
  }

  private async end(held: HeldImport, state: ImportState, error: XinhengError | null): Promise<void> {
    const { id, file_path } = held.batch;
    const isEnded = await this.unitOfWork.run((tx) => this.ledger.end(tx, held, state, error));
    if (isEnded) await this.readers.discard(file_path);
    this.log.info('an import ended', { import: id, state });
  }

  private async failureOf({ batch }: HeldImport, error: unknown): Promise<XinhengError> {
    if (error instanceof XinhengError) return error;
    this.log.error('an import failed', error, { import: batch.id });
    const line = await this.ledger.lastLine(batch);
    return new XinhengError('unavailable', 'import-failed', { line });
  }
}
