import type { RevisionRow } from '../revision-row.js';

/** One step that was taken. */
export interface LifeStep {
  readonly act: 'opened' | 'submitted' | 'approved' | 'rejected';
  readonly by: string;
  readonly at: string;
  readonly note: string | null;
}

/** The steps that were taken, in the order of time. */
export function lifeOf(revision: RevisionRow): readonly LifeStep[] {
  const { createdBy, createdAt, reason, submittedBy, submittedAt, submitNote = null } = revision;
  const steps: LifeStep[] = [{ act: 'opened', by: createdBy?.displayName ?? '', at: createdAt, note: reason }];
  if (submittedAt !== null)
    steps.push({ act: 'submitted', by: submittedBy?.displayName ?? '', at: submittedAt, note: submitNote });
  for (const { by, at, note } of revision.approvals) steps.push({ act: 'approved', by: by.displayName, at, note });
  if (revision.rejectedAt !== null)
    steps.push({
      act: 'rejected',
      by: revision.rejectedBy?.displayName ?? '',
      at: revision.rejectedAt,
      note: revision.rejectedReason,
    });
  return steps.sort((one, other) => one.at.localeCompare(other.at));
}
