import { RuleArithmeticError } from '../errors.js';
import type { Decimal } from '../types.js';
import { boundedDecimal, roundedQuotient, SCALE } from './decimal.js';

/** The exact sum. Throws `RuleArithmeticError` at or beyond 10¹⁵, as all of these do. */
export function addDecimal(a: Decimal, b: Decimal): Decimal {
  return boundedDecimal(a + b);
}

/** The exact difference. */
export function subtractDecimal(a: Decimal, b: Decimal): Decimal {
  return boundedDecimal(a - b);
}

/** The product, rounded half away from zero to 10 places. */
export function multiplyDecimal(a: Decimal, b: Decimal): Decimal {
  return boundedDecimal(roundedQuotient(a * b, SCALE));
}

/** The quotient, rounded half away from zero to 10 places. Throws `RuleArithmeticError` also for a zero divisor. */
export function divideDecimal(a: Decimal, b: Decimal): Decimal {
  if (b === 0n) throw new RuleArithmeticError('division-by-zero');
  return boundedDecimal(roundedQuotient(a * SCALE, b));
}

/** The remainder with the sign of the dividend, exact. Throws `RuleArithmeticError` for a zero divisor. */
export function remainderDecimal(a: Decimal, b: Decimal): Decimal {
  if (b === 0n) throw new RuleArithmeticError('division-by-zero');
  return a % b;
}

/** Negative, 0 or positive, as `a` is below, at or above `b`. */
export function compareDecimal(a: Decimal, b: Decimal): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
