import { Injectable } from '@nestjs/common';
import { Clock, rowIdOf, UnitOfWork, type ListPage, type ListQuery, type Transaction } from '@xinheng/platform';
import { XinhengError, type Locale } from '@xinheng/problem';
import type { Actor } from '../../accounts/actor.js';
import { regionCondition, scopeOf, visibleUnits } from '../../accounts/scope.js';
import { AuditService } from '../../audit/audit.service.js';
import { DefinitionsReaderService } from '../../definitions/reading/definitions-reader.service.js';
import { EffectHoldsRepository, type HoldListRow } from './effect-holds.repository.js';
import { HeldSubjectsRepository } from './held-subjects.repository.js';
import { HoldRelease } from './hold-release.js';
import { heldSubjectView, holdView, type HeldSubjectView, type HoldView } from './hold-view.js';

/** Shows what waits for a second person, and takes their decision. */
@Injectable()
export class EffectHoldsService {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly holds: EffectHoldsRepository,
    private readonly held: HeldSubjectsRepository,
    private readonly releasing: HoldRelease,
    private readonly definitions: DefinitionsReaderService,
    private readonly audit: AuditService,
  ) {}

  /** The holds that hold or held somebody, of units that the actor sees. */
  async list(actor: Actor, query: ListQuery, locale: Locale): Promise<ListPage<HoldView>> {
    const context = await this.definitions.context({ asOf: null, locale });
    const { rows, total } = await this.holds.page(query, visibleUnits(actor));
    return { rows: rows.map((row) => holdView(context, row)), total };
  }

  /** @throws XinhengError `effect-hold-unknown` */
  async get(actor: Actor, id: string, locale: Locale): Promise<HoldView> {
    return holdView(await this.definitions.context({ asOf: null, locale }), await this.find(actor, id));
  }

  /** Those of the actor's regions whose worse grade has no effects yet. @throws XinhengError `effect-hold-unknown` */
  async subjects(actor: Actor, id: string, query: ListQuery, locale: Locale): Promise<ListPage<HeldSubjectView>> {
    const { id: hold } = await this.find(actor, id);
    const context = await this.definitions.context({ asOf: null, locale });
    const { rows, total } = await this.held.page(hold, query, regionCondition(scopeOf(actor), 's.region'));
    return { rows: rows.map((row) => heldSubjectView(context, row)), total };
  }

  /**
   * Holds everything that gets worse under a scheme from now on, by the word of one person; answers the id.
   * @throws XinhengError `scheme-not-in-force`; `effect-hold-stopped` where it is held already
   */
  async stop(actor: Actor, order: { readonly scheme: string; readonly reason: string }): Promise<string> {
    const { scheme, reason } = order;
    const asOf = this.clock.today();
    const { definitions } = await this.definitions.context({ asOf: null, locale: 'zh-CN' });
    if (definitions.scheme(scheme, asOf) === undefined) {
      throw new XinhengError('invalid', 'scheme-not-in-force', { scheme, asOf });
    }
    return this.unitOfWork.run(async (tx) => {
      if ((await this.holds.stopOf(tx, scheme)) !== undefined)
        throw new XinhengError('conflict', 'effect-hold-stopped');
      const by = { scheme, reason, unit: Number(actor.unit.id), by: Number(actor.accountId) };
      const id = String(await this.holds.stop(tx, by, this.clock.instant()));
      await this.audit.append(tx, {
        actor,
        action: 'effect-holds.stop',
        objectType: 'effect-hold',
        objectId: id,
        after: { scheme, reason },
      });
      return id;
    });
  }

  /**
   * Gives the worse grades their effects. Somebody else than who started the run or brought the import does it, and,
   * where a change of the rules started it, nobody who wrote or approved that; to end a stop takes two: the first asks,
   * another one confirms.
   * @throws XinhengError `effect-hold-unknown`; `effect-hold-same-person`, `effect-hold-rules-hand`; `effect-hold-not-holding` where there is
   *   nothing to decide
   */
  async release(actor: Actor, id: string, reason: string): Promise<void> {
    const row = await this.find(actor, id);
    const first = row.cause === 'stop' ? row.asked_by : row.started_by;
    if (first !== null && String(first) === actor.accountId) {
      throw new XinhengError('forbidden', 'effect-hold-same-person');
    }
    if (row.cause === 'run' && (await this.holds.handsInRules(row.cause_id)).has(Number(actor.accountId))) {
      throw new XinhengError('forbidden', 'effect-hold-rules-hand');
    }
    await this.unitOfWork.run(async (tx) => {
      const at = this.clock.instant();
      if (row.cause === 'stop' && row.asked_by === null) {
        await this.ask(tx, actor, row, reason, at);
        return;
      }
      if (!(await this.holds.release(tx, row.id, Number(actor.accountId), reason, at))) {
        throw new XinhengError('conflict', 'effect-hold-not-holding');
      }
      const subjects = await this.releasing.letGo(tx, row.id);
      await this.audit.append(tx, {
        actor,
        action: 'effect-holds.release',
        objectType: 'effect-hold',
        objectId: String(row.id),
        before: { state: row.state },
        after: { state: 'released', subjects, reason },
      });
    });
  }

  private async ask(tx: Transaction, actor: Actor, { id }: HoldListRow, reason: string, at: string): Promise<void> {
    if (!(await this.holds.ask(tx, id, Number(actor.accountId), at))) {
      throw new XinhengError('conflict', 'effect-hold-not-holding');
    }
    await this.audit.append(tx, {
      actor,
      action: 'effect-holds.ask',
      objectType: 'effect-hold',
      objectId: String(id),
      after: { reason },
    });
  }

  private async find(actor: Actor, id: string): Promise<HoldListRow> {
    const row = await this.holds.find(rowIdOf(id), visibleUnits(actor));
    if (row === undefined) throw new XinhengError('not-found', 'effect-hold-unknown', { id: id.slice(0, 40) });
    return row;
  }
}
