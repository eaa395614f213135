import type { BasisRow } from '../display/Basis.js';

export interface SchemeGrade {
  readonly key: string;
  readonly title: string;
  readonly symbol?: string;
}

/** One row of a decision table, or a veto, with its condition as a sentence. */
export interface SchemeRuleRow {
  readonly key: string;
  readonly grade: string;
  /** With placeholders `{fact}`. */
  readonly reason: string;
  /** 当 近1年一般失信次数 大于 一般失信次数上限 */
  readonly sentence?: string | null;
  readonly basis?: BasisRow | null;
}

/** A row of `GET /schemes`; filters: `plugin`, `method`, `q`. */
export interface SchemeRow {
  /** `hebei:enterprise-grade` */
  readonly id: string;
  readonly plugin: string;
  readonly pluginTitle?: string | null;
  readonly key: string;
  readonly title: string;
  readonly method: 'decision' | 'score';
  readonly version?: string;
  readonly subjectKinds: readonly string[];
  /** Empty for everywhere. */
  readonly regions?: readonly { readonly code: string; readonly title: string }[];
  readonly cycle?: { readonly mode: string; readonly every?: string };
  readonly disclosure?: string;
  readonly inForceFrom?: string | null;
  readonly inForceUntil?: string | null;
  /** Best first. */
  readonly grades: readonly SchemeGrade[];
  readonly rules?: readonly SchemeRuleRow[];
  readonly otherwise?: { readonly grade: string; readonly reason: string; readonly basis?: BasisRow | null };
  readonly basis?: BasisRow | null;
}

/** A fact the scheme reads, directly or through other facts. */
export interface SchemeFactRow {
  /** `hebei:general-dishonesty-12m` */
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly unit: string | null;
  /** How it comes about, in words: 近1年内的信用信息计数；失信程度：一般. */
  readonly sentence: string | null;
}

/** A parameter the scheme reads, with its values by the day from which each holds. */
export interface SchemeParameterRow {
  /** `hebei:general-limit` */
  readonly id: string;
  readonly title: string;
  readonly unit: string | null;
  readonly values: readonly {
    readonly from: string;
    readonly value: number | string | boolean;
    readonly basis: BasisRow | null;
  }[];
}

/** One row of the classification table of the scheme's plugin; the first that matches a record holds. */
export interface ClassificationRow {
  readonly key: string;
  readonly title: string | null;
  readonly severity: 'none' | 'general' | 'serious';
  readonly items: readonly { readonly id: string; readonly title: string }[];
  /** Null where every record of the items matches. */
  readonly sentence: string | null;
  readonly basis: BasisRow | null;
}

/** One indicator of a score card. */
export interface SchemeIndicatorRow {
  readonly key: string;
  readonly group: string;
  readonly reason: string;
  readonly sentence: string | null;
  /** The points as people read them: `-50`, `参数：…`. */
  readonly points: string;
  /** The title of the fact by which the points are multiplied. */
  readonly each: string | null;
  readonly cap: string | null;
  readonly basis: BasisRow | null;
}

/** `GET /schemes/{id}`. */
export interface SchemeDetail extends SchemeRow {
  /** Whom it grades besides kind and region; null for everyone of them. */
  readonly appliesTo: string | null;
  readonly definitionsHash: string;
  readonly facts: readonly SchemeFactRow[];
  readonly parameters: readonly SchemeParameterRow[];
  readonly classifications: readonly ClassificationRow[];
  /** Of a score card only. */
  readonly score?: {
    readonly base: string;
    readonly min: string | null;
    readonly max: string | null;
    readonly groups: readonly {
      readonly key: string;
      readonly title: string;
      readonly min: string | null;
      readonly max: string | null;
    }[];
    readonly indicators: readonly SchemeIndicatorRow[];
    readonly vetoes: readonly SchemeRuleRow[];
    /** Best first; the last has no `min`. */
    readonly bands: readonly { readonly grade: string; readonly min: string | null; readonly basis: BasisRow | null }[];
  };
}
