import { SCALE } from '../decimal/decimal.js';
import type { RuleNode, Scalar, Value, ValueType } from '../types.js';
import { elementType } from './value-types.js';

/** The node as it gives values of `wanted`: integers become decimals where the other branch or operand is one. */
export function widen(node: RuleNode, wanted: ValueType): RuleNode {
  if (!needsWidening(node.type, wanted)) return node;
  const type: ValueType =
    node.type.kind === 'set'
      ? { kind: 'set', element: elementType(wanted), isNullable: node.type.isNullable }
      : { kind: 'decimal', isNullable: node.type.isNullable };
  if (node.kind === 'literal') return { ...node, type, value: widenValue(node.value ?? null) };
  return { kind: 'conversion', pointer: node.pointer, json: node.json, type, operands: [node] };
}

/** An integer as a decimal, in lists too; everything else as it is. */
export function widenValue(value: Value): Value {
  return Array.isArray(value) ? value.map((element: Scalar) => widenScalar(element)) : widenScalar(value as Scalar);
}

export function widenScalar(value: Scalar): Scalar {
  return typeof value === 'number' ? BigInt(value) * SCALE : value;
}

function needsWidening(actual: ValueType, wanted: ValueType): boolean {
  if (actual.kind === 'set' && wanted.kind === 'set') return needsWidening(elementType(actual), elementType(wanted));
  return actual.kind === 'integer' && wanted.kind === 'decimal';
}
