import type { RuleNode } from '../types.js';

const connectives: ReadonlySet<string> = new Set(['and', 'or', '!', '!!', 'if']);
const arithmetic: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%', 'min', 'max']);
const comparisons: ReadonlySet<string> = new Set(['==', '===', '!=', '!==', '<', '<=', '>', '>=', 'in']);

/**
 * What `nextChangeOn` watches: the atomic comparisons and bare boolean reads, the operands of arithmetic, and the
 * values that the expression itself may give. As long as the values of all of them stay, so does the result.
 * What reads neither a fact nor the as-of day is left out; each place is listed once, in the order of the JSON.
 */
export function observationsOf(tree: RuleNode): RuleNode[] {
  const observed: RuleNode[] = [];
  observeValue(tree, observed);
  return observed;
}

/** The value of `node` matters as it is. */
function observeValue(node: RuleNode, observed: RuleNode[]): void {
  if (!varies(node)) return;
  const operator = node.kind === 'operation' ? (node.operator ?? '') : '';
  const isPassedThrough = connectives.has(operator) || arithmetic.has(operator) || node.kind === 'conversion';
  if (isPassedThrough && !asksForPresence(node)) {
    node.operands.forEach((operand) => observeValue(operand, observed));
  } else {
    observed.push(node);
    const isAtomic = comparisons.has(operator) || connectives.has(operator);
    if (isAtomic) node.operands.forEach((operand) => observeInside(operand, observed));
  }
}

/** `!` and `!!` of what is no boolean ask whether there is something: what it is may change as it likes. */
function asksForPresence({ operator, operands }: RuleNode): boolean {
  return (operator === '!' || operator === '!!') && operands.some(({ type }) => type.kind !== 'boolean');
}

/** `node` stands in a comparison, whose truth is observed; arithmetic and conditions in it are observed besides. */
function observeInside(node: RuleNode, observed: RuleNode[]): void {
  const operator = node.kind === 'operation' ? (node.operator ?? '') : '';
  if (arithmetic.has(operator)) observeValue(node, observed);
  else if (operator === 'if') {
    node.operands.forEach((operand, index) => {
      const isCondition = index % 2 === 0 && index < node.operands.length - 1;
      if (isCondition) observeValue(operand, observed);
      else observeInside(operand, observed);
    });
  } else if (comparisons.has(operator) || connectives.has(operator)) observeValue(node, observed);
  else if (node.kind === 'conversion') node.operands.forEach((operand) => observeInside(operand, observed));
}

function varies(node: RuleNode): boolean {
  if (node.kind === 'variable') return node.isBound !== true;
  return node.operator === 'as-of' || node.operands.some(varies);
}
