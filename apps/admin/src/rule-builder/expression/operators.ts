const ANY = Number.POSITIVE_INFINITY;

/** The operators that the builder shows in parts, with the least and the most operands. */
const SHOWN: Readonly<Record<string, readonly [number, number]>> = {
  and: [1, ANY],
  or: [1, ANY],
  '!': [1, 1],
  '!!': [1, 1],
  if: [2, ANY],
  '==': [2, 2],
  '===': [2, 2],
  '!=': [2, 2],
  '!==': [2, 2],
  '<': [2, 3],
  '<=': [2, 3],
  '>': [2, 2],
  '>=': [2, 2],
  in: [2, 2],
  '+': [1, ANY],
  '-': [1, 2],
  '*': [1, ANY],
  '/': [2, 2],
  '%': [2, 2],
  min: [1, ANY],
  max: [1, ANY],
  missing: [1, ANY],
  'as-of': [0, 0],
  'days-between': [2, 2],
  'date-add': [2, 2],
  'year-of': [1, 1],
};

/** Whether an operator with so many operands has a form of its own in the builder. */
export function isShown(operator: string, operands: number): boolean {
  const arity = Object.hasOwn(SHOWN, operator) ? SHOWN[operator] : undefined;
  return arity !== undefined && operands >= arity[0] && operands <= arity[1];
}

/** Operators of arithmetic, in the order in which they are offered. */
export const ARITHMETIC = ['+', '-', '*', '/', '%', 'min', 'max'] as const;

/** How many operands an operator of arithmetic takes at most. */
export function mostOperands(operator: string): number {
  return Object.hasOwn(SHOWN, operator) ? SHOWN[operator][1] : ANY;
}

/** Whether the whole is a condition made of conditions. */
export function isGroup(operator: string): operator is 'and' | 'or' {
  return operator === 'and' || operator === 'or';
}
