import type { BasisRow } from '../../display/Basis.js';

export interface LiftedGrade {
  readonly grade: string;
  readonly title: string | null;
  readonly order: number | null;
}

/** A record that stands in the way of a better grade. */
export interface LiftingRecord {
  readonly id: string;
  readonly item: string;
  readonly itemTitle: string;
  readonly decidedOn: string;
  readonly documentNumber: string | null;
  readonly provider: string | null;
  readonly repair: {
    readonly state: 'stated' | 'not-stated';
    readonly ways: readonly { readonly id: string; readonly title: string; readonly basis: BasisRow | null }[];
    readonly from: string | null;
  };
  /** Null: not within ten years. */
  readonly expiresOn: string | null;
}

export interface LiftingChoice {
  readonly take: number;
  readonly count: number;
  readonly records: readonly LiftingRecord[];
}

export interface LiftingSet {
  readonly grade: LiftedGrade;
  readonly isProven: boolean;
  readonly choices: readonly LiftingChoice[];
}

/** `GET /evaluations/{id}/counterfactuals`: what would lift a standing result, by the rules and records of today. */
export interface CounterfactualsRow {
  readonly evaluation: string;
  readonly scheme: string;
  readonly gradeCount: number;
  readonly isInRounds: boolean;
  readonly asOf: string;
  readonly version: string;
  readonly grade: LiftedGrade | null;
  readonly standing: LiftedGrade;
  readonly isBest: boolean;
  readonly sets: readonly LiftingSet[];
  readonly hasMore: boolean;
  readonly isSearchedWhole: boolean;
  readonly byItself: {
    readonly lifts: (LiftedGrade & { readonly on: string }) | null;
    readonly worsens: (LiftedGrade & { readonly on: string }) | null;
    /** The last day looked at; null: from then on nothing changes any more. */
    readonly until: string | null;
  };
}
