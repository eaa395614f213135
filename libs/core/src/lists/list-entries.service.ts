import { Injectable } from '@nestjs/common';
import { isCivilDay, parseDuration } from '@xinheng/calendar';
import type { CivilDay } from '@xinheng/facts';
import { Clock, type Transaction } from '@xinheng/platform';
import { issue, XinhengError } from '@xinheng/problem';
import { SYSTEM_ACTOR, type Actor } from '../accounts/actor.js';
import { scopeOf } from '../accounts/scope.js';
import { DefinitionsService } from '../definitions/definitions.service.js';
import { MeasureBook } from '../measures/measure-book.js';
import { untilOf } from '../measures/measure-writer.js';
import { SubjectsRepository } from '../subjects/subjects.repository.js';
import type { EntryStep } from './entry-steps.js';
import { entrySteps } from './entry-steps.js';
import type { Leaving, ListEntryRow, NewEntry } from './list-entry-row.js';
import { ListEntriesRepository } from './list-entries.repository.js';
import { documentColumns, EntryDrafts, type EntryDocument, type EntryProposal } from './entry-drafts.js';
import { ListEntryWriter } from './list-entry-writer.js';
import { ListProposals } from './list-proposals.js';

/** A decision to put somebody on a list, with the elements that the law asks of it. */
export interface EntryDecision {
  readonly on: CivilDay;
  readonly reasons: string;
  readonly basis: string;
  /** A duration (`P3Y`), or in words. */
  readonly period: string;
  readonly removalConditions: string;
  readonly remedies: string;
  readonly number?: string | null;
  readonly basisDocument?: EntryDocument | null;
}

/** On which state of an entry a step was decided; null: whatever stands. */
export interface EntryTarget {
  readonly id: number;
  readonly version: number | null;
}

/** How and why somebody leaves a list. */
export interface EntryLeaving {
  readonly how: Leaving;
  readonly on: CivilDay;
  readonly reason: string;
  readonly caseId?: number | null;
}

const STEP_OF: Readonly<Record<Leaving, EntryStep>> = {
  removed: 'remove',
  corrected: 'remove',
  voided: 'quash',
  gone: 'remove',
  expired: 'expire',
  repaired: 'repair',
  quashed: 'quash',
  'objection-upheld': 'uphold-objection',
};

/** Puts subjects on lists and takes them off, each step in a transaction of the caller. */
@Injectable()
export class ListEntriesService {
  constructor(
    private readonly clock: Clock,
    private readonly definitions: DefinitionsService,
    private readonly subjects: SubjectsRepository,
    private readonly entries: ListEntriesRepository,
    private readonly writer: ListEntryWriter,
    private readonly drafts: EntryDrafts,
    private readonly proposals: ListProposals,
  ) {}

  /** Proposes somebody for a list; answers the id. @throws XinhengError `act-refused` */
  async propose(tx: Transaction, actor: Actor, proposal: EntryProposal): Promise<number> {
    const [id = 0] = await this.proposeAll(tx, actor, [proposal]);
    return id;
  }

  /** Proposes several; all or nobody. @throws XinhengError `act-refused` */
  async proposeAll(tx: Transaction, actor: Actor, proposals: readonly EntryProposal[]): Promise<readonly number[]> {
    await this.requireSeen(tx, actor, proposals);
    return this.writer.add(tx, actor, await this.drafts.of(actor, proposals), 'propose');
  }

  /** Notes that the subject was told what is intended, and that it may speak. */
  async notify(tx: Transaction, actor: Actor, target: EntryTarget, on: CivilDay): Promise<void> {
    await this.step(tx, actor, [target], 'notify', { on, changes: { notified_on: on } });
  }

  /** Notes what the subject said, or that it let the chance pass. */
  async hear(
    tx: Transaction,
    actor: Actor,
    target: EntryTarget,
    { on, defence, note }: { readonly on: CivilDay; readonly defence: 'given' | 'waived'; readonly note?: string },
  ): Promise<void> {
    const changes = { heard_on: on, defence, defence_note: note ?? null };
    await this.step(tx, actor, [target], 'hear', { on, changes });
  }

  /** Decides to put the subject on the list. */
  async decide(tx: Transaction, actor: Actor, target: EntryTarget, decision: EntryDecision): Promise<void> {
    await this.step(tx, actor, [target], 'decide', {
      on: decision.on,
      changes: decisionColumns(decision, actor),
      reason: decision.reasons,
    });
  }

