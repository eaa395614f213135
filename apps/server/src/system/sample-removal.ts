import { Injectable } from '@nestjs/common';
import {
  AuditService,
  SampleAccountsService,
  SampleRepository,
  SampleResultsRepository,
  SampleSubjectsRepository,
  SampleWorkRepository,
  type Actor,
} from '@xinheng/core';
import { UnitOfWork, type Transaction } from '@xinheng/platform';

/** Subjects that are deleted in one step. */
const STEP = 1_000;

/** Takes the sample away in one act, so that real work can begin: afterwards nothing of it is left but the audit. */
@Injectable()
export class SampleRemoval {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sample: SampleRepository,
    private readonly subjects: SampleSubjectsRepository,
    private readonly results: SampleResultsRepository,
    private readonly work: SampleWorkRepository,
    private readonly accounts: SampleAccountsService,
    private readonly audit: AuditService,
  ) {}

  /** Does nothing where there is no sample. */
  async remove(actor: Actor): Promise<void> {
    const before = await this.sample.presence();
    if (!before.present) return;
    await this.unitOfWork.run(async (tx) => {
      await this.work.remove(tx);
      await this.removeSubjects(tx);
      await this.results.removeRuns(tx);
      await this.sample.removeImports(tx);
      await this.accounts.remove(tx);
      await this.audit.append(tx, { actor, action: 'sample.remove', objectType: 'sample', objectId: 'all', before });
    });
  }

  private async removeSubjects(tx: Transaction): Promise<void> {
    for (;;) {
      const removed = await this.subjects.remove(tx, STEP);
      if (removed.length === 0) return;
      await this.results.removeOf(tx, removed);
    }
  }
}
