import type { JsonTrace } from '@xinheng/logic';
import type { Json } from '@xinheng/logic';
import type { Severity } from '@xinheng/facts';
import type { BasisView } from '../definitions/reading/basis-view.js';
import type { EvaluationView } from './evaluation-view.js';

/** One rule, veto, indicator or band as it was tried, in the order of the scheme. */
export interface ExplainedRule {
  readonly key: string;
  readonly kind: 'rule' | 'otherwise' | 'veto' | 'indicator' | 'band';
  /** Rules behind the one that held are `not-reached`. */
  readonly outcome: 'held' | 'not-held' | 'not-reached';
  readonly grade: string | null;
  readonly gradeTitle: string | null;
  readonly points: number | null;
  /** The condition in the reader's language. */
  readonly sentence: string;
  /** The reason with the values of this subject. */
  readonly reason: string;
  readonly basis: BasisView | null;
  /** Null where it was not reached, or has no condition. */
  readonly trace: JsonTrace | null;
  /** Ids of the facts and of the parameters that the condition reads. */
  readonly facts: readonly string[];
  readonly parameters: readonly string[];
}

/** A record behind a fact. */
export interface ExplainedRecord {
  readonly id: string;
  readonly item: string;
  readonly itemTitle: string;
  readonly nature: 'positive' | 'negative' | 'basic' | null;
  /** How the plugin that declares the fact weighs it. */
  readonly severity: Severity | null;
  readonly decidedOn: string;
  readonly provider: string | null;
  readonly documentNumber: string | null;
  /** What the fact took from it; null where it only counts. */
  readonly value: Json;
  readonly isVoidedSince: boolean;
}

/** One fact: what it came to, over which days, and what it counted. */
export interface ExplainedFact {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly unit: string | null;
  readonly value: Json;
  /** The value as people read it, with its unit. */
  readonly text: string;
  /** How it comes about, in words. */
  readonly sentence: string | null;
  /** `from` exclusive, `until` inclusive. */
  readonly window: { readonly from: string; readonly until: string } | null;
  readonly records: readonly ExplainedRecord[];
  /** Of a fact that is computed from others: their ids. */
  readonly reads: readonly string[];
  readonly basis: BasisView | null;
}

/** A dated parameter as it was read. */
export interface ExplainedParameter {
  readonly id: string;
  readonly title: string;
  readonly unit: string | null;
  readonly value: Json;
  readonly text: string;
  readonly from: string;
  readonly basis: BasisView | null;
}

/** By which definitions an explanation is made. */
export interface ExplainedDefinitions {
  /**
   * `same`: those of the result are in force. `changed-since`: others are, and the explanation is by those of the
   * result. `lost`: those of the result cannot be found any more, and it is by those in force now.
   */
  readonly state: 'same' | 'changed-since' | 'lost';
  readonly version: string;
  readonly hash: string;
  /** In force now; null where the scheme is in force no more. */
  readonly current: { readonly version: string; readonly hash: string } | null;
}

/** How a stored result came about. */
export interface ExplanationView {
  readonly evaluation: EvaluationView;
  readonly definitions: ExplainedDefinitions;
  /** Whether trying everything again gave the stored grade, score and rule. */
  readonly isReproduced: boolean;
  readonly outcome: { readonly grade: string | null; readonly score: number | null; readonly rule: string | null };
  readonly rules: readonly ExplainedRule[];
  readonly facts: readonly ExplainedFact[];
  readonly parameters: readonly ExplainedParameter[];
}
