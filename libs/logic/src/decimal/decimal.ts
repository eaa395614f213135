import { RuleArithmeticError } from '../errors.js';
import type { Decimal } from '../types.js';

const PLACES = 10;

/** Units of 10⁻¹⁰ in 1. */
export const SCALE = 10n ** BigInt(PLACES);
/** Absolute values stay below this, so that sums and products of integers are exact in doubles. */
export const INTEGER_LIMIT = 1e15;
/** The same bound in units of a decimal. */
export const DECIMAL_LIMIT = 10n ** 15n * SCALE;

const FORM = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,6}))?$/;

/**
 * The exact decimal of a number or of a text like `-12.50` or `1e-7`, rounded half away from zero to 10 places.
 * A number is taken by its shortest decimal text: `decimalOf(0.1)` is one tenth.
 * Throws `RuleArithmeticError` at or beyond 10¹⁵, `TypeError` for what is no number.
 */
export function decimalOf(value: number | string): Decimal {
  const decimal = readDecimal(value);
  if (decimal === null) throw new TypeError(`not a decimal: ${String(value).slice(0, 40)}`);
  return boundedDecimal(decimal);
}

/** As `decimalOf`, but null where the text is no number, and unbounded; for those who collect findings. */
export function readDecimal(value: number | string): Decimal | null {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return BigInt(value) * SCALE;
  const match = FORM.exec(String(value).trim());
  if (match === null) return null;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  if (whole === '' && fraction === '') return null;
  const units = scaled(BigInt(whole + fraction), Number(exponent) - fraction.length + PLACES);
  return sign === '-' ? -units : units;
}

/** `decimal` itself; throws `RuleArithmeticError` at or beyond 10¹⁵. */
export function boundedDecimal(decimal: Decimal): Decimal {
  if (decimal >= DECIMAL_LIMIT || decimal <= -DECIMAL_LIMIT) throw new RuleArithmeticError('overflow');
  return decimal;
}

/** `dividend / divisor` as whole units, rounded half away from zero. */
export function roundedQuotient(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  const remainder = dividend % divisor;
  if (magnitude(remainder) * 2n < magnitude(divisor)) return quotient;
  return dividend < 0n === divisor < 0n ? quotient + 1n : quotient - 1n;
}

function scaled(digits: bigint, power: number): bigint {
  if (digits === 0n) return 0n;
  // A power beyond these bounds is an overflow or a zero whatever the digits of a rule are; never build it.
  if (power > 400) return DECIMAL_LIMIT;
  if (power >= 0) return digits * 10n ** BigInt(power);
  return -power > 100_000 ? 0n : roundedQuotient(digits, 10n ** BigInt(-power));
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
