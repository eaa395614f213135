import type { CivilDay, WorkingCalendar } from '@xinheng/calendar';
import type { Json } from '@xinheng/logic';
import { issue, XinhengError, type Issue } from '@xinheng/problem';
import {
  OFFICE_STEPS,
  standingEvents,
  type CaseActor,
  type CaseEvent,
  type CaseFile,
  type OfficeStep,
} from './case-file.js';
import { clocksOf } from './clocks.js';
import type { ProcedureTransition } from './definition.js';
import { GUARDS, isFinal, type Guards } from './guards.js';
import { dayRefusals, officeRefusals, standingDecision, stateAfter } from './office-steps.js';

/** Something that could be done with a case now: allowed, or why not. */
export interface PossibleStep {
  /** The transition or the office step. */
  readonly key: string;
  readonly kind: 'transition' | OfficeStep;
  readonly transition: ProcedureTransition | null;
  readonly refusals: readonly Issue[];
}

/** What somebody wants done. */
export interface StepOrder {
  readonly key: string;
  readonly form: Readonly<Record<string, Json>>;
  /** The legal day of the step. */
  readonly on: CivilDay;
}

/** What a step does. */
export interface StepOutcome {
  readonly event: Omit<CaseEvent, 'sequence' | 'undone'>;
  readonly state: string;
  readonly isFinal: boolean;
  /** Effects of the procedure, to be carried out in the same transaction. */
  readonly effects: readonly string[];
  /** The template of the document that goes out. */
  readonly notice: string | null;
  readonly recipients: readonly string[];
  /** The sequence of the event that a recall or a correcting decision undoes. */
  readonly undoes: number | null;
}

/** When and by what a case is judged. */
export interface StepContext {
  readonly calendar: WorkingCalendar;
  readonly today: CivilDay;
  /** Only for the test that takes guards out one by one. */
  readonly guards?: Guards;
}

/** All steps of a case in its state, for a page: those that may be taken, and why the others may not. */
export function stepsOf(file: CaseFile, actor: CaseActor, context: StepContext): readonly PossibleStep[] {
  const transitions = file.procedure.transitions
    .filter(({ from }) => [from].flat().includes(file.state))
    .map((transition) => ({
      key: transition.key,
      kind: 'transition' as const,
      transition,
      refusals: transitionRefusals({ file, transition, actor, form: null }, context),
    }));
  const office = OFFICE_STEPS.map((step) => ({
    key: step,
    kind: step,
    transition: null,
    refusals: officeRefusals(step, { file, actor, form: null }),
  }));
  return [...transitions, ...office];
}

/**
 * Takes a step, or refuses it with everything that is against it.
 * @param actor null: the program, where the procedure lets it
 * @throws XinhengError `case-step-unknown`; `case-step-refused` with issues that point into `{transition, form, on}`
 */
export function takeStep(file: CaseFile, order: StepOrder, actor: CaseActor | null, context: StepContext): StepOutcome {
  const transition = file.procedure.transitions.find(({ key }) => key === order.key);
  const step = OFFICE_STEPS.find((name) => name === order.key);
  if (transition === undefined && step === undefined) {
    throw new XinhengError('invalid', 'case-step-unknown', { step: order.key });
  }
  const { form, on } = order;
  const refusals = [
    ...dayRefusals(file, on, context.today),
    ...(transition !== undefined
      ? transitionRefusals({ file, transition, actor, form }, context)
      : officeRefusals(step!, { file, actor, form })),
  ];
  if (refusals.length > 0) throw new XinhengError('conflict', 'case-step-refused', {}, refusals);
  if (transition !== undefined) return transitionOutcome(file, transition, order, actor);
  return officeOutcome(file, step!, order, actor);
}

function transitionRefusals(
  view: { file: CaseFile; transition: ProcedureTransition; actor: CaseActor | null; form: StepOrder['form'] | null },
  { calendar, today, guards = GUARDS }: StepContext,
): readonly Issue[] {
  const found = Object.values(guards).flatMap((guard) => guard(view));
  return [...found, ...replacementRefusals(view.file, view.transition, calendar, today)];
}

/** A clock that has run out is not replaced by a longer one any more. */
function replacementRefusals(
  file: CaseFile,
  { key }: ProcedureTransition,
  calendar: WorkingCalendar,
  today: CivilDay,
): readonly Issue[] {
  const replaced = (file.procedure.clocks ?? [])
    .filter(({ replacedBy }) => replacedBy?.on === key)
    .map((clock) => clock.key);
  if (replaced.length === 0) return [];
  return clocksOf(file, calendar, today)
    .filter((clock) => replaced.includes(clock.key) && clock.state === 'overdue')
    .map((clock) => issue('case-clock-run-out', '/transition', { clock: clock.title, dueOn: clock.dueOn ?? '' }));
}

function transitionOutcome(
  file: CaseFile,
  transition: ProcedureTransition,
  { form, on }: StepOrder,
  by: CaseActor | null,
): StepOutcome {
  return {
    event: { kind: 'transition', key: transition.key, on, from: file.state, to: transition.to, by, form },
    state: transition.to,
    isFinal: isFinal(file, transition.to),
    effects: transition.effects ?? [],
    notice: transition.notice ?? null,
    recipients: transition.recipients ?? [],
    undoes: null,
  };
}

function officeOutcome(file: CaseFile, step: OfficeStep, { form, on }: StepOrder, by: CaseActor | null): StepOutcome {
  const events = standingEvents(file);
  if (step === 'recall') {
    const last = events.findLast(({ kind }) => kind !== 'opened' && kind !== 'recall' && kind !== 'correct')!;
    return outcome(file, step, { form, on, by, to: last.from ?? file.state, undoes: last.sequence });
  }
  if (step === 'correct') {
    const { event } = standingDecision(file)!;
    const instead = file.procedure.transitions.find(({ key }) => key === form.transition)!;
    const corrected = outcome(file, step, { form, on, by, to: instead.to, undoes: event.sequence });
    return {
      ...corrected,
      // It is taken at the stage at which the first was.
      event: { ...corrected.event, from: event.from },
      effects: instead.effects ?? [],
      notice: instead.notice ?? null,
      recipients: instead.recipients ?? [],
    };
  }
  return outcome(file, step, { form, on, by, to: stateAfter(step, file), undoes: null });
}

function outcome(
  file: CaseFile,
  step: OfficeStep,
  { form, on, by, to, undoes }: Pick<CaseEvent, 'form' | 'on' | 'by'> & { to: string; undoes: number | null },
): StepOutcome {
  return {
    event: { kind: step, key: step, on, from: file.state, to, by, form },
    state: to,
    isFinal: isFinal(file, to),
    // What ends before a decision leaves no mark behind (HLJ 39 p2: the mark ends by decision or with the case).
    effects: ['not-accept', 'transfer', 'withdraw'].includes(step) ? ['unmark'] : [],
    notice: null,
    recipients: [],
    undoes,
  };
}
