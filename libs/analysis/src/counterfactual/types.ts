import type { CivilDay, SubjectInput, SubjectRecord } from '@xinheng/facts';
import type { DefinitionSet } from '@xinheng/grading';

/** Whose grade could be better, under which scheme, seen from which day. */
export interface CounterfactualQuestion {
  readonly definitions: DefinitionSet;
  /** Qualified: `hebei:enterprise-grade`. */
  readonly scheme: string;
  readonly asOf: CivilDay;
  readonly input: SubjectInput;
}

/** Records of which any so many do: they count alike for everything that the scheme reads. */
export interface Choice {
  readonly take: number;
  /** At least `take`; the earliest decided first. */
  readonly of: readonly SubjectRecord[];
}

/** A set of records that, were they repaired, would lift the grade, while no part of it would. */
export interface LiftingSet {
  readonly choices: readonly Choice[];
  /** What the grade would be. */
  readonly grade: string;
  /** False where only the leaving out of single records was tried, because there were too many sets to try all. */
  readonly isProven: boolean;
}

/** What becomes of the grade if nothing at all happens. */
export interface CourseOfTime {
  /** The first day on which the grade is better; null: not found. */
  readonly lifts: { readonly on: CivilDay; readonly grade: string } | null;
  /** The first day before that on which it is worse; null: none. */
  readonly worsens: { readonly on: CivilDay; readonly grade: string } | null;
  /** The last day that was looked at; null: every day there is, because from then on nothing changes any more. */
  readonly until: CivilDay | null;
}

export interface Counterfactuals {
  /** The grade on the day; null where the subject has none. */
  readonly grade: string | null;
  readonly isBest: boolean;
  /** Smallest first. */
  readonly sets: readonly LiftingSet[];
  /** More sets exist than are told. */
  readonly hasMore: boolean;
  /** Whether every set was tried; else there may be others, and smaller ones. */
  readonly isSearchedWhole: boolean;
  readonly byItself: CourseOfTime;
}
