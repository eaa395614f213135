import { isCivilDay, type CivilDay } from '@xinheng/calendar';
import type { Json } from '@xinheng/logic';
import { issue, type Issue } from '@xinheng/problem';
import {
  CLOSED_BY_OFFICE,
  standingEvents,
  type CaseActor,
  type CaseEvent,
  type CaseFile,
  type OfficeStep,
} from './case-file.js';
import { runningClocks } from './clocks.js';
import { isBlank, isFinal } from './guards.js';
import { suspensionsOf } from './suspensions.js';

export interface OfficeStepView {
  readonly file: CaseFile;
  readonly actor: CaseActor | null;
  /** Null while the form is not filled in yet. */
  readonly form: Readonly<Record<string, Json>> | null;
}

const OFFICE = ['clerk', 'reviewer', 'decider', 'head'];
const APPLICANT = ['subject', 'agent'];

/** Who may take each step: the office, or for what only the applicant may want, those who act for the applicant. */
const BY: Readonly<Record<OfficeStep, readonly string[]>> = {
  'ask-supplement': OFFICE,
  'receive-supplement': [...OFFICE, ...APPLICANT],
  'not-accept': OFFICE,
  transfer: OFFICE,
  join: OFFICE,
  withdraw: [...APPLICANT, 'clerk'],
  suspend: OFFICE,
  resume: OFFICE,
  recuse: OFFICE,
  recall: OFFICE,
  correct: ['decider', 'head'],
};

/** What each step must say. */
const REQUIRED: Readonly<Partial<Record<OfficeStep, readonly string[]>>> = {
  'ask-supplement': ['missing'],
  'not-accept': ['reason'],
  transfer: ['competentUnit', 'reason'],
  join: ['into'],
  suspend: ['cause', 'reason'],
  recuse: ['reason'],
  recall: ['reason'],
  correct: ['reason', 'transition'],
};

/** Effects that a recall can take back; what changed a record, a list or a measure is put right by a decision only. */
const RECALLABLE = [
  'mark-objected',
  'unmark',
  'mark-stale',
  'notify-subject',
  'notify-receivers',
  'request-assistance',
  'announce',
];

/** Whether a wrong click can be taken back: it changed nothing that others have built on since. */
function isRecallable({ procedure }: CaseFile, step: string): boolean {
  const effects = procedure.transitions.find(({ key }) => key === step)?.effects ?? [];
  return effects.every((effect) => RECALLABLE.includes(effect));
}

/** Why an office step must not be taken; nothing where it may. */
export function officeRefusals(step: OfficeStep, view: OfficeStepView): readonly Issue[] {
  const { actor, form } = view;
  const mayTake = actor !== null && BY[step].some((role) => actor.roles.includes(role));
  const found = mayTake ? [] : [issue('case-step-role', '/transition', { roles: BY[step].join('、') })];
  const blank =
    form === null
      ? []
      : (REQUIRED[step] ?? [])
          .filter((name) => isBlank(form[name]))
          .map((name) => issue('case-form-required', `/form/${name}`, { field: name }));
  return [...found, ...blank, ...ownRefusals(step, view)];
}

/** The state after an office step: that of the case, or the one in which the step ends it. */
export function stateAfter(step: OfficeStep, file: CaseFile): string {
  return CLOSED_BY_OFFICE[step] ?? file.state;
}

