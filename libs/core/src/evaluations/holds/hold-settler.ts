import { Injectable } from '@nestjs/common';
import { Clock, Config, Log, UnitOfWork, type Transaction } from '@xinheng/platform';
import { SYSTEM_ACTOR } from '../../accounts/actor.js';
import { AuditService } from '../../audit/audit.service.js';
import { DefinitionsService } from '../../definitions/definitions.service.js';
import { tooManyWorsened } from './brake.js';
import { EffectHoldsRepository, type HoldRow, type Settlement } from './effect-holds.repository.js';
import { HeldSubjectsRepository } from './held-subjects.repository.js';
import { HoldRelease } from './hold-release.js';

const HOUR_MILLISECONDS = 3_600_000;

/** Decides, when a run or an import has done its work, whether those it worsened are so many that they wait. */
@Injectable()
export class HoldSettler {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly log: Log,
    private readonly unitOfWork: UnitOfWork,
    private readonly definitions: DefinitionsService,
    private readonly holds: EffectHoldsRepository,
    private readonly held: HeldSubjectsRepository,
    private readonly release: HoldRelease,
    private readonly audit: AuditService,
  ) {}

  /** Settles the hold of a run that ends; part of its last transaction. */
  async settleRun(tx: Transaction, run: number): Promise<void> {
    const hold = await this.holds.ofCause(tx, 'run', run);
    if (hold !== undefined) await this.settle(tx, hold, hold.covered);
  }

  /** Settles the holds of imports whose subjects are all graded, and ends those that nobody waits for. */
  async settleAll(): Promise<void> {
    const watching = await this.holds.watchingImports();
    const schemes = (await this.definitions.current()).schemesOnMarks(this.clock.today());
    for (const hold of watching) {
      if (await this.held.isUngraded(hold.cause_id, schemes)) continue;
      await this.unitOfWork.run(async (tx) => this.settle(tx, hold, await this.held.population(tx)));
    }
    for (const id of await this.holds.lapsing()) await this.unitOfWork.run((tx) => this.holds.lapse(tx, id));
    const since = new Date(this.clock.now().getTime() - HOUR_MILLISECONDS).toISOString();
    for (const id of await this.holds.closedTooSoon(since))
      await this.unitOfWork.run((tx) => this.release.letGo(tx, id));
  }

  private async settle(tx: Transaction, hold: HoldRow, covered: number): Promise<void> {
    const worsened = await this.held.count(tx, hold.id);
    const many = tooManyWorsened(worsened, covered, this.config.brake);
    const reason = hold.reason === 'volume' ? 'volume' : many;
    const state = reason === null || worsened === 0 ? 'passed' : 'holding';
    const found: Settlement = { state, reason, worsened, covered };
    const at = this.clock.instant();
    const isOpen = await this.holds.settle(tx, hold.id, found, at);
    if (!isOpen || state === 'passed') {
      await this.release.letGo(tx, hold.id);
      return;
    }
    await this.audit.append(tx, {
      actor: SYSTEM_ACTOR,
      action: 'effect-holds.hold',
      objectType: 'effect-hold',
      objectId: String(hold.id),
      after: { cause: hold.cause, causeId: hold.cause_id, reason, worsened, covered },
    });
    tx.afterCommit(() => this.log.warn('Effects wait for a second person', { hold: hold.id, worsened, reason }));
  }
}
