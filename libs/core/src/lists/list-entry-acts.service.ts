import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Json } from '@xinheng/logic';
import { Clock, rowIdOf, UnitOfWork, type Transaction } from '@xinheng/platform';
import { issue, XinhengError, type Issue } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import type { Role } from '../accounts/role.js';
import { scopeOf } from '../accounts/scope.js';
import { entrySteps, type EntryStep } from './entry-steps.js';
import { ListEntriesRepository } from './list-entries.repository.js';
import { ListEntriesService, type EntryDecision, type EntryTarget } from './list-entries.service.js';
import type { EntryProposal } from './entry-drafts.js';
import type { Leaving } from './list-entry-row.js';
import { FormReader } from './read-form.js';

/** A step as somebody orders it, with what it asks. */
export interface EntryOrder {
  readonly transition: EntryStep;
  readonly form: Readonly<Record<string, Json>>;
}

/** What an act on several came to. */
export interface BulkOutcome {
  /** What was done together and can be taken back together; null where it was only looked at. */
  readonly batch: string | null;
  readonly done: readonly string[];
  readonly refused: readonly { readonly id: string; readonly issues: readonly Issue[] }[];
}

const LEAVING_OF: Readonly<Partial<Record<EntryStep, Leaving>>> = {
  remove: 'removed',
  repair: 'repaired',
  quash: 'quashed',
  'uphold-objection': 'objection-upheld',
};

/** Steps that decide; the others prepare. */
const DECIDING: readonly EntryStep[] = [
  'decide',
  'publish',
  'remove',
  'repair',
  'quash',
  'uphold-objection',
  'stay',
  'resume',
  'unpublish',
];
const DECIDERS: readonly Role[] = ['decider', 'head', 'administrator'];

/** A look that is taken back: nothing of it stays. */
class LookedAt extends Error {
  constructor(readonly outcome: BulkOutcome) {
    super('looked at only');
  }
}

/** What people do with entries, one by one or many at once, each act in one unit of work. */
@Injectable()
export class ListEntryActsService {
  constructor(
    private readonly clock: Clock,
    private readonly units: UnitOfWork,
    private readonly entries: ListEntriesRepository,
    private readonly service: ListEntriesService,
  ) {}

  /** Proposes somebody; answers the id. @throws XinhengError `act-refused` */
  async propose(actor: Actor, proposal: EntryProposal): Promise<string> {
    return String(await this.units.run((tx) => this.service.propose(tx, actor, proposal)));
  }

  /**
   * Takes one step with one entry.
   * @throws XinhengError `act-refused` with everything that speaks against it; `list-entry-unknown`;
   *   `effect-changed-meanwhile`; `list-entry-role` where the actor may not decide
   */
  async transition(
    actor: Actor,
    { id, version }: { readonly id: string; readonly version: number | null },
    order: EntryOrder,
  ): Promise<void> {
    requireRole(actor, order.transition);
    await this.units.run((tx) => this.take(tx, actor, { id: rowIdOf(id), version }, order));
  }

  /**
   * Takes one step with many entries. Those it cannot be taken with are told with the reasons, and left as they are.
   * @param isPreview whether only to look: nothing of it stays
   */
  async transitionAll(
    actor: Actor,
    ids: readonly string[],
    order: EntryOrder,
    isPreview: boolean,
  ): Promise<BulkOutcome> {
    requireRole(actor, order.transition);
    return this.atOnce(isPreview, async (tx) => {
      const batch = randomUUID();
      const done: string[] = [];
      const refused: { id: string; issues: readonly Issue[] }[] = [];
      for (const id of ids) {
        try {
          await this.take(tx, actor, { id: rowIdOf(id), version: null }, order);
          done.push(id);
        } catch (error) {
          if (!(error instanceof XinhengError)) throw error;
          refused.push({ id, issues: error.issues.length > 0 ? error.issues : [issue(error.code, '', error.params)] });
        }
      }
      await this.entries.change(tx, done.map(rowIdOf), { batch }, this.clock.instant());
      return { batch, done, refused };
    });
  }

  /** Proposes several subjects for one list together. @throws XinhengError `act-refused` */
  async proposeAll(
    actor: Actor,
    subjects: readonly string[],
    proposal: Omit<EntryProposal, 'subject' | 'batch'>,
    isPreview: boolean,
  ): Promise<BulkOutcome> {
    return this.atOnce(isPreview, async (tx) => {
      const batch = randomUUID();
      const done: string[] = [];
      const refused: { id: string; issues: readonly Issue[] }[] = [];
      for (const subject of subjects) {
        try {
          const order = { ...proposal, subject: rowIdOf(subject), batch };
          done.push(String(await this.service.propose(tx, actor, order)));
        } catch (error) {
          if (!(error instanceof XinhengError)) throw error;
          refused.push({ id: subject, issues: error.issues });
        }
      }
      return { batch, done, refused };
    });
  }

