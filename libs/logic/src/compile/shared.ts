import type { RuleNode } from '../types.js';
import { spends } from './spending.js';

/** Operators that cost more than remembering what they gave. */
const costly: ReadonlySet<string> = new Set(['days-between', 'date-add', 'year-of', 'cat', 'substr', 'missing']);

/**
 * The expressions that stand more than once in the trees, each place with the number of its expression. Only what is
 * worth remembering is told: decimals, days and texts. Bodies of loops see other names and take no part, and what
 * spends from the budget is evaluated anew each time, so that a tree's budget does not depend on its neighbours.
 */
export function sharedExpressions(trees: readonly RuleNode[]): ReadonlyMap<RuleNode, number> {
  const numbers = new Map<string, number>();
  const places = new Map<number, RuleNode[]>();
  const visit = (node: RuleNode): number => {
    const operands = node.operands.map(visit);
    const key = JSON.stringify([
      node.kind,
      node.operator,
      node.type.kind,
      node.variable?.name,
      node.isBound,
      typeof node.value,
      Array.isArray(node.value) ? null : String(node.value),
      operands,
    ]);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    if (isWorthIt(node)) places.set(number, [...(places.get(number) ?? []), node]);
    return number;
  };
  trees.forEach(visit);
  const shared = [...places].filter(([, nodes]) => nodes.length > 1);
  return new Map(shared.flatMap(([number, nodes]) => nodes.map((node) => [node, number] as const)));
}

function isWorthIt(node: RuleNode): boolean {
  if (node.kind !== 'operation' || (node.type.kind !== 'decimal' && !costly.has(node.operator ?? ''))) return false;
  return !spends(node) && !readsBound(node);
}

function readsBound(node: RuleNode): boolean {
  return node.isBound === true || node.operands.some(readsBound);
}