  /** Puts a decided entry on the list, from a day on, after it was served; those it carries to are proposed. */
  async publish(
    tx: Transaction,
    actor: Actor,
    target: EntryTarget,
    {
      on,
      deliveredOn,
      publicUntil,
    }: { readonly on: CivilDay; readonly deliveredOn: CivilDay | null; readonly publicUntil?: CivilDay | null },
  ): Promise<void> {
    const rows = await this.locked(tx, actor, [target]);
    for (const row of rows) {
      await this.writer.take(tx, actor, [row], {
        step: 'publish',
        on,
        reason: null,
        changes: await this.publishColumns(row, { on, deliveredOn, publicUntil: publicUntil ?? null }),
      });
    }
    await this.proposals.carry(tx, rows, on);
  }

  /** Takes somebody off a list; the measures it brought end in the same transaction. */
  async leave(tx: Transaction, actor: Actor, target: EntryTarget, leaving: EntryLeaving): Promise<void> {
    await this.leaveAll(tx, actor, [target], leaving);
  }

  /** Takes several off their lists, in the same way. */
  async leaveAll(tx: Transaction, actor: Actor, targets: readonly EntryTarget[], leaving: EntryLeaving): Promise<void> {
    await this.takeOff(tx, actor, await this.locked(tx, actor, targets), leaving);
  }

  /** Ends every entry that rests on a record: those that stand leave, proposals are withdrawn. Answers how many. */
  async leaveForRecord(tx: Transaction, actor: Actor, record: string, leaving: EntryLeaving): Promise<number> {
    const rows = await this.entries.lockOfRecord(tx, record);
    const standing = rows.filter(({ state }) => state === 'published');
    await this.takeOff(tx, actor, standing, leaving);
    const { on, reason } = leaving;
    await this.writer.take(
      tx,
      actor,
      rows.filter(({ state }) => state !== 'published'),
      { step: 'withdraw', on, reason, changes: { state: 'withdrawn', open_key: null, ended_reason: reason } },
    );
    return rows.length;
  }

  /** Whose entry it is, and which account decided it; null where the actor sees none. */
  async decidedBy(
    tx: Transaction,
    actor: Actor,
    id: number,
  ): Promise<{ readonly subject: number; readonly accounts: readonly string[] } | null> {
    const [row] = await this.entries.find(scopeOf(actor), [id], tx);
    if (row === undefined) return null;
    return { subject: row.subject_id, accounts: row.decided_by === null ? [] : [String(row.decided_by)] };
  }

  /** The open entries that a case proposed. */
  async ofCase(tx: Transaction, caseId: number): Promise<readonly ListEntryRow[]> {
    return this.entries.lockOfCase(tx, caseId);
  }

  /** Suspends what an entry does, or lets it go on: a stay from outside. Publicity pauses with it. */
  async stay(
    tx: Transaction,
    actor: Actor,
    target: EntryTarget,
    { to, on, reason }: { readonly to: 'stayed' | 'resumed'; readonly on: CivilDay; readonly reason: string },
  ): Promise<void> {
    const changes = { stayed_on: to === 'stayed' ? on : null };
    await this.step(tx, actor, [target], to === 'stayed' ? 'stay' : 'resume', { on, reason, changes });
  }

  /** Takes a step that changes nothing but what it says, with one entry or several. */
  async step(
    tx: Transaction,
    actor: Actor,
    targets: readonly EntryTarget[],
    step: EntryStep,
    order: { readonly on: CivilDay; readonly changes: Partial<NewEntry>; readonly reason?: string | null },
  ): Promise<void> {
    const rows = await this.locked(tx, actor, targets);
    const { to } = entrySteps[step];
    const { on, changes, reason = null } = order;
    await this.writer.take(tx, actor, rows, {
      step,
      on,
      reason,
      changes: { ...(to === null ? {} : { state: to }), ...changes },
    });
  }

  /** Lets entries whose period is over leave, each on its day; answers how many. For the chores, a page at a time. */
  async expire(tx: Transaction, limit: number): Promise<number> {
    const today = this.clock.today();
    const rows = await this.entries.expiring(tx, today, limit);
    for (const [on, due] of groupedBy(rows, ({ until_on: until }) => until ?? today)) {
      await this.takeOff(tx, SYSTEM_ACTOR, due, { how: 'expired', on, reason: '期限届满' });
    }
    return rows.length;
  }

