import type { Basis, CivilDay, SubjectInput, SubjectRecord } from '@xinheng/facts';
import type { Issue, Locale } from '@xinheng/problem';
import type { RuleTrace, Value, Variable } from '@xinheng/logic';
import type { GradingDefinitions } from './definitions.js';

/** A reason of a result, rendered, with the article it stands on. */
export interface Reason {
  /** The rule, veto, band or indicator that gave it; `otherwise` where the table was closed by it. */
  readonly rule: string;
  readonly text: string;
  readonly basis: Basis | null;
  /** Of an indicator: its points, exact decimal. */
  readonly points?: number;
}

/** What a scheme says of one subject on one day. */
export interface Evaluation {
  readonly status: 'graded';
  readonly grade: string;
  readonly score: number | null;
  readonly rule: string;
  readonly reasons: readonly Reason[];
  /** Values by the position that `SchemeProgram.facts` tells. */
  readonly vector: readonly Value[];
  readonly nextChangeOn: CivilDay | null;
}

/** No grade, and why: not a subject of the scheme, or arithmetic that left the exact range (`rule-arithmetic`). */
export type EvaluationOutcome =
  | Evaluation
  /** `nextChangeOn`: the first day on which a membership may bring the subject into scope. */
  | { readonly status: 'out-of-scope'; readonly nextChangeOn: CivilDay | null }
  | { readonly status: 'set-aside'; readonly issue: Issue };

/** One rule as it was tried. */
export interface RuleExplanation {
  readonly key: string;
  readonly kind: 'rule' | 'otherwise' | 'veto' | 'indicator' | 'band';
  readonly outcome: 'held' | 'not-held' | 'not-reached';
  readonly grade: string | null;
  readonly points: number | null;
  /** The condition as a sentence, 当 近1年一般失信次数 大于 5. */
  readonly sentence: string;
  readonly reason: string;
  readonly basis: Basis | null;
  readonly trace: RuleTrace | null;
}

/** One fact, what it counted, and over which days. */
export interface FactExplanation {
  readonly key: string;
  readonly title: string;
  readonly type: string;
  readonly unit?: string;
  readonly value: Value;
  /** The days it looked at: `from` exclusive, `until` inclusive; null without a window. */
  readonly window: { readonly from: CivilDay; readonly until: CivilDay } | null;
  /** The records it counted, in the order of decision. */
  readonly records: readonly SubjectRecord[];
}

/** One dated parameter as it was read. */
export interface ParameterExplanation {
  /** Qualified: `hebei:general-limit`. */
  readonly key: string;
  readonly title: string;
  readonly unit?: string;
  readonly value: Value;
  /** Since when this value is in force. */
  readonly from: CivilDay;
  readonly basis: Basis;
}

export interface Explanation {
  readonly outcome: EvaluationOutcome;
  readonly rules: readonly RuleExplanation[];
  readonly facts: readonly FactExplanation[];
  readonly parameters: readonly ParameterExplanation[];
}

/** What a stored vector comes to; the same for everybody whose facts are the same. */
export type VectorOutcome =
  | {
      readonly status: 'graded';
      readonly grade: string;
      readonly score: number | null;
      readonly rule: string;
      readonly reasons: readonly Reason[];
    }
  | { readonly status: 'set-aside'; readonly issue: Issue };

/**
 * Grades facts that were computed before, without their records. A vector stands for as long as nothing about the
 * subject becomes known and the day named by `nextFactChangeOn` has not come.
 */
export interface VectorGrading {
  /**
   * Grade, score and rule for facts by position, without the reasons: for many at once.
   * Throws `RuleEvaluationError` where `grade` says `set-aside`.
   */
  decide(vector: readonly Value[]): { readonly grade: string; readonly score: number | null; readonly rule: string };
  /** The outcome for facts by position, of a subject that is in the scheme's scope. */
  grade(vector: readonly Value[]): VectorOutcome;
  /** As `SchemeProgram.evaluate`; of a graded subject with `nextFactChangeOn`, from one reading of its records. */
  evaluate(input: SubjectInput): { readonly outcome: EvaluationOutcome; readonly factsChangeOn: CivilDay | null };
  /** The first day after `asOf` on which a fact, or being in scope, changes with no new input; null: none. */
  nextFactChangeOn(input: SubjectInput): CivilDay | null;
  /** Whether the rules read parameters that change later or the day itself, so that equal facts may grade otherwise then. */
  readonly movesByItself: boolean;
}

/** A scheme compiled for one as-of day. Pure, reusable, without memory of the subjects it graded. */
export interface SchemeProgram {
  /** Qualified: `hebei:enterprise-grade`. */
  readonly scheme: string;
  readonly asOf: CivilDay;
  /** The facts by position in the vector. */
  readonly facts: readonly Variable[];
  /** Qualified catalogue items that can change the result: what a new record must be of to make it stale. */
  readonly items: readonly string[];
  /** Something it watches moves from day to day for everybody, so that nearly everybody is regraded daily. */
  readonly isDaily: boolean;
  /** Everything at once, for one input. */
  evaluate(input: SubjectInput): EvaluationOutcome;
  /** Vector only, or null where the subject is out of scope. */
  factsOf(input: SubjectInput): readonly Value[] | null;
  /** For grading stored vectors; null where the rules read more of the subject than its facts. */
  readonly vectors: VectorGrading | null;
  /** Sentences in the reader's language, Chinese where none is given. */
  explain(input: SubjectInput, locale?: Locale): Explanation;
}

/** Everything that is in force together. The core's `national` comes first. */
export type DefinitionSet = readonly GradingDefinitions[];
