import { Injectable } from '@nestjs/common';
import type { CivilDay } from '@xinheng/facts';
import { canonicalJson } from '@xinheng/plugin-kit';
import { Clock, rowIdOf, UnitOfWork, type Transaction } from '@xinheng/platform';
import { issue, XinhengError } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { scopeOf } from '../accounts/scope.js';
import { checkDayAct, columnOf, type DayAct } from './check-act.js';
import { EntryBook } from './entry-book.js';
import { RecordActWriter, type HeldRecord } from './record-act-writer.js';
import type { RecordDraft } from './record-draft.js';
import { RecordRules } from './record-rules.js';
import { RecordsRepository } from './records.repository.js';
import { toldColumns, toldOfRow, type ToldRecord } from './told-record.js';

/** On which state of a record an act was decided; null: whatever is known. */
export interface ActTarget {
  readonly id: string;
  readonly version: number | null;
}

/**
 * What is done to one record. The ways in which a record ends are never confused: void was entered wrongly or quashed
 * and counts on no day; repaired and ended count until their day; unpublished is shown no more and counts on.
 */
@Injectable()
export class RecordActsService {
  constructor(
    private readonly clock: Clock,
    private readonly units: UnitOfWork,
    private readonly records: RecordsRepository,
    private readonly acts: RecordActWriter,
    private readonly rules: RecordRules,
  ) {}

  /**
   * Takes a record back: entered wrongly, or its decision was quashed. Results that were built on it are marked.
   * @throws XinhengError `record-unknown`, `record-changed-meanwhile`, `record-void`
   */
  async void(actor: Actor, target: ActTarget, reason: string, within: Transaction | null = null): Promise<void> {
    await this.inUnit(within, async (tx) => {
      const held = await this.acts.hold(tx, actor, target.id, target.version);
      const changes = { voided_on: this.clock.today(), voided_at: this.clock.instant() };
      await this.acts.follow(tx, actor, held, { act: 'void', changes, reason });
    });
  }

  /**
   * Marks a record as objected to, from a day on; a mark that stands stays. Every outlet shows it until a decision
   * ends it (Heilongjiang Art. 39 para. 2).
   * @throws XinhengError `record-unknown`, `record-void`
   */
  async markObjected(tx: Transaction, actor: Actor, id: string, on: CivilDay, reason: string): Promise<void> {
    const held = await this.acts.hold(tx, actor, id, null);
    if (held.row.objected_since !== null) return;
    await this.acts.follow(tx, actor, held, { act: 'object', changes: { objected_since: on }, reason });
  }

  /** What was done to a record already. @throws XinhengError `record-unknown` */
  async standing(
    tx: Transaction,
    actor: Actor,
    id: string,
  ): Promise<{ readonly isVoid: boolean; readonly isUnpublished: boolean; readonly isRepaired: boolean }> {
    const row = await this.acts.look(tx, actor, id);
    return {
      isVoid: row.voided_on !== null,
      isUnpublished: row.unpublished_on !== null,
      isRepaired: row.repaired_on !== null,
    };
  }

  /** Ends the mark of an objection. @throws XinhengError `record-unknown`; a void record bears none any more */
  async unmark(tx: Transaction, actor: Actor, id: string, reason: string): Promise<void> {
    const held = await this.acts.hold(tx, actor, id, null);
    if (held.row.objected_since === null) return;
    await this.acts.follow(tx, actor, held, { act: 'unmark', changes: { objected_since: null }, reason });
  }

  /**
   * Notes that a record was made good, that its state ended, or that it is shown no more, from a day on.
   * @throws XinhengError as `void`, and where this is not done to a record of its kind, was done already, or the day
   *   cannot be
   */
  async note(
    actor: Actor,
    { id, version }: ActTarget,
    { act, on, reason }: { readonly act: DayAct; readonly on: CivilDay; readonly reason: string },
    within: Transaction | null = null,
  ): Promise<void> {
    const { definitions } = await this.rules.current();
    await this.inUnit(within, async (tx) => {
      const held = await this.acts.hold(tx, actor, id, version);
      const { row } = held;
      const edition = definitions.item(row.item, row.decided_on) ?? definitions.latestItem(row.item);
      checkDayAct(act, row, { item: edition?.item, on, today: this.clock.today() });
      await this.acts.follow(tx, actor, held, { act, changes: { [columnOf(act)]: on }, reason });
    });
  }

