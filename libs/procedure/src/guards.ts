import { issue, type Issue } from '@xinheng/problem';
import type { Json } from '@xinheng/logic';
import { standingEvents, type CaseActor, type CaseFile } from './case-file.js';
import type { ProcedureTransition } from './definition.js';
import { suspensionsOf } from './suspensions.js';

/** What a step is judged by. */
export interface StepView {
  readonly file: CaseFile;
  readonly transition: ProcedureTransition;
  /** Null: the program. */
  readonly actor: CaseActor | null;
  /** Null while the form is not filled in yet: only what does not depend on it is asked. */
  readonly form: Readonly<Record<string, Json>> | null;
}

/** Finds why a transition must not be taken; nothing where it may. */
export type Guard = (view: StepView) => readonly Issue[];

/** Kinds of procedures in which somebody asks for something, and a refusal owes them reasons. */
const APPLICATIONS = [
  'data-objection',
  'list-objection',
  'result-objection',
  'recheck',
  'repair',
  'appeal',
  'delisting',
];

/** Effects that give an applicant what was asked for. */
const GRANTING = [
  'correct-record',
  'void-record',
  'repair-record',
  'end-state',
  'leave-list',
  'end-measures',
  'stop-publicity',
  'unbar-commitments',
  'mark-stale',
];

/** Whether nothing was entered: blank text is nothing. */
export function isBlank(value: Json | undefined): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** Whether a case ends in a state: one that is final, or one in which an office step ended it. */
export function isFinal({ procedure }: CaseFile, state: string): boolean {
  const declared = procedure.states.find(({ key }) => key === state);
  return declared === undefined || declared.final === true;
}

/** Whether a transition ends an application without giving what was asked for. */
export function isRefusal(file: CaseFile, { to, effects }: ProcedureTransition): boolean {
  const gives = (effects ?? []).some((effect) => GRANTING.includes(effect));
  return APPLICATIONS.includes(file.procedure.kind) && isFinal(file, to) && !gives;
}

/** The state that the transition leaves is the one the case is in. */
const fromState: Guard = ({ file, transition: { from } }) =>
  [from].flat().includes(file.state)
    ? []
    : [issue('case-step-state', '/transition', { state: titleOf(file, file.state) })];

/** Who takes it has one of its roles. */
const role: Guard = ({ transition: { by }, actor }) =>
  by.some((name) => (actor === null ? name === 'system' : actor.roles.includes(name)))
    ? []
    : [issue('case-step-role', '/transition', { roles: by.join('、') })];

/** What the form must say is said. */
const required: Guard = ({ file, transition, form }) => {
  if (form === null) return [];
  const names = new Set([...(transition.requires ?? []), ...(transition.form?.required ?? [])]);
  return [...names]
    .filter((name) => isBlank(form[name]) && isBlank(file.form[name]))
    .map((name) => {
      const field = transition.form?.properties?.[name] ?? file.procedure.form?.properties?.[name];
      return issue('case-form-required', `/form/${name}`, { field: field?.title ?? name });
    });
};

/** A refusal says why (HLJ 35 p2, 39 p3). */
const reason: Guard = ({ file, transition, form }) =>
  form === null || !isRefusal(file, transition) || !['reason', 'reasons'].every((name) => isBlank(form[name]))
    ? []
    : [issue('case-refusal-reason', '/form/reason')];

/** Another person than who took an earlier step, where the procedure says so. */
const otherPerson: Guard = ({ file, transition: { notSamePersonAs }, actor }) => {
  const earlier = lastOf(file, notSamePersonAs);
  return earlier !== undefined && actor !== null && earlier.by?.account === actor.account
    ? [issue('case-same-person', '/transition', { step: stepTitle(file, earlier.key) })]
    : [];
};

/** Another department than that of an earlier step, where the procedure says so. */
const otherDepartment: Guard = ({ file, transition: { notSameDepartmentAs }, actor }) => {
  const earlier = lastOf(file, notSameDepartmentAs);
  const isSame = earlier?.by !== null && earlier?.by?.unit === actor?.unit;
  return earlier !== undefined && actor !== null && isSame
    ? [issue('case-same-department', '/transition', { step: stepTitle(file, earlier.key) })]
    : [];
};

/** Who made the decision that the case is about, or stood back, decides nothing in it (回避). */
const recusal: Guard = ({ file, transition, actor }) => {
  if (actor === null) return [];
  const stoodBack = standingEvents(file).some(({ kind, by }) => kind === 'recuse' && by?.account === actor.account);
  const isBarred = stoodBack || (file.decidedBefore.includes(actor.account) && isFinal(file, transition.to));
  return isBarred ? [issue('case-recused', '/transition')] : [];
};

/** While a case stands still nothing is decided. */
const suspension: Guard = ({ file, transition }) =>
  isFinal(file, transition.to) && suspensionsOf(file).some(({ until }) => until === null)
    ? [issue('case-suspended', '/transition')]
    : [];

/** The condition of the transition holds. */
const condition: Guard = ({ file, transition, form }) =>
  transition.when === undefined || form === null || file.holds(transition.key, { ...file.form, ...form })
    ? []
    : [issue('case-step-condition', '/transition', { step: transition.title ?? transition.key })];

/**
 * What the core asks of every transition, whatever a plugin says. Named, so that a test can take one out and see that
 * something forbidden becomes possible.
 */
export const GUARDS = {
  fromState,
  role,
  required,
  reason,
  otherPerson,
  otherDepartment,
  recusal,
  suspension,
  condition,
} as const satisfies Record<string, Guard>;

export type Guards = Readonly<Record<string, Guard>>;

export const titleOf = ({ procedure }: CaseFile, state: string): string =>
  procedure.states.find(({ key }) => key === state)?.title ?? state;

function stepTitle({ procedure }: CaseFile, key: string): string {
  return procedure.transitions.find((transition) => transition.key === key)?.title ?? key;
}

function lastOf(file: CaseFile, key: string | undefined) {
  return key === undefined ? undefined : standingEvents(file).findLast((event) => event.key === key);
}