  /**
   * Takes back what was done together: proposals are withdrawn, who was published leaves the list.
   * @throws XinhengError `list-entry-unknown` where nothing was done under that name
   */
  async revoke(actor: Actor, batch: string, reason: string): Promise<BulkOutcome> {
    requireRole(actor, 'remove');
    return this.units.run(async (tx) => {
      const rows = await this.entries.lockBatch(tx, batch);
      const seen = new Set(
        (
          await this.entries.find(
            scopeOf(actor),
            rows.map(({ id }) => id),
            tx,
          )
        ).map(({ id }) => id),
      );
      const own = rows.filter(({ id, open_key: key }) => seen.has(id) && key !== null);
      if (own.length === 0) throw new XinhengError('not-found', 'list-entry-unknown', { id: batch.slice(0, 40) });
      const targets = (isPublished: boolean): readonly EntryTarget[] =>
        own.filter(({ state }) => (state === 'published') === isPublished).map(({ id }) => ({ id, version: null }));
      const on = this.clock.today();
      await this.service.leaveAll(tx, actor, targets(true), { how: 'corrected', on, reason });
      await this.service.step(tx, actor, targets(false), 'withdraw', {
        on,
        reason,
        changes: { open_key: null, ended_reason: reason },
      });
      return { batch, done: own.map(({ id }) => String(id)), refused: [] };
    });
  }

  private async atOnce(isPreview: boolean, work: (tx: Transaction) => Promise<BulkOutcome>): Promise<BulkOutcome> {
    try {
      return await this.units.run(async (tx) => {
        const outcome = await work(tx);
        if (isPreview) throw new LookedAt({ ...outcome, batch: null });
        return outcome;
      });
    } catch (error) {
      if (error instanceof LookedAt) return error.outcome;
      throw error;
    }
  }

  private async take(tx: Transaction, actor: Actor, target: EntryTarget, order: EntryOrder): Promise<void> {
    const form = new FormReader(order.form, this.clock.today());
    const act = this.actOf(tx, actor, target, order.transition, form);
    form.done();
    await act();
  }

  private actOf(
    tx: Transaction,
    actor: Actor,
    target: EntryTarget,
    step: EntryStep,
    form: FormReader,
  ): () => Promise<void> {
    const on = form.day('on');
    const how = LEAVING_OF[step];
    if (how !== undefined) {
      const reason = form.filled('reason');
      return () => this.service.leave(tx, actor, target, { how, on, reason });
    }
    switch (step) {
      case 'notify':
        return () => this.service.notify(tx, actor, target, on);
      case 'hear': {
        const defence = form.choice('defence', ['given', 'waived']);
        const note = form.text('note');
        return () => this.service.hear(tx, actor, target, { on, defence, note });
      }
      case 'decide': {
        const decision = decisionOf(form, on);
        return () => this.service.decide(tx, actor, target, decision);
      }
      case 'publish': {
        const [deliveredOn, publicUntil] = [form.dayIfGiven('deliveredOn'), form.dayIfGiven('publicUntil')];
        return () => this.service.publish(tx, actor, target, { on, deliveredOn, publicUntil });
      }
      case 'stay':
      case 'resume': {
        const reason = form.filled('reason');
        return () => this.service.stay(tx, actor, target, { to: step === 'stay' ? 'stayed' : 'resumed', on, reason });
      }
      case 'unpublish': {
        const reason = form.filled('reason');
        return () => this.service.step(tx, actor, [target], step, { on, reason, changes: { unpublished_on: on } });
      }
      case 'withdraw': {
        const reason = form.filled('reason');
        const changes = { open_key: null, ended_reason: reason };
        return () => this.service.step(tx, actor, [target], step, { on, reason, changes });
      }
      case 'archive':
        return () => this.service.step(tx, actor, [target], step, { on, changes: { archived_on: on } });
      default:
        // A period ends by itself, on its day.
        throw new XinhengError('invalid', 'act-refused', {}, [
          issue('request-field-choice', '/transition', {
            allowed: Object.keys(entrySteps)
              .filter((one) => one !== 'expire')
              .join(', '),
          }),
        ]);
    }
  }
}

function decisionOf(form: FormReader, on: string): EntryDecision {
  const document = form.object('basisDocument');
  const kind = document?.['kind'];
  const number = document?.['number'];
  return {
    on,
    reasons: form.text('reasons'),
    basis: form.text('basis'),
    period: form.text('period'),
    removalConditions: form.text('removalConditions'),
    remedies: form.text('remedies'),
    number: form.text('number') === '' ? null : form.text('number'),
    basisDocument: typeof kind === 'string' ? { kind, number: typeof number === 'string' ? number : null } : null,
  };
}

/** @throws XinhengError `list-entry-role` */
function requireRole({ roles }: Actor, step: EntryStep): void {
  if (DECIDING.includes(step) && !roles.some((role) => DECIDERS.includes(role))) {
    throw new XinhengError('forbidden', 'list-entry-role', { step });
  }
}
