import type { Basis, Edition, FactDefinitions, ParameterReference, SubjectKind } from '@xinheng/facts';
import type { Json } from '@xinheng/logic';

export interface Grade {
  readonly key: string;
  readonly title: string;
  readonly symbol?: string;
}

/** One row of a decision table. */
export interface SchemeRule {
  readonly key: string;
  readonly when: Json;
  readonly grade: string;
  /** With placeholders `{fact}`. */
  readonly reason: string;
  readonly basis?: Basis;
  readonly extensible?: boolean;
  readonly after?: string;
}

interface SchemeCommon extends Edition {
  readonly title: string;
  readonly subjectKinds: readonly SubjectKind[];
  readonly regions?: readonly string[];
  /** Where and when another scheme stands in the place of this one. Set where plugins are resolved; no file holds it. */
  readonly exceptIn?: readonly {
    readonly regions: readonly string[];
    readonly from: string | null;
    readonly until: string | null;
  }[];
  readonly appliesTo?: Json;
  readonly cycle: { readonly mode: 'rolling' | 'event' | 'calendar-year'; readonly every?: string };
  readonly disclosure?: 'open' | 'authorised' | 'self' | 'internal';
  /** What the results may be used for; a scheme that grades persons says it. */
  readonly purpose?: string;
  /** Best first. */
  readonly grades: readonly Grade[];
  readonly basis?: Basis;
}

export interface DecisionScheme extends SchemeCommon {
  readonly method: 'decision';
  readonly rules: readonly SchemeRule[];
  readonly otherwise: { readonly grade: string; readonly reason: string; readonly basis?: Basis };
}

type NumberOrParameter = number | ParameterReference;

export interface IndicatorGroup {
  readonly key: string;
  readonly title: string;
  readonly min?: NumberOrParameter;
  readonly max?: NumberOrParameter;
  readonly extensible?: boolean;
}

export interface Indicator {
  readonly key: string;
  readonly group: string;
  readonly when?: Json;
  readonly points: NumberOrParameter | Json;
  /** The key of an integer fact. */
  readonly each?: string;
  readonly cap?: NumberOrParameter;
  readonly reason: string;
  readonly basis?: Basis;
}

export interface Veto {
  readonly key: string;
  readonly when: Json;
  readonly grade: string;
  readonly reason: string;
  readonly basis?: Basis;
}

export interface Band {
  readonly grade: string;
  /** Inclusive; the last band has none. */
  readonly min?: NumberOrParameter;
  readonly reason?: string;
  readonly basis?: Basis;
}

export interface ScoreScheme extends SchemeCommon {
  readonly method: 'score';
  readonly base: NumberOrParameter;
  readonly min?: NumberOrParameter;
  readonly max?: NumberOrParameter;
  readonly groups: readonly IndicatorGroup[];
  readonly indicators: readonly Indicator[];
  readonly vetoes?: readonly Veto[];
  readonly bands: readonly Band[];
}

export type Scheme = DecisionScheme | ScoreScheme;

/** The part of a plugin that grading reads. */
export interface GradingDefinitions extends FactDefinitions {
  readonly version: string;
  readonly regions: readonly string[];
  readonly schemes: readonly Scheme[];
}