function ownRefusals(step: OfficeStep, { file, actor, form }: OfficeStepView): readonly Issue[] {
  const events = standingEvents(file);
  const last = events.findLast(({ kind }) => kind !== 'opened' && kind !== 'recall' && kind !== 'correct');
  const open = suspensionsOf(file).find(({ until }) => until === null);
  const isOpen = !isFinal(file, file.state);
  if (step !== 'recall' && step !== 'correct' && !isOpen) return [issue('case-closed', '/transition')];
  switch (step) {
    case 'ask-supplement':
      // 补正 is asked for once, everything at a time.
      if (events.some(({ kind }) => kind === 'ask-supplement')) return [issue('case-supplement-asked', '/transition')];
      return open === undefined ? [] : [issue('case-suspended', '/transition')];
    case 'receive-supplement':
      return open?.cause === 'supplement' ? [] : [issue('case-supplement-not-asked', '/transition')];
    case 'not-accept':
      // What was accepted is decided, not sent back.
      return file.state === file.procedure.initial ? [] : [issue('case-accepted', '/transition')];
    case 'withdraw': {
      const isApplicant = actor !== null && APPLICANT.some((role) => actor.roles.includes(role));
      return isApplicant || form === null || !isBlank(form.request)
        ? []
        : [issue('case-withdraw-request', '/form/request')];
    }
    case 'suspend':
      return suspendRefusals(file, form, open !== undefined);
    case 'resume':
      return open !== undefined && open.cause !== 'supplement' ? [] : [issue('case-not-suspended', '/transition')];
    case 'recall':
      if (last === undefined) return [issue('case-nothing-to-recall', '/transition')];
      if (file.isLastStepServed) return [issue('case-recall-served', '/transition')];
      if (!isRecallable(file, last.key)) return [issue('case-recall-effects', '/transition')];
      return last.by?.account === actor?.account ? [] : [issue('case-recall-other', '/transition')];
    case 'correct':
      return correctRefusals(file, actor, form);
    default:
      return [];
  }
}

/** Only a cause that a running clock names makes a case stand still, one at a time. */
function suspendRefusals(file: CaseFile, form: OfficeStepView['form'], isSuspended: boolean): readonly Issue[] {
  if (isSuspended) return [issue('case-suspended', '/transition')];
  const causes = [...new Set(runningClocks(file).flatMap(({ suspendedBy }) => suspendedBy ?? []))].filter(
    (cause) => cause !== 'supplement',
  );
  if (causes.length === 0) return [issue('case-no-suspension', '/transition')];
  if (form === null || isBlank(form.cause) || causes.some((cause) => cause === form.cause)) return [];
  return [issue('case-suspension-cause', '/form/cause', { causes: causes.join('、') })];
}

/** The decision that stands: the last one taken, or the one that corrected it. */
export function standingDecision(
  file: CaseFile,
): { readonly event: CaseEvent; readonly transition: string } | undefined {
  const event = standingEvents(file).findLast(({ kind }) => kind === 'transition' || kind === 'correct');
  if (event === undefined || event.to === null || !isFinal(file, event.to)) return undefined;
  const corrected = event.form.transition;
  return { event, transition: event.kind === 'correct' && typeof corrected === 'string' ? corrected : event.key };
}

/** After service only a correcting decision helps, by another person than who decided. */
function correctRefusals(file: CaseFile, actor: CaseActor | null, form: OfficeStepView['form']): readonly Issue[] {
  const decision = standingDecision(file);
  if (decision === undefined || !isFinal(file, file.state)) return [issue('case-nothing-to-correct', '/transition')];
  if (!file.isLastStepServed && isRecallable(file, decision.transition)) {
    return [issue('case-correct-unserved', '/transition')];
  }
  if (actor !== null && (decision.event.by?.account === actor.account || file.decidedBefore.includes(actor.account))) {
    return [issue('case-correct-same-person', '/transition')];
  }
  if (form === null || isBlank(form.transition)) return [];
  const other = file.procedure.transitions.find(({ key }) => key === form.transition);
  const isOther =
    other !== undefined &&
    other.key !== decision.transition &&
    isFinal(file, other.to) &&
    [other.from].flat().includes(decision.event.from ?? '');
  return isOther ? [] : [issue('case-correct-transition', '/form/transition')];
}

/** Checks the legal day of a step: a day, not before what happened already, not to come. */
export function dayRefusals(file: CaseFile, on: CivilDay, today: CivilDay): readonly Issue[] {
  if (!isCivilDay(on)) return [issue('record-day', '/on', { day: String(on) })];
  if (on > today) return [issue('record-day-to-come', '/on', { day: on, today })];
  const last = standingEvents(file).at(-1)?.on ?? file.receivedOn;
  return on < last ? [issue('record-days-order', '/on', { first: last, last: on })] : [];
}
