import type { IssueCode, IssueParams } from '@xinheng/problem';
import { MAX_STEPS } from './limits.js';

/** Why one subject cannot be evaluated; it is set aside with `code`, the others go on. */
export abstract class RuleEvaluationError extends Error {
  abstract readonly code: IssueCode;
  readonly params: IssueParams = {};
}

/** A result at or beyond 10¹⁵, or a division by zero. */
export class RuleArithmeticError extends RuleEvaluationError {
  override readonly name = 'RuleArithmeticError';
  readonly code = 'rule-arithmetic' satisfies IssueCode;

  constructor(readonly reason: 'overflow' | 'division-by-zero') {
    super(`rule arithmetic: ${reason}`);
  }
}

/** More steps in loops, or a longer text, than an evaluation may take. */
export class RuleBudgetError extends RuleEvaluationError {
  override readonly name = 'RuleBudgetError';
  readonly code = 'rule-budget' satisfies IssueCode;
  override readonly params = { limit: MAX_STEPS };

  constructor() {
    super(`rule budget: more than ${MAX_STEPS} steps`);
  }
}