  /**
   * Puts right what a record says. What is absent stays as it is; the record is admitted anew, by the edition of its
   * item on the day of its decision.
   * @throws XinhengError as `void`; `request-invalid` with everything that is wrong with it; `record-known` where it
   *   would say what another record says; `record-nothing-changed`
   */
  async correct(
    actor: Actor,
    { id, version }: ActTarget,
    draft: Partial<Omit<RecordDraft, 'subject' | 'opId'>>,
    reason: string,
    within: Transaction | null = null,
  ): Promise<void> {
    const judge = await this.rules.current();
    await this.inUnit(within, async (tx) => {
      const held = await this.acts.hold(tx, actor, id, version);
      const before = toldOfRow(held.row);
      const judged = judge.judge(corrected(before, draft), held.row.subject_kind, this.clock.today());
      if ('issues' in judged) throw new XinhengError('invalid', 'request-invalid', {}, judged.issues);
      const { told } = judged;
      if (canonicalJson(told) === canonicalJson(before)) throw new XinhengError('conflict', 'record-nothing-changed');
      await this.refuseKnown(tx, held, held.row.subject_id, told);
      await this.acts.follow(tx, actor, held, { act: 'correct', changes: toldColumns(told), reason });
    });
  }

  /**
   * Moves a record that stands on the wrong subject: it is void here and entered there in one act, and both are
   * marked. Answers the id of the record there.
   * @throws XinhengError as `void`; `request-invalid` where the other subject is none of the actor's, is the same, or
   *   cannot have such a record; `record-known` where it is known there
   */
  async move(
    actor: Actor,
    { id, version }: ActTarget,
    subject: string,
    reason: string,
    within: Transaction | null = null,
  ): Promise<string> {
    const judge = await this.rules.current();
    const target = rowIdOf(subject);
    return this.inUnit(within, async (tx) => {
      const held = await this.acts.hold(tx, actor, id, version, [target]);
      const other = held.sequences.subjects.get(target);
      if (other?.region.startsWith(scopeOf(actor).regionPrefix) !== true) {
        throw refused(issue('subject-unknown', '/subject', { id: subject }));
      }
      if (target === held.row.subject_id) throw refused(issue('record-same-subject', '/subject'));
      const judged = judge.judge(toldOfRow(held.row), other.kind, this.clock.today());
      if ('issues' in judged) throw new XinhengError('invalid', 'request-invalid', {}, judged.issues);
      await this.refuseKnown(tx, held, target, judged.told);
      return this.acts.move(tx, actor, held, { subject: target, reason });
    });
  }

  /** Runs in the transaction of a decision, or in one of its own. */
  private async inUnit<T>(within: Transaction | null, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return within === null ? this.units.run(work) : work(within);
  }

  /** Refuses to make a record say what another record of a subject says already. */
  private async refuseKnown(tx: Transaction, { row }: HeldRecord, subject: number, told: ToldRecord): Promise<void> {
    const present = await this.records.presentOf(tx, [subject], [told.item]);
    const isItself = (other: (typeof present)[number]): boolean =>
      other.subject_id === row.subject_id && other.number === row.number;
    const others = present.filter((other) => other.voided_at === null && !isItself(other));
    const booked = new EntryBook(others, false).book(subject, told);
    if (booked.verdict === 'refused') throw new XinhengError('invalid', 'request-invalid', {}, booked.issues);
    if (booked.verdict !== 'enter') throw new XinhengError('conflict', 'record-known', { record: booked.record });
  }
}

/** What a record is to say. The day of the conduct follows that of the decision where the two were one. */
function corrected(before: ToldRecord, draft: Partial<Omit<RecordDraft, 'subject' | 'opId'>>) {
  const given = Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));
  const isOneDay = before.occurredOn === before.decidedOn;
  return { ...before, ...(isOneDay ? { occurredOn: null } : {}), ...given };
}

function refused(found: ReturnType<typeof issue>): XinhengError {
  return new XinhengError('invalid', 'request-invalid', {}, [found]);
}
