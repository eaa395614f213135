import { isChecked, type RevisionRow } from './revision-row.js';

export interface RevisionStepRow {
  readonly key: 'draft' | 'checked' | 'simulated' | 'submitted' | 'approved' | 'in-force';
  readonly isDone: boolean;
  /** Who, or from when. */
  readonly note: string | null;
}

/** The steps of a revision's life, each with whether it is behind it. */
export function stepsOf(revision: RevisionRow): readonly RevisionStepRow[] {
  const { state, changes, simulations, submittedBy, approvals, inForceFrom } = revision;
  const isPast = ['submitted', 'approved', 'in-force', 'superseded'].includes(state);
  const isApproved = ['approved', 'in-force', 'superseded'].includes(state);
  const last = approvals.at(-1);
  return [
    { key: 'draft', isDone: changes.length > 0, note: null },
    { key: 'checked', isDone: isPast || (state === 'checked' && isChecked(revision)), note: null },
    { key: 'simulated', isDone: simulations.some(({ isCurrent }) => isCurrent !== false), note: null },
    { key: 'submitted', isDone: isPast, note: isPast ? (submittedBy?.displayName ?? null) : null },
    { key: 'approved', isDone: isApproved, note: isApproved ? (last?.by.displayName ?? null) : null },
    { key: 'in-force', isDone: state === 'in-force' || state === 'superseded', note: inForceFrom },
  ];
}
