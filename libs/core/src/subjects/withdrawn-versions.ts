import { isSameValue, type SubjectVersion } from './subject-state.js';
import type { StoredVersionRow } from './subject-versions.repository.js';

/** What the withdrawal of a batch does to one subject. */
export type SubjectWithdrawalPlan =
  /** It was done before. */
  | { readonly act: 'none' }
  /** Somebody changed it since. */
  | { readonly act: 'leave' }
  /** The batch brought it. */
  | { readonly act: 'remove' }
  /** The batch changed it: its stretches give way to those that stood before. */
  | { readonly act: 'restore'; readonly superseded: readonly number[]; readonly restored: readonly SubjectVersion[] };

/** Decides by all stretches of a subject, in the order of their sequences. */
export function planSubjectWithdrawal(rows: readonly StoredVersionRow[], batch: number): SubjectWithdrawalPlan {
  const own = rows.filter((row) => row.batch === batch);
  const believed = rows.filter(({ supersededAt }) => supersededAt === null);
  const [first] = own;
  if (first === undefined || believed.length === 0) return { act: 'none' };
  const { sequence } = first.version;
  const earlier = rows.filter((row) => row.version.sequence < sequence);
  // What stood right before the batch came; what it did not touch still stands.
  const replaced = earlier.filter(({ supersededAt }) => supersededAt !== null && supersededAt >= first.recordedAt);
  const later = rows.filter((row) => row.version.sequence > sequence && row.batch !== batch);
  if (later.length > 0) {
    const standing = believed.filter((row) => row.version.sequence > sequence);
    return { act: isAgain(standing, replaced) ? 'none' : 'leave' };
  }
  if (earlier.length === 0) return { act: 'remove' };
  return {
    act: 'restore',
    superseded: believed.filter((row) => row.batch === batch).map(({ version }) => version.sequence),
    restored: replaced.map(({ version }) => version),
  };
}

/** Whether the stretches that stand are those that stood before, told again. */
function isAgain(standing: readonly StoredVersionRow[], before: readonly StoredVersionRow[]): boolean {
  const told = (rows: readonly StoredVersionRow[]): unknown =>
    rows.map(({ version }) => ({ ...version, sequence: 0 })).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return isSameValue(told(standing), told(before));
}
