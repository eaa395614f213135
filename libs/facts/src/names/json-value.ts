import { isCivilDay } from '@xinheng/calendar';
import { decimalOf, readDecimal, type Json, type TypeKind, type Value } from '@xinheng/logic';

/**
 * A JSON value as a value of a declared type; null for nothing and for what is not of the type: input was checked
 * when it came in, and what was not is "not there", never a guess.
 * Throws `RuleArithmeticError` for a decimal at or beyond 10¹⁵.
 */
export function valueOf(json: Json | undefined, kind: TypeKind): Value {
  if (json === undefined || json === null) return null;
  switch (kind) {
    case 'integer':
      return integerOf(json);
    case 'decimal':
      return typeof json === 'number' || (typeof json === 'string' && readDecimal(json) !== null)
        ? decimalOf(json)
        : null;
    case 'boolean':
      return typeof json === 'boolean' ? json : null;
    case 'date':
      return isCivilDay(json) ? json : null;
    case 'string':
    case 'enum':
      return typeof json === 'string' ? json : null;
    case 'set':
      return Array.isArray(json) ? json.filter((element): element is string => typeof element === 'string') : null;
    case 'null':
      return null;
  }
}

function integerOf(json: Json): number | null {
  const number = typeof json === 'string' && /^-?\d{1,15}$/.test(json) ? Number(json) : json;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : null;
}
