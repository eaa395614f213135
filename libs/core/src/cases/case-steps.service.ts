import { Injectable } from '@nestjs/common';
import type { CivilDay } from '@xinheng/calendar';
import type { Json } from '@xinheng/logic';
import { checkFields } from '@xinheng/plugin-kit';
import { Clock, rowIdOf, UnitOfWork, type Transaction } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import { standingEvents, takeStep, type CaseActor, type CaseFile, type StepOutcome } from '@xinheng/procedure';
import type { Actor } from '../accounts/actor.js';
import { scopeOf } from '../accounts/scope.js';
import { AuditService } from '../audit/audit.service.js';
import { CalendarsService } from '../calendars/calendars.service.js';
import { DefinitionsService } from '../definitions/definitions.service.js';
import { caseActor, type OnBehalf } from './case-actor.js';
import { CaseClockKeeper } from './case-clock-keeper.js';
import { CaseReader, fileOf } from './case-reader.js';
import { NoticesService } from '../notices/notices.service.js';
import type { CaseEventRow, CaseListRow } from './case-row.js';
import { CasesRepository } from './cases.repository.js';
import { CaseEffects } from './effects/case-effects.js';
import type { RecordCorrection } from './effects/effect-handler.js';

/** A step that somebody orders. */
export interface CaseStepOrder {
  /** A transition of the procedure or an office step. */
  readonly transition: string;
  readonly form: Readonly<Record<string, Json>>;
  /** The legal day; today where none is given. */
  readonly on?: CivilDay | null;
  readonly onBehalfOf?: OnBehalf | null;
  /** What a decision that corrects a record makes it say. */
  readonly correction?: RecordCorrection | null;
}

/** Takes steps of cases: the step, its effects, its clocks and the audit are one transaction. */
@Injectable()
export class CaseStepsService {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly reader: CaseReader,
    private readonly clocks: CaseClockKeeper,
    private readonly calendars: CalendarsService,
    private readonly definitions: DefinitionsService,
    private readonly effects: CaseEffects,
    private readonly notices: NoticesService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Takes a step of a case.
   * @param version the state of the case that the step was decided on; null: whatever it is
   * @throws XinhengError `case-unknown`; `case-changed-meanwhile`; `case-step-refused` with everything against it;
   *   what an effect refuses. Then nothing was done.
   */
  async take(actor: Actor, id: string, version: number | null, order: CaseStepOrder): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const row = await this.cases.find(scopeOf(actor), rowIdOf(id), tx);
      if (row === undefined) throw new XinhengError('not-found', 'case-unknown', { id: id.slice(0, 40) });
      if (version !== null && version !== row.version)
        throw new XinhengError('precondition-failed', 'case-changed-meanwhile');
      await this.takeIn(tx, actor, row, order);
    });
  }

  private async takeIn(tx: Transaction, actor: Actor, row: CaseListRow, order: CaseStepOrder): Promise<void> {
    const today = this.clock.today();
    const definitions = await this.definitions.current();
    const calendar = await this.calendars.current();
    const { file, events } = await this.reader.read(tx, row, definitions, {
      asOf: today,
      isServed: async (notice) => (await this.notices.servedOn(tx, notice)) !== null,
    });
    const by = caseActor(actor, order.onBehalfOf ?? null);
    checkForm(file, order);
    const stepOrder = { key: order.transition, form: order.form, on: order.on ?? today };
    const outcome = takeStep(file, stepOrder, by, { calendar, today });
    const event = eventRow(row.id, events.length + 1, outcome, by, this.clock.instant());
    const after = events.map((one) => (one.sequence === outcome.undoes ? { ...one, is_undone: 1 } : one));
    if (outcome.undoes !== null) await this.cases.undoEvent(tx, row.id, outcome.undoes);
    await this.cases.addEvent(tx, event);
    const moved = { ...row, state: outcome.state, is_closed: outcome.isFinal ? 1 : 0 };
    const summary = await this.clocks.keep(tx, row.id, fileOf(moved, file.procedure, [...after, event]), {
      calendar,
      today,
    });
    const change = {
      state: outcome.state,
      is_closed: moved.is_closed,
      closed_on: outcome.isFinal ? stepOrder.on : null,
      ...summary,
      ...(order.transition === 'join' ? { joined_to: await this.joined(tx, actor, row, order) } : {}),
    };
    if (!(await this.cases.move(tx, row, change)))
      throw new XinhengError('precondition-failed', 'case-changed-meanwhile');
    if (order.transition === 'recall') await this.recallNotice(tx, actor, events, outcome.undoes, order);
    let notice: number | null = null;
    const context = {
      tx,
      actor,
      row,
      file,
      outcome,
      form: saidBy(file, order),
      decisionNotice: after.findLast((one) => one.notice_id !== null && one.is_undone === 0)?.notice_id ?? null,
      noticed: (id: number) => {
        notice = id;
      },
      on: stepOrder.on,
      because: `${row.number} · ${stepTitle(file, order.transition)}`,
      correction: order.correction ?? null,
      step: order.transition,
      sequence: event.sequence,
    };
    if (order.transition === 'recall') await this.effects.undo(effectsOf(file, outcome.undoes), context);
    await this.effects.carryOut(context);
    if (notice !== null) await this.cases.noteNotice(tx, row.id, event.sequence, notice);
    await this.audit.append(tx, {
      actor,
      action: `case.${order.transition}`,
      objectType: 'case',
      objectId: String(row.id),
      before: { state: row.state },
      after: { state: outcome.state, on: stepOrder.on, effects: outcome.effects, onBehalfOf: order.onBehalfOf ?? null },
    });
  }

  /** A document of a step that is taken back does not go out; its number stays taken. */
  private async recallNotice(
    tx: Transaction,
    actor: Actor,
    events: readonly CaseEventRow[],
    undone: number | null,
    { form }: CaseStepOrder,
  ): Promise<void> {
    const notice = events.find(({ sequence }) => sequence === undone)?.notice_id ?? null;
    if (notice !== null)
      await this.notices.recall(tx, actor, notice, typeof form.reason === 'string' ? form.reason : '');
  }

  /** The case that another is joined to: of the same subject, and open. */
  private async joined(tx: Transaction, actor: Actor, row: CaseListRow, { form }: CaseStepOrder): Promise<number> {
    const into =
      typeof form.into === 'string' ? await this.cases.find(scopeOf(actor), rowIdOf(form.into), tx) : undefined;
    if (into === undefined || into.id === row.id || into.subject_id !== row.subject_id || into.is_closed === 1) {
      throw new XinhengError('conflict', 'case-join-refused');
    }
    return into.id;
  }
}

