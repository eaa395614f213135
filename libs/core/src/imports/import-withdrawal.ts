import { Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, type Transaction } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { managedUnits, visibleUnits } from '../accounts/scope.js';
import { AuditService } from '../audit/audit.service.js';
import { FeedsRepository } from '../records/feeds.repository.js';
import { BatchContent, type WithdrawalView } from './batch-content.js';
import { ImportBatchesRepository, type ImportBatchListRow } from './import-batches.repository.js';
import { isFinished } from './imports.service.js';

/** Takes an import back as a whole. */
@Injectable()
export class ImportWithdrawal {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly batches: ImportBatchesRepository,
    private readonly content: BatchContent,
    private readonly feeds: FeedsRepository,
    private readonly audit: AuditService,
  ) {}

  /** What it would do. @throws XinhengError `import-unknown`, and where there is nothing to take back */
  async preview(actor: Actor, id: string): Promise<WithdrawalView> {
    const batch = await this.batches.find(id, visibleUnits(actor));
    return this.content.preview(withdrawable(batch, id).id);
  }

  /**
   * Voids the records of an import and takes its subjects back, with marks and audit; what was changed since stays.
   * @throws XinhengError `import-unknown`; `import-not-finished`, `import-withdrawn`,
   *   `import-dry-run-withdraw`
   */
  async withdraw(actor: Actor, id: string, reason: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const batch = withdrawable(await this.batches.find(id, managedUnits(actor), tx), id);
      const at = this.clock.instant();
      await this.batches.setWithdrawn(tx, batch.id, actor.accountId, reason, at);
      const isSample = batch.is_sample === 1;
      const context = { actor, batch: batch.id, isSample, at, today: this.clock.today() };
      const after = await this.content.takeBack(tx, batch.id, reason, context);
      await this.takeFeedBack(tx, batch);
      await this.audit.append(tx, {
        actor,
        action: 'import.withdraw',
        objectType: 'import',
        objectId: id,
        after,
        reason,
      });
    });
  }

  /** Data that were taken back were not received: their absence must not be read as good. */
  private async takeFeedBack(tx: Transaction, batch: ImportBatchListRow): Promise<void> {
    const { id, item, region } = batch;
    if (item === null) return;
    await this.feeds.takeBack(tx, { item, region, batch: id }, await this.batches.lastReceived(tx, batch));
  }
}

function withdrawable(batch: ImportBatchListRow | null, id: string): ImportBatchListRow {
  if (batch === null) throw new XinhengError('not-found', 'import-unknown', { id });
  if (batch.dry_run === 1) throw new XinhengError('conflict', 'import-dry-run-withdraw');
  if (batch.withdrawn_at !== null) throw new XinhengError('conflict', 'import-withdrawn', { at: batch.withdrawn_at });
  if (!isFinished(batch)) throw new XinhengError('conflict', 'import-not-finished');
  return batch;
}
