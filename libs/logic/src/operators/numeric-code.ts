import { SCALE } from '../decimal/decimal.js';
import type { RuleNode } from '../types.js';
import type { Emitter } from './operator.js';

/** Whether one of the operands is a decimal, so that all have to be. */
export function hasDecimal(operands: readonly RuleNode[]): boolean {
  return operands.some((operand) => operand.type.kind === 'decimal');
}

/** The source of a number as a double that holds an integer, or as a bigint of decimal units. */
export function emitNumber(node: RuleNode, as: 'integer' | 'decimal', emitter: Emitter): string {
  if (as === 'integer' || node.type.kind === 'decimal') return emitter.value(node);
  if (node.kind === 'literal' && typeof node.value === 'number') return emitBigint(BigInt(node.value) * SCALE);
  return `${emitter.constant(integerAsDecimal)}(${emitter.value(node)})`;
}

/** The source of a bigint. */
export function emitBigint(value: bigint): string {
  return value < 0n ? `(${value}n)` : `${value}n`;
}

function integerAsDecimal(value: number): bigint {
  return BigInt(value) * SCALE;
}
