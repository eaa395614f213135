import { Injectable } from '@nestjs/common';
import { Clock, Database, UnitOfWork } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { managedUnits } from '../accounts/scope.js';
import { ImportBatchesRepository } from './import-batches.repository.js';
import { ImportFiles } from './import-files.js';
import { ImportLedger, type HeldImport, type QueuedImport } from './import-ledger.js';

/** A stored file that no import knows is left alone for so long: its import may be about to be written down. */
const YOUNG_MILLISECONDS = 60 * 60 * 1_000;

/** The imports that wait, in the database. */
@Injectable()
export class ImportQueue {
  private wake: () => void = () => undefined;

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly batches: ImportBatchesRepository,
    private readonly ledger: ImportLedger,
    private readonly files: ImportFiles,
  ) {}

  /** Has `wake` called after each import that is put in. */
  whenPut(wake: () => void): void {
    this.wake = wake;
  }

  /** How many imports wait or are being worked. */
  async pending(): Promise<number> {
    return this.batches.countUnfinished();
  }

  /** Puts an import in; answers its id. */
  async put(actor: Actor, order: QueuedImport): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const id = await this.ledger.open(tx, actor, order);
      tx.afterCommit(() => this.wake());
      return id;
    });
  }

  /**
   * Asks an import to end: at once where it waits, with the next chunk where it is worked.
   * @throws XinhengError `import-unknown`, `import-not-cancellable`
   */
  async cancel(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const batch = await this.batches.find(id, managedUnits(actor), tx);
      if (batch === null) throw new XinhengError('not-found', 'import-unknown', { id });
      if (!(await this.batches.cancel(tx, batch.id, this.clock.instant()))) {
        throw new XinhengError('conflict', 'import-not-cancellable');
      }
      await this.ledger.noteCancel(tx, actor, id);
      // Of one that is worked the worker removes the file when it lets go of it.
      if (batch.state === 'queued') tx.afterCommit(() => void this.files.remove(batch.file_path));
    });
  }

  /** Sets free what a killed process held, and removes the files it left behind. */
  async recover(): Promise<void> {
    // The embedded database has one server: whoever held a lease is gone. Elsewhere leases run out by themselves.
    if (this.database.dialect.kind === 'sqlite') await this.unitOfWork.run((tx) => this.batches.freeLeases(tx));
    const before = new Date(this.clock.now().getTime() - YOUNG_MILLISECONDS);
    await this.files.removeLeft(await this.batches.filesInUse(), before);
  }

  /** Takes the next import for a process; null where there is none, or another process is at work. */
  async take(owner: string): Promise<HeldImport | null> {
    const id = await this.batches.next(this.clock.instant());
    return id === null ? null : this.unitOfWork.run((tx) => this.ledger.claim(tx, id, owner));
  }
}