  /** Ends the publicity of entries on its day; it never comes back. Answers how many. */
  async endPublicity(tx: Transaction, limit: number): Promise<number> {
    const today = this.clock.today();
    const rows = await this.entries.fading(tx, today, limit);
    for (const [on, due] of groupedBy(rows, ({ public_until: until }) => until ?? today)) {
      await this.writer.take(tx, SYSTEM_ACTOR, due, {
        step: 'unpublish',
        on,
        reason: '公示期届满',
        changes: { unpublished_on: on },
      });
    }
    return rows.length;
  }

  /** What publishing writes of one entry: it stands from the day on, for the period decided or that of the list. */
  async publishColumns(
    row: ListEntryRow,
    {
      on,
      deliveredOn,
      publicUntil,
    }: { readonly on: CivilDay; readonly deliveredOn: CivilDay | null; readonly publicUntil: CivilDay | null },
  ): Promise<Partial<NewEntry>> {
    const list = new MeasureBook(await this.definitions.current(), on).list(row.list);
    const until = isDuration(row.period) ? untilOf(row.period, on) : untilOf(list?.definition.period, on);
    return {
      state: 'published',
      delivered_on: deliveredOn,
      published_on: on,
      published_at: this.clock.instant(),
      entered_on: on,
      until_on: until,
      public_until: publicUntil ?? until,
    };
  }

  private async takeOff(
    tx: Transaction,
    actor: Actor,
    rows: readonly ListEntryRow[],
    { how, on, reason, caseId }: EntryLeaving,
  ): Promise<void> {
    const step = STEP_OF[how];
    // Publicity that ended before keeps its day.
    for (const shown of [true, false]) {
      await this.writer.take(
        tx,
        actor,
        rows.filter(({ unpublished_on: day }) => (day === null) === shown),
        {
          step,
          on,
          reason,
          changes: {
            state: entrySteps[step].to ?? 'removed',
            ended_on: on,
            ended_at: this.clock.instant(),
            ended_how: how,
            ended_reason: reason,
            is_annulled: how === 'quashed' || how === 'voided' ? 1 : 0,
            stayed_on: null,
            open_key: null,
            ...(shown ? { unpublished_on: on } : {}),
            ...(caseId == null ? {} : { case_id: caseId }),
          },
        },
      );
    }
  }

  /** @throws XinhengError `list-entry-unknown`, `effect-changed-meanwhile` */
  private async locked(
    tx: Transaction,
    actor: Actor,
    targets: readonly EntryTarget[],
  ): Promise<readonly ListEntryRow[]> {
    const ids = targets.map(({ id }) => id);
    const seen = new Set((await this.entries.find(scopeOf(actor), ids, tx)).map(({ id }) => id));
    const rows = (await this.entries.lock(tx, ids)).filter(({ id }) => seen.has(id));
    const known = new Map(rows.map((row) => [row.id, row]));
    for (const { id, version } of targets) {
      const row = known.get(id);
      if (row === undefined) throw new XinhengError('not-found', 'list-entry-unknown', { id: String(id) });
      if (version !== null && row.version !== version) {
        throw new XinhengError('precondition-failed', 'effect-changed-meanwhile');
      }
    }
    return rows;
  }

  private async requireSeen(tx: Transaction, actor: Actor, proposals: readonly EntryProposal[]): Promise<void> {
    const subjects = await this.subjects.byId(tx, [...new Set(proposals.map(({ subject }) => subject))]);
    const { regionPrefix } = scopeOf(actor);
    const issues = proposals
      .filter(({ subject }) => subjects.get(subject)?.region.startsWith(regionPrefix) !== true)
      .map(({ subject }) => issue('subject-unknown', '/subject', { id: String(subject) }));
    if (issues.length > 0) throw new XinhengError('invalid', 'act-refused', {}, issues);
  }
}

/** What a decision writes. */
export function decisionColumns(decision: EntryDecision, actor: Actor): Partial<NewEntry> {
  return {
    decided_on: decision.on,
    decided_by: Number(actor.accountId),
    reasons: decision.reasons,
    basis: decision.basis,
    period: decision.period,
    removal_conditions: decision.removalConditions,
    remedies: decision.remedies,
    ...(decision.number == null ? {} : { number: decision.number }),
    ...(decision.basisDocument == null ? {} : documentColumns(decision.basisDocument)),
  };
}

function isDuration(period: string | null): period is string {
  if (period === null || isCivilDay(period)) return false;
  try {
    parseDuration(period);
    return true;
  } catch {
    return false;
  }
}

function groupedBy<T>(rows: readonly T[], of: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(of(row), [...(groups.get(of(row)) ?? []), row]);
  return groups;
}
