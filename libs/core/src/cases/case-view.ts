import type { CivilDay, WorkingCalendar } from '@xinheng/calendar';
import { localKey, pluginOfKey, type FieldSchema } from '@xinheng/facts';
import type { Json } from '@xinheng/logic';
import { renderIssue, type Issue } from '@xinheng/problem';
import { daysUntil, type CaseFile, type PossibleStep, type Procedure } from '@xinheng/procedure';
import type { BasisView } from '../definitions/reading/basis-view.js';
import type { ReadingContext } from '../definitions/reading/reading-context.js';
import type { ToldClock } from './case-clock-keeper.js';
import type { CaseChannel, CaseEventListRow, CaseListRow, CaseObjectKind } from './case-row.js';

/** Somebody or some office by name. */
interface Named {
  readonly id: string;
  readonly title: string;
}

/** A case in a list. */
export interface CaseView {
  readonly id: string;
  readonly number: string;
  readonly procedure: string;
  readonly procedureTitle: string;
  readonly kind: string;
  readonly state: string;
  readonly stateTitle: string;
  readonly isClosed: boolean;
  readonly subject: string;
  readonly subjectName: string | null;
  readonly region: string;
  readonly unit: Named;
  readonly owner: Named | null;
  readonly receivedOn: CivilDay;
  readonly enteredAt: string;
  readonly channel: CaseChannel;
  readonly applicant: string;
  readonly applicantContact: string | null;
  readonly agent: string | null;
  readonly agentUntil: CivilDay | null;
  readonly object: { readonly kind: CaseObjectKind; readonly id: string } | null;
  readonly form: Readonly<Record<string, Json>>;
  readonly joinedTo: string | null;
  /** Of the clocks that run, the last day that comes first, and the worked days until it; below 0 when it is past. */
  readonly dueOn: CivilDay | null;
  readonly daysLeft: number | null;
  readonly isOverdue: boolean;
  readonly closedOn: CivilDay | null;
  readonly version: number;
}

/** A step that may be taken, or why not. */
export interface CaseStepView {
  readonly key: string;
  readonly kind: 'transition' | 'office';
  readonly title: string;
  readonly to: string | null;
  readonly form: FieldSchema | null;
  readonly requires: readonly string[];
  readonly by: readonly string[];
  readonly effects: readonly string[];
  readonly basis: BasisView | null;
  readonly isAllowed: boolean;
  readonly refusals: readonly { readonly code: string; readonly message: string }[];
}

/** Something that happened to a case. */
export interface CaseEventView {
  readonly sequence: number;
  readonly kind: string;
  readonly key: string;
  readonly title: string;
  readonly on: CivilDay;
  readonly at: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly toTitle: string | null;
  readonly by: Named | null;
  readonly unit: Named | null;
  readonly form: Readonly<Record<string, Json>>;
  /** The questions that the form answers; null for the steps that every procedure knows. */
  readonly formSchema: FieldSchema | null;
  readonly isUndone: boolean;
}

/** A clock of a case. */
export interface CaseClockView {
  readonly key: string;
  readonly title: string;
  readonly state: ToldClock['state'];
  readonly startedOn: CivilDay;
  readonly dueOn: CivilDay | null;
  readonly warnOn: CivilDay | null;
  readonly stoppedOn: CivilDay | null;
  readonly daysLeft: number | null;
  readonly unit: ToldClock['unit'];
  readonly suspendedDays: number;
  readonly isProvisional: boolean;
  readonly isLate: boolean;
  readonly isKept: boolean;
  readonly overdue: ToldClock['overdue'];
  readonly basis: BasisView | null;
}

/** A case with all that happened and may happen. */
export interface CaseDetailView extends CaseView {
  readonly states: readonly { readonly key: string; readonly title: string; readonly isFinal: boolean }[];
  readonly formSchema: FieldSchema | null;
  readonly basis: BasisView | null;
  readonly events: readonly CaseEventView[];
  readonly clocks: readonly CaseClockView[];
  readonly steps: readonly CaseStepView[];
}

/** What cases are told with. */
export interface CaseWords {
  readonly context: ReadingContext;
  readonly calendar: WorkingCalendar;
  readonly today: CivilDay;
}