/** Holds what a step says against the form of its transition; what office steps say is text. */
function checkForm(file: CaseFile, { transition: key, form }: CaseStepOrder): void {
  const transition = file.procedure.transitions.find((one) => one.key === key);
  if (transition === undefined) return;
  const properties = { ...file.procedure.form?.properties, ...transition.form?.properties };
  // What the transition does not ask for by its form may still be its reason.
  const schema = {
    type: 'object',
    properties: { reason: { type: 'string', maxLength: 4000 }, ...properties },
  } as const;
  const issues = checkFields(schema, { ...form }, '/form');
  if (issues.length > 0) throw new XinhengError('invalid', 'request-invalid', {}, issues);
}

function eventRow(id: number, sequence: number, { event }: StepOutcome, by: CaseActor, at: string): CaseEventRow {
  return {
    case_id: id,
    sequence,
    kind: event.kind,
    event_key: event.key,
    on_day: event.on,
    at,
    from_state: event.from,
    to_state: event.to,
    account_id: Number(by.account),
    unit_id: Number(by.unit),
    department: by.department,
    roles: by.roles.join(','),
    form: JSON.stringify(event.form),
    is_undone: 0,
    notice_id: null,
  };
}

function stepTitle({ procedure }: CaseFile, key: string): string {
  return procedure.transitions.find((transition) => transition.key === key)?.title ?? key;
}

/** What the case, its earlier steps and this one say, the later over the earlier. */
function saidBy(file: CaseFile, order: CaseStepOrder): Readonly<Record<string, Json>> {
  return Object.assign({}, file.form, ...standingEvents(file).map(({ form }) => form), order.form) as Record<
    string,
    Json
  >;
}

/** The effects of the step that is taken back. */
function effectsOf(file: CaseFile, sequence: number | null): readonly string[] {
  const undone = file.events.find((event) => event.sequence === sequence);
  return file.procedure.transitions.find(({ key }) => key === undone?.key)?.effects ?? [];
}
