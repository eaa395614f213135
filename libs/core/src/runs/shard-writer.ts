import { Injectable } from '@nestjs/common';
import { Clock, Failpoints, UnitOfWork, type Transaction } from '@xinheng/platform';
import { SYSTEM_ACTOR } from '../accounts/actor.js';
import { AuditService } from '../audit/audit.service.js';
import { GradeWatch } from '../evaluations/grade-watch.js';
import { EvaluationResultsRepository } from '../evaluations/evaluation-results.repository.js';
import { RunFailuresRepository } from './run-failures.repository.js';
import { RunShardsRepository } from './run-shards.repository.js';
import type { GradedShard } from './shard-grader.js';

/** The claim on a shard was lost: another worker has it, and nothing of ours may be committed. */
export class LostClaimError extends Error {}

/** Commits a graded shard: results, history, what is served, whom it set aside, and that it is done; all or nothing. */
@Injectable()
export class ShardWriter {
  constructor(
    private readonly clock: Clock,
    private readonly failpoints: Failpoints,
    private readonly unitOfWork: UnitOfWork,
    private readonly shards: RunShardsRepository,
    private readonly results: EvaluationResultsRepository,
    private readonly watch: GradeWatch,
    private readonly setAside: RunFailuresRepository,
    private readonly audit: AuditService,
  ) {}

  /** @throws LostClaimError where another worker took the shard over; nothing is written then */
  async write(graded: GradedShard): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const writtenAt = this.clock.instant();
      // First the fence: the row stays locked until the end, so nobody else can finish or take this shard meanwhile.
      if (!(await this.shards.finish(tx, graded.claimed, graded.counts, writtenAt))) throw new LostClaimError();
      await this.failpoints.pass('shard-begun');
      await this.setAside.replace(tx, graded.claimed, graded.outcome.setAside);
      if (graded.run.purpose === 'historical') {
        await this.results.writeHistorical(tx, graded.run.id, graded.claimed, graded.outcome.changes);
      } else {
        await this.writeCurrent(tx, graded, writtenAt);
      }
      await this.failpoints.pass('shard-written');
    });
    await this.failpoints.pass('shard-committed');
  }

  private async writeCurrent(
    tx: Transaction,
    { run, claimed, context, held, outcome }: GradedShard,
    writtenAt: string,
  ): Promise<void> {
    const { results, moved, graded } = await this.results.write(tx, { ...context, writtenAt }, outcome, held);
    await this.watch.graded(tx, { scheme: context.scheme, on: context.asOf, moved, graded });
    if (results === 0) return;
    await this.audit.append(tx, {
      actor: SYSTEM_ACTOR,
      action: 'evaluations.write',
      objectType: 'evaluation-run',
      objectId: String(run.id),
      after: { shard: claimed.shard, results },
    });
  }
}
