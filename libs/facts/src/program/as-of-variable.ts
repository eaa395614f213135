import type { RuleNode, Variable } from '@xinheng/logic';

/** A place of the row; the blank keeps it apart from every name that a plugin can declare. */
export const AS_OF: Variable = {
  name: ' as-of',
  title: '评价基准日',
  type: { kind: 'date', isNullable: false },
};

/** The expression with the as-of day read from the row, so that one compilation serves every day. */
export function readingAsOf(tree: RuleNode): RuleNode {
  if (!readsAsOf(tree)) return tree;
  if (tree.operator === 'as-of') {
    const { pointer, json, type } = tree;
    return { kind: 'variable', pointer, json, type, operands: [], variable: AS_OF };
  }
  return { ...tree, operands: tree.operands.map(readingAsOf) };
}

/** Whether an expression depends on the as-of day itself, facts left aside. */
export function readsAsOf(tree: RuleNode): boolean {
  return tree.operator === 'as-of' || tree.operands.some(readsAsOf);
}
