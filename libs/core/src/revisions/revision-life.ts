import type { Role } from '../accounts/role.js';

/** As a revision is stored; what is approved comes into force, and is superseded, by the calendar. */
export const STORED_STATES = ['draft', 'checked', 'submitted', 'approved', 'rejected', 'withdrawn'] as const;
export type StoredRevisionState = (typeof STORED_STATES)[number];

/** As a revision is shown on a day. */
export const REVISION_STATES = [...STORED_STATES, 'in-force', 'superseded'] as const;
export type RevisionState = (typeof REVISION_STATES)[number];

/** What people do with a revision. */
export const REVISION_ACTS = [
  'edit',
  'check',
  'simulate',
  'submit',
  'recall',
  'approve',
  'reject',
  'withdraw',
  'revert',
] as const;
export type RevisionAct = (typeof REVISION_ACTS)[number];

/** In which states each act can be done. */
const FROM: Readonly<Record<RevisionAct, readonly StoredRevisionState[]>> = {
  edit: ['draft', 'checked', 'rejected'],
  check: ['draft', 'checked'],
  simulate: ['draft', 'checked', 'submitted'],
  submit: ['draft', 'checked'],
  recall: ['submitted'],
  approve: ['submitted'],
  reject: ['submitted'],
  withdraw: ['draft', 'checked', 'submitted', 'rejected'],
  revert: ['approved'],
};

const WRITERS: readonly Role[] = ['editor', 'administrator'];
const DECIDERS: readonly Role[] = ['approver', 'administrator'];
/** Simulations may be started by who decides, too. */
const TRIERS: readonly Role[] = ['editor', 'approver', 'administrator'];

/** What decides whether somebody may do something with a revision. */
export interface RevisionStanding {
  readonly state: StoredRevisionState;
  /** Everybody who edited it, the submitter among them. */
  readonly authors: ReadonlySet<string>;
  /** Who handed it over; null before. */
  readonly submitter: string | null;
}

/** Who wants to do something. */
export interface RevisionPerson {
  readonly accountId: string;
  readonly roles: readonly Role[];
}

/** Why an act is not open to somebody; null where it is. */
export type RevisionBar = 'state' | 'role' | 'same-person' | 'not-submitter' | null;

/**
 * Whether somebody may do an act now. Four eyes: who edited or submitted a revision decides nothing about it, whatever
 * their roles. A submission is taken back by who handed it over.
 */
export function barOf(
  act: RevisionAct,
  { state, authors, submitter }: RevisionStanding,
  person: RevisionPerson,
): RevisionBar {
  const isDecision = act === 'approve' || act === 'reject';
  const roles = isDecision ? DECIDERS : act === 'simulate' ? TRIERS : WRITERS;
  if (!FROM[act].includes(state)) return 'state';
  if (!person.roles.some((role) => roles.includes(role))) return 'role';
  if (act === 'recall' && submitter !== person.accountId) return 'not-submitter';
  return isDecision && authors.has(person.accountId) ? 'same-person' : null;
}
