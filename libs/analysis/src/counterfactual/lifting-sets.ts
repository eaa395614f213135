import type { SubjectRecord } from '@xinheng/facts';
import type { LiftingSet } from './types.js';

/** How many of each group; the place says which group. */
type Counts = readonly number[];

/** What is tried, at most: a person reads a few sets, and a page does not wait. */
const MOST_TRIES = 5_000;
const MOST_SETS = 12;

export interface FoundSets {
  readonly sets: readonly LiftingSet[];
  readonly hasMore: boolean;
  readonly isWhole: boolean;
}

/**
 * The smallest sets out of groups of interchangeable records that lift the grade, by trying all in the order of their
 * size and passing over what contains one that was found: so none of them contains another that lifts, whether or not
 * fewer records always grade better.
 * @param liftedBy the better grade without these records; null where it would not be better
 */
export function liftingSets(
  groups: readonly (readonly SubjectRecord[])[],
  liftedBy: (records: readonly SubjectRecord[]) => string | null,
): FoundSets {
  const sizes = groups.map(({ length }) => length);
  const found: { readonly counts: Counts; readonly grade: string }[] = [];
  const told = (isProven: boolean) => found.map(({ counts, grade }) => setOf(groups, counts, grade, isProven));
  const gradeWith = (counts: Counts) => liftedBy(recordsOf(groups, counts));
  let tries = 0;
  const most = sizes.reduce((sum, size) => sum + size, 0);
  for (let size = 1; size <= most; size += 1) {
    for (const counts of countsOfSize(sizes, size)) {
      if (found.some((one) => contains(counts, one.counts))) {
        if ((tries += 0.05) > MOST_TRIES) return { sets: told(true), hasMore: false, isWhole: false };
        continue;
      }
      if ((tries += 1) > MOST_TRIES) {
        if (found.length > 0) return { sets: told(true), hasMore: false, isWhole: false };
        const one = shrunk(sizes, gradeWith);
        if (one !== null) found.push(one);
        return { sets: told(false), hasMore: false, isWhole: false };
      }
      const grade = gradeWith(counts);
      if (grade === null) continue;
      if (found.length === MOST_SETS) return { sets: told(true), hasMore: true, isWhole: false };
      found.push({ counts, grade });
    }
  }
  return { sets: told(true), hasMore: false, isWhole: true };
}

/** Everything, less whatever can be left in; null where even everything does not lift. */
function shrunk(sizes: Counts, gradeWith: (counts: Counts) => string | null) {
  let counts = sizes;
  let grade = gradeWith(counts);
  if (grade === null) return null;
  for (let at = 0; at < sizes.length;) {
    const fewer = counts.with(at, (counts[at] ?? 0) - 1);
    const less = (counts[at] ?? 0) === 0 ? null : gradeWith(fewer);
    if (less === null) at += 1;
    else [counts, grade] = [fewer, less];
  }
  return { counts, grade };
}

/** All ways to take so many in all. */
function* countsOfSize(sizes: Counts, total: number, at = 0): Generator<Counts> {
  const size = sizes[at];
  if (size === undefined) {
    if (total === 0) yield [];
    return;
  }
  const rest = sizes.slice(at + 1).reduce((sum, one) => sum + one, 0);
  for (let take = Math.min(size, total); take >= Math.max(0, total - rest); take -= 1) {
    for (const others of countsOfSize(sizes, total - take, at + 1)) yield [take, ...others];
  }
}

function contains(counts: Counts, part: Counts): boolean {
  return counts.every((count, at) => count >= (part[at] ?? 0));
}

function recordsOf(groups: readonly (readonly SubjectRecord[])[], counts: Counts): readonly SubjectRecord[] {
  return groups.flatMap((group, at) => group.slice(0, counts[at]));
}

function setOf(
  groups: readonly (readonly SubjectRecord[])[],
  counts: Counts,
  grade: string,
  isProven: boolean,
): LiftingSet {
  const choices = groups.flatMap((of, at) => ((counts[at] ?? 0) === 0 ? [] : [{ take: counts[at] ?? 0, of }]));
  return { choices, grade, isProven };
}
