import type { TypeKind, ValueType } from '@xinheng/logic';

/** Types whose values can stand for each other in a comparison. */
export type ValueFamily = 'number' | 'date' | 'boolean' | 'text' | 'list' | 'any';

const FAMILY: Readonly<Record<TypeKind, ValueFamily>> = {
  integer: 'number',
  decimal: 'number',
  date: 'date',
  boolean: 'boolean',
  string: 'text',
  enum: 'text',
  set: 'list',
  null: 'any',
};

export function familyOf(type: ValueType | null): ValueFamily {
  return type === null ? 'any' : FAMILY[type.kind];
}

/** Whether a value of one family may be offered where another is wanted. */
export function fits(family: ValueFamily, wanted: ValueFamily): boolean {
  return wanted === 'any' || family === 'any' || family === wanted;
}

/** What the value of an operand may come from, in the order in which it is offered. */
export const OPERAND_KINDS = ['literal', 'name', 'as-of', 'date-add', 'days-between', 'year-of', 'sum', 'if'] as const;
export type OperandKind = (typeof OPERAND_KINDS)[number];

const ONLY: Readonly<Partial<Record<OperandKind, ValueFamily>>> = {
  'as-of': 'date',
  'date-add': 'date',
  'days-between': 'number',
  'year-of': 'number',
  sum: 'number',
};

/** The kinds of operands that give a value of a family. */
export function operandKinds(wanted: ValueFamily): readonly OperandKind[] {
  return OPERAND_KINDS.filter((kind) => fits(ONLY[kind] ?? 'any', wanted));
}
