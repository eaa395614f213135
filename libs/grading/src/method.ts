import type { RuleNode, Value } from '@xinheng/logic';
import type { Locale } from '@xinheng/problem';
import type { Reason, RuleExplanation } from './types.js';

/** What a method says of a row of facts. */
export interface Verdict {
  readonly grade: string;
  readonly score: number | null;
  readonly rule: string;
  readonly reasons: readonly Reason[];
}

/** A verdict without its reasons. */
export type Decision = Pick<Verdict, 'grade' | 'score' | 'rule'>;

/** A way of grading, compiled against a row of facts. */
export interface Method {
  /**
   * The verdict alone, from the facts by position, with everything else that the rules read built in as it is on the
   * program's day: for grading many at once. Throws `RuleEvaluationError`.
   */
  decide(facts: readonly Value[]): Decision;
  judge(row: readonly Value[]): Verdict;
  /** Every rule in the order of the file, with what it gave. */
  explain(row: readonly Value[], locale: Locale): readonly RuleExplanation[];
  /** The expressions whose change can change the verdict. */
  readonly observations: readonly RuleNode[];
  /** What else can change with the days though no expression shows it: a dated band edge. */
  readonly observe?: (row: readonly Value[]) => readonly Value[];
}