export function caseView(row: CaseListRow, procedure: Procedure, { context, calendar, today }: CaseWords): CaseView {
  const { due_on: dueOn } = row;
  return {
    id: String(row.id),
    number: row.number,
    procedure: row.procedure_key,
    procedureTitle: titleOf(context, row.procedure_key, '', procedure.title),
    kind: row.kind,
    state: row.state,
    stateTitle: stateTitle(context, row.procedure_key, procedure, row.state),
    isClosed: row.is_closed === 1,
    subject: String(row.subject_id),
    subjectName: row.subject_name,
    region: row.subject_region,
    unit: { id: String(row.unit_id), title: row.unit_title },
    owner: row.owner_id === null ? null : { id: String(row.owner_id), title: row.owner_name ?? String(row.owner_id) },
    receivedOn: row.received_on,
    enteredAt: row.entered_at,
    channel: row.channel,
    applicant: row.applicant,
    applicantContact: row.applicant_contact,
    agent: row.agent,
    agentUntil: row.agent_until,
    object: row.object_kind === null || row.object_id === null ? null : { kind: row.object_kind, id: row.object_id },
    form: JSON.parse(row.form) as Record<string, Json>,
    joinedTo: row.joined_to === null ? null : String(row.joined_to),
    dueOn,
    daysLeft: dueOn === null || row.is_closed === 1 ? null : daysUntil(today, dueOn, 'working-days', calendar),
    isOverdue: row.is_closed === 0 && dueOn !== null && dueOn < today,
    closedOn: row.closed_on,
    version: row.version,
  };
}

/** @param parts what was read of the case beside its row */
export function caseDetailView(
  row: CaseListRow,
  parts: {
    readonly file: CaseFile;
    readonly events: readonly CaseEventListRow[];
    readonly clocks: readonly ToldClock[];
    readonly steps: readonly PossibleStep[];
  },
  words: CaseWords,
): CaseDetailView {
  const { context } = words;
  const { procedure } = parts.file;
  const key = row.procedure_key;
  const plugin = pluginOfKey(key);
  return {
    ...caseView(row, procedure, words),
    states: procedure.states.map((state) => ({
      key: state.key,
      title: stateTitle(context, key, procedure, state.key),
      isFinal: state.final ?? false,
    })),
    formSchema: procedure.form ?? null,
    basis: context.basis(plugin, procedure.basis),
    events: parts.events.map((event) => ({
      sequence: event.sequence,
      kind: event.kind,
      key: event.event_key,
      title: eventTitle(context, key, procedure, event.event_key),
      on: event.on_day,
      at: event.at,
      from: event.from_state,
      to: event.to_state,
      toTitle: event.to_state === null ? null : stateTitle(context, key, procedure, event.to_state),
      by: named(event.account_id, event.account_name),
      unit: named(event.unit_id, event.unit_title),
      form: JSON.parse(event.form) as Record<string, Json>,
      formSchema: procedure.transitions.find((one) => one.key === event.event_key)?.form ?? null,
      isUndone: event.is_undone === 1,
    })),
    clocks: parts.clocks.map((clock) => clockView(clock, plugin, context)),
    steps: parts.steps.map((step) => stepView(step, key, procedure, context)),
  };
}

export function clockView(clock: ToldClock, plugin: string, context: ReadingContext): CaseClockView {
  const { basis, ...rest } = clock;
  return { ...rest, basis: context.basis(plugin, basis) };
}

function stepView(step: PossibleStep, key: string, procedure: Procedure, context: ReadingContext): CaseStepView {
  const { transition } = step;
  return {
    key: step.key,
    kind: transition === null ? 'office' : 'transition',
    title: eventTitle(context, key, procedure, step.key),
    to: transition?.to ?? null,
    form: transition?.form ?? null,
    requires: transition?.requires ?? [],
    by: transition?.by ?? [],
    effects: transition?.effects ?? [],
    basis: context.basis(pluginOfKey(key), transition?.basis),
    isAllowed: step.refusals.length === 0,
    refusals: step.refusals.map((found: Issue) => ({ code: found.code, message: renderIssue(found, context.locale) })),
  };
}

function named(id: number | null, title: string | null): Named | null {
  return id === null || title === null ? null : { id: String(id), title };
}

function stateTitle(context: ReadingContext, key: string, procedure: Procedure, state: string): string {
  return titleOf(context, key, state, procedure.states.find((one) => one.key === state)?.title ?? state);
}

function eventTitle(context: ReadingContext, key: string, procedure: Procedure, event: string): string {
  return titleOf(context, key, event, procedure.transitions.find((one) => one.key === event)?.title ?? event);
}

/** A title of a procedure or of a part of it, in the reader's language. */
function titleOf(context: ReadingContext, key: string, part: string, written: string): string {
  const path = `procedures#${localKey(pluginOfKey(key), key)}`;
  return context.texts.of(pluginOfKey(key), part === '' ? path : `${path}/${part}`, written);
}
