import type { Expectation, RuleNode } from '../types.js';
import type { Checker } from './checker.js';
import { reportNullable, shown, typeText } from './operand-types.js';
import { isAssignable, isNumeric, isText } from './value-types.js';

/** Whether an expression gives what its place wants. */
export function isExpected({ type }: RuleNode, expected: Expectation): boolean {
  if (typeof expected === 'object') return isAssignable(type, expected);
  if (type.isNullable) return false;
  if (expected === 'number') return isNumeric(type);
  return expected === 'string' ? isText(type) : type.kind === expected;
}

/** Says what the place wants and what the expression gives, or which name may be null. */
export function reportUnexpected(node: RuleNode, expected: Expectation, checker: Checker): null {
  const kind = typeof expected === 'object' ? expected.kind : expected;
  const withoutNull: RuleNode = { ...node, type: { ...node.type, isNullable: false } };
  if (node.type.isNullable && node.type.kind !== 'null' && isExpected(withoutNull, expected)) {
    return reportNullable(node, checker);
  }
  const [actual, wanted] = [node.type, typeof expected === 'object' ? expected : undefined];
  if (wanted?.values !== undefined && actual.kind === wanted.kind && actual.values !== undefined) {
    const value = actual.values.find((member) => !wanted.values?.includes(member)) ?? '';
    return checker.report('logic-not-a-member', node.pointer, {
      value: shown(value),
      members: wanted.values.join('、'),
    });
  }
  return checker.report('logic-wrong-result', node.pointer, { expected: kind, actual: typeText(node) });
}
