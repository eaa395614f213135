import type { ValueType } from '../types.js';

/** The types of expressions by name; none of these is nullable. */
export const types = {
  boolean: { kind: 'boolean', isNullable: false },
  integer: { kind: 'integer', isNullable: false },
  decimal: { kind: 'decimal', isNullable: false },
  string: { kind: 'string', isNullable: false },
  date: { kind: 'date', isNullable: false },
  null: { kind: 'null', isNullable: true },
  /** Of the elements of an empty list: fits with every type. */
  nothing: { kind: 'null', isNullable: false },
} as const satisfies Record<string, ValueType>;

/** The type of a text that stands in a rule: an enum of itself, so that membership can be checked. */
export function textType(...values: readonly string[]): ValueType {
  return { kind: 'enum', values, isNullable: false };
}

/** The type of a list of elements of one type. */
export function listType(element: ValueType): ValueType {
  return { kind: 'set', element, isNullable: false };
}

/** The type of a set's or list's elements. */
export function elementType(list: ValueType): ValueType {
  if (list.element !== undefined) return list.element;
  return list.values === undefined ? types.string : { kind: 'enum', values: list.values, isNullable: false };
}

export function isNumeric(type: ValueType): boolean {
  return type.kind === 'integer' || type.kind === 'decimal';
}

export function isText(type: ValueType): boolean {
  return type.kind === 'string' || type.kind === 'enum';
}

/** The type without its null. */
export function nonNullType(type: ValueType): ValueType {
  return type.isNullable && type.kind !== 'null' ? { ...type, isNullable: false } : type;
}

/** The one type that holds the values of both, or null where there is none: text and date, list and number. */
export function commonType(a: ValueType, b: ValueType): ValueType | null {
  const isNullable = a.isNullable || b.isNullable;
  if (a.kind === 'null') return { ...b, isNullable };
  if (b.kind === 'null') return { ...a, isNullable };
  if (isNumeric(a) && isNumeric(b)) return { kind: a.kind === b.kind ? a.kind : 'decimal', isNullable };
  if (isText(a) && isText(b)) return commonTextType(a, b, isNullable);
  if (a.kind !== b.kind) return null;
  if (a.kind !== 'set') return { kind: a.kind, isNullable };
  const element = commonType(elementType(a), elementType(b));
  return element === null ? null : { kind: 'set', element, isNullable };
}

function commonTextType(a: ValueType, b: ValueType, isNullable: boolean): ValueType {
  if (a.values === undefined || b.values === undefined || a.kind !== 'enum' || b.kind !== 'enum') {
    return { kind: 'string', isNullable };
  }
  return { kind: 'enum', values: [...new Set([...a.values, ...b.values])], isNullable };
}

/** Whether every value of `actual` is one of `wanted`; an integer counts as a decimal. */
export function isAssignable(actual: ValueType, wanted: ValueType): boolean {
  if (actual.isNullable && !wanted.isNullable) return false;
  if (actual.kind === 'null') return true;
  if (wanted.kind === 'decimal') return isNumeric(actual);
  if (wanted.kind === 'string') return isText(actual);
  if (actual.kind !== wanted.kind) return false;
  if (actual.kind === 'set') return isAssignable(elementType(actual), elementType(wanted));
  const { values } = wanted;
  return values === undefined || (actual.values ?? []).every((value) => values.includes(value));
}
