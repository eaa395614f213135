import { Injectable } from '@nestjs/common';
import { Clock, rowIdOf, UnitOfWork } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { visibleUnits } from '../accounts/scope.js';
import { AuditService } from '../audit/audit.service.js';
import { SimulationPlanner, type SimulationOrder } from './simulation-planner.js';
import { SimulationWorker } from './simulation-worker.js';
import { SimulationsRepository } from './simulations.repository.js';

/** What people do with simulations; the work itself is done in the background. */
@Injectable()
export class SimulationsService {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly planner: SimulationPlanner,
    private readonly simulations: SimulationsRepository,
    private readonly worker: SimulationWorker,
    private readonly audit: AuditService,
  ) {}

  /** Checks a draft and has it tried out; answers the id at once. @throws XinhengError as `SimulationPlanner.plan` */
  async start(actor: Actor, order: SimulationOrder): Promise<string> {
    const plan = await this.planner.plan(actor, order);
    return this.unitOfWork.run(async (tx) => {
      const id = String(await this.simulations.insert(tx, plan));
      const { plugin, scheme, changes, reason, asOf } = plan;
      await this.audit.append(tx, {
        actor,
        action: 'simulations.start',
        objectType: 'simulation',
        objectId: id,
        after: { plugin, scheme, changes: changes.map(({ resource, key }) => `${resource}/${key}`), reason, asOf },
      });
      tx.afterCommit(() => this.worker.wake());
      return id;
    });
  }

  /** Ends a simulation; nothing of it stays but that it was. @throws XinhengError `simulation-unknown`, `simulation-not-cancel` */
  async cancel(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const row = await this.simulations.find(rowIdOf(id), visibleUnits(actor), tx);
      if (row === undefined) throw new XinhengError('not-found', 'simulation-unknown', { id: id.slice(0, 40) });
      const to = await this.simulations.cancel(tx, row.id, this.clock.instant());
      if (to === null) throw new XinhengError('conflict', 'simulation-not-cancel', { state: row.state });
      await this.audit.append(tx, {
        actor,
        action: 'simulations.cancel',
        objectType: 'simulation',
        objectId: id,
        before: { state: row.state },
        after: { state: to },
      });
      tx.afterCommit(() => this.worker.wake());
    });
  }
}
