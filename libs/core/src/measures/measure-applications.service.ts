import { Inject, Injectable } from '@nestjs/common';
import type { CivilDay } from '@xinheng/facts';
import { Clock, rowIdOf, type Transaction } from '@xinheng/platform';
import { issue, XinhengError } from '@xinheng/problem';
import type { Actor } from '../accounts/actor.js';
import { SYSTEM_ACTOR } from '../accounts/actor.js';
import { scopeOf } from '../accounts/scope.js';
import { DefinitionsService } from '../definitions/definitions.service.js';
import { SubjectsRepository } from '../subjects/subjects.repository.js';
import type { SubjectRow } from '../subjects/subject-row.js';
import { Guards } from './guards.js';
import { openKeyOf, type Ending, type MeasureApplicationRow } from './measure-application-row.js';
import { MeasureApplicationsRepository } from './measure-applications.repository.js';
import { MeasureBook, type PlacedMeasure } from './measure-book.js';
import type { ExcuseAnswers, MeasureCandidate, Severity } from './measure-guards.js';
import { MeasureWriter, untilOf, type ApplicationDraft } from './measure-writer.js';

/** The guards of the write path under which Nest finds them. */
export const MEASURE_GUARDS = Symbol('the guards of applied measures');

/** A measure that an office decides to apply, or that a list brings. */
export interface MeasureOrder {
  /** Qualified. */
  readonly measure: string;
  readonly subject: number;
  readonly cause: { readonly kind: 'list' | 'decision'; readonly id: number | null };
  readonly on: CivilDay;
  /** Absent: the period of the measure. */
  readonly until?: CivilDay | null;
  /** Items and behaviours of the conduct. */
  readonly behaviours: readonly string[];
  readonly severity: Severity | null;
  readonly answers: ExcuseAnswers | null;
  /** The records it rests on. */
  readonly records?: readonly string[];
  readonly caseId?: number | null;
  readonly reason?: string | null;
  /** Of one that another system applied: its number there; its own days stand. */
  readonly imported?: { readonly number: string | null };
}

/** The one way in which measures are applied and ended. */
@Injectable()
export class MeasureApplicationsService {
  constructor(
    private readonly clock: Clock,
    private readonly definitions: DefinitionsService,
    private readonly subjects: SubjectsRepository,
    private readonly applications: MeasureApplicationsRepository,
    private readonly writer: MeasureWriter,
    @Inject(MEASURE_GUARDS) private readonly guards: Guards<MeasureCandidate>,
  ) {}

  /**
   * Applies a measure to a subject; answers the id.
   * @throws XinhengError `subject-unknown`; `act-refused` with everything that speaks against it
   */
  async apply(tx: Transaction, actor: Actor, order: MeasureOrder): Promise<number> {
    const subject = (await this.subjects.lock(tx, [order.subject])).get(order.subject);
    if (subject === undefined || !subject.region.startsWith(scopeOf(actor).regionPrefix)) {
      throw new XinhengError('invalid', 'act-refused', {}, [
        issue('subject-unknown', '/subject', { id: String(order.subject) }),
      ]);
    }
    if (order.on > this.clock.today()) {
      throw new XinhengError('invalid', 'act-refused', {}, [
        issue('record-day-to-come', '/on', { day: order.on, today: this.clock.today() }),
      ]);
    }
    const book = new MeasureBook(await this.definitions.current(), order.on);
    const placed = book.measure(order.measure);
    const openKey = openKeyOf(order.measure, order.subject, order.cause);
    const candidate = candidateOf(order, placed, subject, (await this.applications.openKeys(tx, [openKey])).size > 0);
    this.guards.enforce(candidate);
    if (placed === undefined) throw new XinhengError('invalid', 'act-refused');
    const [id = 0] = await this.writer.begin(tx, actor, [draftOf(order, placed, openKey, candidate.untilOn)]);
    return id;
  }

  /** What speaks against a measure, without applying it. */
  async refusals(order: MeasureOrder, subject: SubjectRow) {
    const book = new MeasureBook(await this.definitions.current(), order.on);
    return this.guards.issues(candidateOf(order, book.measure(order.measure), subject, false));
  }

  /**
   * Applies what standing on a list brings, as far as it may be; answers the ids. What may not be (its list of measures
   * is not published yet, say) is left out: a list never brings what a decision could not.
   */
  async applyAll(tx: Transaction, actor: Actor, orders: readonly MeasureOrder[]): Promise<readonly number[]> {
    if (orders.length === 0) return [];
    const subjects = await this.subjects.byId(tx, [...new Set(orders.map(({ subject }) => subject))]);
    const keys = orders.map(({ measure, subject, cause }) => openKeyOf(measure, subject, cause));
    const open = await this.applications.openKeys(tx, keys);
    const definitions = await this.definitions.current();
    const drafts = orders.flatMap((order, index): readonly ApplicationDraft[] => {
      const subject = subjects.get(order.subject);
      const openKey = keys[index] ?? '';
      const placed = new MeasureBook(definitions, order.on).measure(order.measure);
      if (subject === undefined || placed === undefined) return [];
      const candidate = candidateOf(order, placed, subject, open.has(openKey));
      return this.guards.issues(candidate).length > 0 ? [] : [draftOf(order, placed, openKey, candidate.untilOn)];
    });
    return this.writer.begin(tx, actor, drafts);
  }

