import type { BasisView } from '../../definitions/reading/basis-view.js';

/** A grade of the scheme as people read it. */
export interface GradeView {
  readonly grade: string;
  readonly title: string | null;
  /** 0 is the best of the scheme's `gradeCount`. */
  readonly order: number | null;
}

/** A procedure by which a record may be repaired. */
export interface RepairWay {
  /** Qualified: `heilongjiang:repair`. */
  readonly id: string;
  readonly title: string;
  readonly basis: BasisView | null;
}

/** Whether the regulations say that a record may be repaired on request. */
export interface RepairView {
  /** `not-stated`: no plugin in force has a procedure for it, and nothing is concluded from that. */
  readonly state: 'stated' | 'not-stated';
  readonly ways: readonly RepairWay[];
  /** The first day: today, or when the shortest publicity of the item is over. Null where it is not stated. */
  readonly from: string | null;
}

/** A record that stands in the way of a better grade. */
export interface LiftingRecord {
  readonly id: string;
  readonly item: string;
  readonly itemTitle: string;
  readonly decidedOn: string;
  readonly documentNumber: string | null;
  readonly provider: string | null;
  readonly repair: RepairView;
  /** The first day on which it counts no more with nothing done; null: not within ten years. */
  readonly expiresOn: string | null;
}

/** So many of some records that count alike. */
export interface LiftingChoice {
  readonly take: number;
  readonly count: number;
  /** The first of them, at most ten. */
  readonly records: readonly LiftingRecord[];
}

/** Records that lift the grade if all choices are made, while no part of them does. */
export interface LiftingSetView {
  readonly grade: GradeView;
  readonly isProven: boolean;
  readonly choices: readonly LiftingChoice[];
}

/** What would lift a standing result, by the rules and the records of today. */
export interface CounterfactualsView {
  readonly evaluation: string;
  readonly subject: string;
  readonly scheme: string;
  readonly schemeTitle: string;
  readonly gradeCount: number;
  /** Results are given in rounds of this scheme only: what is told comes with the next. */
  readonly isInRounds: boolean;
  /** Today. */
  readonly asOf: string;
  readonly version: string;
  /** By the rules and the records of today; null where there would be none. */
  readonly grade: GradeView | null;
  /** What stands; it differs from `grade` while a change waits to be graded. */
  readonly standing: GradeView;
  readonly isBest: boolean;
  readonly sets: readonly LiftingSetView[];
  readonly hasMore: boolean;
  readonly isSearchedWhole: boolean;
  readonly byItself: {
    readonly lifts: (GradeView & { readonly on: string }) | null;
    readonly worsens: (GradeView & { readonly on: string }) | null;
    readonly until: string | null;
  };
}
