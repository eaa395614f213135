import type { RuleNode } from '../types.js';

const spending: ReadonlySet<string> = new Set(['map', 'filter', 'all', 'some', 'none', 'reduce', 'merge', 'in']);

/** Whether an expression takes steps from the budget of its evaluation: loops, merged and searched lists. */
export function spends(node: RuleNode): boolean {
  return spending.has(node.operator ?? '') || node.operands.some(spends);
}