  /** Ends everything that a list entry or a decision brought. Call it in the transaction that ends the cause. */
  async endForCause(
    tx: Transaction,
    actor: Actor,
    cause: { readonly kind: 'list' | 'decision'; readonly ids: readonly number[] },
    end: { readonly on: CivilDay; readonly how: Ending; readonly reason?: string | null },
  ): Promise<number> {
    const open = await this.applications.openOfCauses(tx, cause.kind, cause.ids);
    await this.writer.end(tx, actor, open, end);
    return open.length;
  }

  /** Ends everything that rests on a record by itself; what rests on it through a list ends with the entry. */
  async endForRecord(
    tx: Transaction,
    actor: Actor,
    record: string,
    end: { readonly on: CivilDay; readonly how: Ending; readonly reason?: string | null },
  ): Promise<number> {
    const open = await this.applications.openOfRecord(tx, record);
    await this.writer.end(tx, actor, open, end);
    return open.length;
  }

  /** Pauses or resumes everything that a cause brought, from a day on: a stay, and its end. */
  async stayForCause(
    tx: Transaction,
    actor: Actor,
    cause: { readonly kind: 'list' | 'decision'; readonly ids: readonly number[] },
    to: 'paused' | 'active',
    { on, reason }: { readonly on: CivilDay; readonly reason: string },
  ): Promise<void> {
    const open = await this.applications.openOfCauses(tx, cause.kind, cause.ids);
    const from = to === 'paused' ? 'active' : 'paused';
    await this.writer.settle(
      tx,
      actor,
      open.filter(({ state }) => state === from),
      { state: to, on, how: null, reason },
    );
  }

  /**
   * Ends, pauses or resumes one application.
   * @throws XinhengError `measure-application-unknown`, `measure-application-moved`, `measure-application-step`
   */
  async settle(
    tx: Transaction,
    actor: Actor,
    { id, version }: { readonly id: string; readonly version: number | null },
    step: 'end' | 'pause' | 'resume',
    { on, reason }: { readonly on: CivilDay; readonly reason: string },
  ): Promise<void> {
    const found = await this.applications.find(scopeOf(actor), rowIdOf(id), tx);
    if (found === undefined)
      throw new XinhengError('not-found', 'measure-application-unknown', { id: id.slice(0, 40) });
    const [row] = await this.applications.byId(tx, [found.id]);
    if (row === undefined || (version !== null && row.version !== version)) {
      throw new XinhengError('precondition-failed', 'effect-changed-meanwhile');
    }
    requireStep(row, step, on, this.clock.today());
    const state = step === 'end' ? 'ended' : step === 'pause' ? 'paused' : 'active';
    await this.writer.settle(tx, actor, [row], { state, on, how: step === 'end' ? 'revoked' : null, reason });
  }

  /** Ends what has had its whole period by a day; answers how many. For the chores, a page at a time. */
  async expire(tx: Transaction, limit: number): Promise<number> {
    const today = this.clock.today();
    const expiring = await this.applications.expiring(tx, today, limit);
    const byDay = new Map<CivilDay, MeasureApplicationRow[]>();
    for (const row of expiring) {
      const day = row.until_on ?? today;
      byDay.set(day, [...(byDay.get(day) ?? []), row]);
    }
    for (const [on, rows] of byDay) {
      await this.writer.settle(tx, SYSTEM_ACTOR, rows, { state: 'expired', on, how: 'expired', reason: null });
    }
    return expiring.length;
  }
}

function candidateOf(
  order: MeasureOrder,
  placed: PlacedMeasure | undefined,
  { region }: SubjectRow,
  isAppliedAlready: boolean,
): MeasureCandidate {
  const untilOn = order.until === undefined ? untilOf(placed?.measure.period, order.on) : order.until;
  return {
    placed,
    key: order.measure,
    region,
    cause: order.cause.kind,
    behaviours: order.behaviours,
    severity: order.severity,
    startedOn: order.on,
    untilOn,
    answers: order.answers,
    isAppliedAlready,
  };
}

function draftOf(
  order: MeasureOrder,
  placed: PlacedMeasure,
  openKey: string,
  untilOn: CivilDay | null,
): ApplicationDraft {
  return {
    placed,
    openKey,
    subject_id: order.subject,
    severity: order.severity,
    cause: order.cause.kind,
    cause_scheme: null,
    cause_grade: null,
    cause_id: order.cause.id,
    follows: null,
    case_id: order.caseId ?? null,
    origin: order.imported === undefined ? 'own' : 'imported',
    number: order.imported?.number ?? null,
    started_on: order.on,
    until_on: untilOn,
    reason: order.reason ?? null,
    behaviours: order.behaviours,
    records: order.records ?? [],
  };
}

function requireStep(
  row: MeasureApplicationRow,
  step: 'end' | 'pause' | 'resume',
  on: CivilDay,
  today: CivilDay,
): void {
  const from = step === 'resume' ? ['paused'] : step === 'pause' ? ['active'] : ['active', 'paused'];
  if (!from.includes(row.state)) {
    throw new XinhengError('conflict', 'measure-application-step', { state: row.state, step });
  }
  if (on > today) {
    throw new XinhengError('invalid', 'act-refused', {}, [issue('record-day-to-come', '/form/on', { day: on, today })]);
  }
  if (on < row.started_on) {
    throw new XinhengError('invalid', 'act-refused', {}, [
      issue('record-days-order', '/form/on', { first: row.started_on, last: on }),
    ]);
  }
}
