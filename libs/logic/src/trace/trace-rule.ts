import { environmentOf } from '../environment.js';
import { RuleEvaluationError } from '../errors.js';
import type { EvaluationOptions, RuleNode, RuleTrace, Value } from '../types.js';
import { Walk, type Read } from './walk.js';

/**
 * What every node of an expression gave for one subject. Nodes that were not reached have no value; where
 * arithmetic or the budget ended it, the root carries the code as `error` and nothing is thrown.
 */
export function traceRule(tree: RuleNode, read: Read, options: EvaluationOptions): RuleTrace {
  const values = new Map<RuleNode, Value>();
  const walk = new Walk(environmentOf(options), read, (node, value) => values.set(node, value));
  try {
    walk.value(tree);
  } catch (error) {
    if (!(error instanceof RuleEvaluationError)) throw error;
    return { ...traceOf(tree, values), error: error.code };
  }
  return traceOf(tree, values);
}

function traceOf(node: RuleNode, values: ReadonlyMap<RuleNode, Value>): RuleTrace {
  const [inner] = node.operands;
  if (node.kind === 'conversion' && inner !== undefined) return traceOf(inner, values);
  const value = values.get(node);
  return {
    pointer: node.pointer,
    ...(node.operator !== undefined && { operator: node.operator }),
    ...(node.variable !== undefined && { name: node.variable.name, title: node.variable.title }),
    ...(value !== undefined && { value }),
    operands: node.operands.map((operand) => traceOf(operand, values)),
  };
}
