import { environmentOf } from '../environment.js';
import type { EvaluationOptions, RuleNode, Value } from '../types.js';
import { Walk, type Read } from './walk.js';

/**
 * The value of a checked expression for one subject, without generating code: for browsers that forbid it, and where
 * an expression is evaluated once. Throws `RuleArithmeticError` and `RuleBudgetError`.
 */
export function evaluateRule(tree: RuleNode, read: Read, options: EvaluationOptions): Value {
  return new Walk(environmentOf(options), read).value(tree);
}
