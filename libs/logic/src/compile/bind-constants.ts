import { decimalOf } from '../decimal/decimal.js';
import type { RuleNode, Value } from '../types.js';

/**
 * The expression with names replaced by what they are known to be, such as parameters on a day: compiled code then
 * holds them as numbers and reads less. Names for which `valueOf` answers undefined stay.
 */
export function bindConstants(tree: RuleNode, valueOf: (name: string) => Value | undefined): RuleNode {
  if (tree.kind === 'variable' && tree.isBound !== true) {
    const value = valueOf(tree.variable?.name ?? '');
    // A null takes the default, if there is one; that is left to the code.
    if (value !== undefined && value !== null) return literal(tree, value);
  }
  if (tree.operands.length === 0) return tree;
  return { ...tree, operands: tree.operands.map((operand) => bindConstants(operand, valueOf)) };
}

function literal({ pointer, json, type }: RuleNode, value: Value): RuleNode {
  const isWidened = type.kind === 'decimal' && typeof value === 'number';
  return { kind: 'literal', pointer, json, type, operands: [], value: isWidened ? decimalOf(value) : value };
}
