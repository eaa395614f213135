import type { Decimal, Json, Value } from '../types.js';
import { SCALE } from './decimal.js';

/** A decimal as plain digits without trailing zeros: `849.99`, `-0.5`, `12`. */
export function decimalToText(decimal: Decimal): string {
  const digits = decimal < 0n ? -decimal : decimal;
  const fraction = digits % SCALE;
  const whole = String(digits / SCALE);
  const sign = decimal < 0n ? '-' : '';
  if (fraction === 0n) return sign + whole;
  return `${sign}${whole}.${String(fraction).padStart(10, '0').replace(/0+$/, '')}`;
}

/** A decimal as the nearest JSON number; exact texts for up to 15 significant digits. */
export function decimalToJson(decimal: Decimal): number {
  return decimal % SCALE === 0n ? Number(decimal / SCALE) : Number(decimalToText(decimal));
}

/** Any value as JSON: decimals become numbers. */
export function valueToJson(value: Value): Json {
  if (typeof value === 'bigint') return decimalToJson(value);
  return Array.isArray(value) ? value.map((element: Value) => valueToJson(element)) : (value as Json);
}
