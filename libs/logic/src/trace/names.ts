import type { RuleNode } from '../types.js';

/** The declared names an expression reads, each once, in the order of reading. */
export function variablesOf(tree: RuleNode): string[] {
  const names = new Set<string>();
  collect(tree, names);
  return [...names];
}

function collect(node: RuleNode, names: Set<string>): void {
  if (node.kind === 'variable' && node.isBound !== true && node.variable !== undefined) names.add(node.variable.name);
  node.operands.forEach((operand) => collect(operand, names));
}
