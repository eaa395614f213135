import { RuleArithmeticError } from '../errors.js';
import { INTEGER_LIMIT } from './decimal.js';

/**
 * Integers below 10¹⁵ stay exact in doubles: a sum of two stays below 2⁵³, and a product that comes out below
 * 10¹⁵ was never rounded. Adding 0 turns -0 into 0.
 */
export function addInteger(a: number, b: number): number {
  return bounded(a + b);
}

/** The exact difference. Throws `RuleArithmeticError` at or beyond 10¹⁵, as all of these do. */
export function subtractInteger(a: number, b: number): number {
  return bounded(a - b);
}

/** The exact product. */
export function multiplyInteger(a: number, b: number): number {
  return bounded(a * b);
}

/** The remainder with the sign of the dividend. Throws `RuleArithmeticError` for a zero divisor. */
export function remainderInteger(a: number, b: number): number {
  if (b === 0) throw new RuleArithmeticError('division-by-zero');
  return (a % b) + 0;
}

function bounded(value: number): number {
  if (value >= INTEGER_LIMIT || value <= -INTEGER_LIMIT) throw new RuleArithmeticError('overflow');
  return value + 0;
}
