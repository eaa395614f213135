import type { BasisRow } from '../display/Basis.js';
import type { EvaluationRow } from './evaluation-row.js';

/** A value of a fact, a parameter or a part of a condition. Dates are `2022-06-30`, sets are lists of texts. */
export type ExplainedValue = null | boolean | number | string | readonly (null | boolean | number | string)[];

/** What one part of a condition gave, as a tree one can fold. */
export interface TraceRow {
  /** Where it stands in the condition (RFC 6901). */
  readonly pointer: string;
  /** `and`, `>`, `in` …; absent for a literal and for something that is read. */
  readonly operator?: string;
  /** What is read: `general-dishonesty-12m`, `param.general-limit`; with its title. */
  readonly name?: string;
  readonly title?: string;
  /** Absent where it was not reached: the later operands of an `and` that is decided. */
  readonly value?: ExplainedValue;
  /** Where the evaluation stopped: `rule-arithmetic`, `rule-budget`. */
  readonly error?: string;
  readonly operands: readonly TraceRow[];
}

/** One rule, veto, indicator or band as it was tried, in the order of the scheme. */
export interface ExplainedRule {
  readonly key: string;
  readonly kind: 'rule' | 'otherwise' | 'veto' | 'indicator' | 'band';
  /** Rules behind the one that held are `not-reached`. */
  readonly outcome: 'held' | 'not-held' | 'not-reached';
  readonly grade: string | null;
  readonly gradeTitle: string | null;
  /** Of an indicator: the points it gave. */
  readonly points: number | null;
  /** The condition as a sentence: 当 近1年一般失信次数 大于 一般失信次数上限(5). */
  readonly sentence: string;
  /** The reason as it reads with the values of this subject. */
  readonly reason: string;
  readonly basis: BasisRow | null;
  /** Null where it was not reached, or has no condition. */
  readonly trace: TraceRow | null;
  /** Ids of the facts that the condition reads; see `facts`. */
  readonly facts: readonly string[];
  /** Ids of the parameters that the condition reads; see `parameters`. */
  readonly parameters: readonly string[];
}

/** A record behind a fact. */
export interface ExplainedRecord {
  /** As in `GET /records/{id}`. */
  readonly id: string;
  readonly item: string;
  readonly itemTitle: string;
  readonly nature: 'positive' | 'negative' | 'basic' | null;
  /** How the scheme's plugin weighs it; null where it weighs none of this item. */
  readonly severity: 'none' | 'general' | 'serious' | null;
  readonly decidedOn: string;
  readonly provider: string | null;
  readonly documentNumber: string | null;
  /** What the fact took from it, where it adds, compares or lists a field; null where it only counts. */
  readonly value: ExplainedValue;
  /** It has been taken back since this result was made; the result is marked. */
  readonly isVoidedSince: boolean;
}

/** One fact: what it came to, over which days, and what it counted. */
export interface ExplainedFact {
  /** `hebei:general-dishonesty-12m`, as in `GET /facts/{id}`. */
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly unit: string | null;
  readonly value: ExplainedValue;
  /** The value as people read it, with its unit: `6次`, `是`, `无`. */
  readonly text: string;
  /** How it comes about, in words of the reader's language. */
  readonly sentence: string | null;
  /** The days it looked at: from the day after `from` until `until`, both given as days; null without a window. */
  readonly window: { readonly from: string; readonly until: string } | null;
  /** In the order of decision. Empty for facts that read no records. */
  readonly records: readonly ExplainedRecord[];
  /** Of a fact that is computed from others: their ids. */
  readonly reads: readonly string[];
  readonly basis: BasisRow | null;
}

/** A dated parameter as it was read. */
export interface ExplainedParameter {
  /** `hebei:general-limit` */
  readonly id: string;
  readonly title: string;
  readonly unit: string | null;
  readonly value: ExplainedValue;
  readonly text: string;
  /** Since when the value is in force. */
  readonly from: string;
  readonly basis: BasisRow | null;
}

/**
 * `GET /evaluations/{id}/explanation`: how a stored result came about, from what was known when it was made
 * (`evaluation.knownAt`) by the definitions it was made by.
 */
export interface ExplanationRow {
  readonly evaluation: EvaluationRow;
  readonly definitions: {
    /**
     * `same`: those of the result are in force. `changed-since`: others are in force now, and the explanation is by
     * those of the result. `lost`: those of the result cannot be found any more, and it is by those in force now.
     */
    readonly state: 'same' | 'changed-since' | 'lost';
    /** By which the explanation is made. */
    readonly version: string;
    readonly hash: string;
    /** In force now; null where the scheme is in force no more. */
    readonly current: { readonly version: string; readonly hash: string } | null;
  };
  /** Whether trying everything again gave the stored grade, score and rule. Where not, `outcome` says what it gave. */
  readonly isReproduced: boolean;
  readonly outcome: { readonly grade: string | null; readonly score: number | null; readonly rule: string | null };
  readonly rules: readonly ExplainedRule[];
  readonly facts: readonly ExplainedFact[];
  readonly parameters: readonly ExplainedParameter[];
}
