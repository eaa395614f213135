import type { Json, ValueType } from '@xinheng/logic';
import { NOTHING_CHOSEN } from './edit-expression.js';
import type { Expression } from './expression.js';
import { firstValue } from './first-condition.js';
import { ARITHMETIC } from './operators.js';
import type { OperandKind } from './value-families.js';
import { writeExpression } from './write-expression.js';

/** What an operand is; null for what is only said as a sentence. */
export function operandKindOf(part: Expression): OperandKind | null {
  switch (part.kind) {
    case 'literal':
    case 'day':
    case 'list':
      return 'literal';
    case 'name':
      return 'name';
    case 'operation': {
      const { operator } = part;
      if (ARITHMETIC.some((one) => one === operator)) return 'sum';
      const same = (['as-of', 'date-add', 'days-between', 'year-of', 'if'] as const).find((one) => one === operator);
      return same ?? null;
    }
    case 'duration':
    case 'opaque':
      return null;
  }
}

/** An operand of another kind, to begin with; what can still be used of the one before is in it. */
export function operandOfKind(kind: OperandKind, before: Expression, wanted: ValueType | null, today: string): Json {
  const asOf: Json = { 'as-of': [] };
  const json = writeExpression(before);
  switch (kind) {
    case 'literal':
      return firstValue(wanted, today);
    case 'name':
      return NOTHING_CHOSEN;
    case 'as-of':
      return asOf;
    case 'date-add':
      return { 'date-add': [json, { duration: 'P1Y' }] };
    case 'days-between':
      return { 'days-between': [NOTHING_CHOSEN, asOf] };
    case 'year-of':
      return { 'year-of': [asOf] };
    case 'sum':
      return { '+': [json, 0] };
    case 'if':
      return { if: [NOTHING_CHOSEN, json, json] };
  }
}
