import { Inject, Injectable } from '@nestjs/common';
import { CARRIER, type Carrier } from '@xinheng/carrier';
import { UnitOfWork, type Transaction } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { AuditService } from '../audit/audit.service.js';
import { RunPlanner, type RunOrder } from './run-planner.js';
import { RunReaderService } from './run-reader.service.js';
import { RunShardsRepository } from './run-shards.repository.js';
import { runTransitions, type RunRequest } from './run-state.js';
import { RunsRepository } from './runs.repository.js';

/** What people do with evaluation runs. The work itself is done by the workers; this plans and steers. */
@Injectable()
export class RunsService {
  constructor(
    @Inject(CARRIER) private readonly carrier: Carrier,
    private readonly unitOfWork: UnitOfWork,
    private readonly planner: RunPlanner,
    private readonly reader: RunReaderService,
    private readonly runs: RunsRepository,
    private readonly shards: RunShardsRepository,
    private readonly audit: AuditService,
  ) {}

  /**
   * Plans a run and its shards and hands them to the carrier; answers its id at once.
   * @throws XinhengError where the day lies in the future, the scheme is not in force, the regions are not the
   *   actor's, or nobody is in scope
   */
  async start(actor: Actor, order: RunOrder): Promise<string> {
    const plan = await this.planner.plan(actor, order);
    if (plan.shards.length === 0) throw new XinhengError('invalid', 'run-no-subjects', { scheme: order.scheme });
    return this.unitOfWork.run(async (tx) => {
      const id = await this.runs.insert(tx, plan);
      const { scheme, asOf, purpose, scope, definitionsHash } = plan;
      await this.note(tx, actor, 'start', id, { after: { scheme, asOf, purpose, scope, definitionsHash } });
      tx.afterCommit(() => {
        plan.shards.forEach((_, shard) => this.carrier.announce({ kind: 'shard', run: String(id), shard }));
      });
      return String(id);
    });
  }

  /**
   * Asks a run to pause, to go on, or to end; going on, it tries again what was set aside.
   * @throws XinhengError `run-state` where it is past that, `run-unknown`
   */
  async steer(actor: Actor, id: string, request: RunRequest): Promise<void> {
    const run = await this.reader.steerable(actor, id);
    const { from, to } = runTransitions[request];
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.runs.move(tx, run.id, from, to))) {
        throw new XinhengError('conflict', `run-not-${request}`, { state: run.state });
      }
      if (request === 'resume') await this.shards.retryFailed(tx, run.id);
      await this.note(tx, actor, request, run.id, { before: { state: run.state }, after: { state: to } });
      // Whoever works notices at its next look into the database; this only makes that soon.
      tx.afterCommit(() => this.carrier.announce({ kind: 'trickle' }));
    });
  }

  private async note(
    tx: Transaction,
    actor: Actor,
    act: RunRequest | 'start',
    run: number,
    change: { readonly before?: unknown; readonly after: unknown },
  ): Promise<void> {
    await this.audit.append(tx, {
      actor,
      action: `evaluation-runs.${act}`,
      objectType: 'evaluation-run',
      objectId: String(run),
      ...change,
    });
  }
}
