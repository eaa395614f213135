import type { RuleNode, ValueType } from '../types.js';
import type { Checker } from './checker.js';
import { commonType, types } from './value-types.js';

/** The one type of all elements, or null with a finding at the first that does not fit. */
export function jointType(
  elements: readonly ValueType[],
  parts: readonly RuleNode[],
  { operator }: { readonly operator: string },
  checker: Checker,
): ValueType | null {
  let joint: ValueType = types.nothing;
  for (const [index, element] of elements.entries()) {
    const common = commonType(joint, element);
    const part = parts[index];
    if (common === null) {
      const params = { operator, left: joint.kind, right: element.kind };
      return checker.report('logic-different-types', part?.pointer ?? '', params);
    }
    joint = common;
  }
  return joint;
}
