import type { StoredVersionRow } from './subject-versions.repository.js';

/** What the withdrawal of a batch does to one subject. */
export type SubjectWithdrawalPlan =
  /** Nothing of the batch stands any more. */
  | { readonly act: 'none' }
  /** Somebody changed it since. */
  | { readonly act: 'leave' }
  /** The batch brought it. */
  | { readonly act: 'remove'; readonly superseded: readonly number[] }
  /** The batch changed it: its stretches give way to those that stood before. */
  | { readonly act: 'restore'; readonly superseded: readonly number[]; readonly restored: readonly StoredVersionRow[] };

/** Decides by all stretches of a subject, in the order of their sequences. */
export function planSubjectWithdrawal(rows: readonly StoredVersionRow[], batch: number): SubjectWithdrawalPlan {
  const own = rows.filter((row) => row.batch === batch);
  const [first] = own;
  const superseded = own.filter(({ supersededAt }) => supersededAt === null).map(({ version }) => version.sequence);
  if (first === undefined || superseded.length === 0) return { act: 'none' };
  const { sequence } = first.version;
  if (rows.some((row) => row.version.sequence > sequence && row.batch !== batch)) return { act: 'leave' };
  const earlier = rows.filter((row) => row.version.sequence < sequence);
  if (earlier.length === 0) return { act: 'remove', superseded };
  const restored = earlier.filter(({ supersededAt }) => supersededAt !== null && supersededAt >= first.recordedAt);
  return { act: 'restore', superseded, restored };
}
