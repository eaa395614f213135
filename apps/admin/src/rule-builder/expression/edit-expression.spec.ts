import type { Json } from '@xinheng/logic';
import {
  addCase,
  addOperand,
  changeOperator,
  duplicateOperand,
  moveOperand,
  negate,
  NOTHING_CHOSEN,
  removeCase,
  removeOperand,
  wrapInChoice,
  wrapInGroup,
} from './edit-expression.js';

const [a, b, c]: readonly Json[] = ['a', 'b', 'c'].map((name) => ({ var: name }));

describe('editing an expression', () => {
  it('adds, moves, doubles and takes away what stands in a group', () => {
    const group = { and: [a, b] };
    expect(addOperand(group, '', c)).toEqual({ and: [a, b, c] });
    expect(moveOperand(group, '', 0, 1)).toEqual({ and: [b, a] });
    expect(moveOperand(group, '', 0, -1)).toBe(group);
    expect(duplicateOperand(group, '', 1)).toEqual({ and: [a, b, b] });
    expect(removeOperand({ and: [a, b, c] }, '', 1)).toEqual({ and: [a, c] });
  });

  it('leaves no group of one, and asks anew where nothing is left', () => {
    expect(removeOperand({ or: [{ and: [a, b] }, c] }, '/or/0', 0)).toEqual({ or: [b, c] });
    expect(removeOperand({ '!': a }, '', 0)).toEqual(NOTHING_CHOSEN);
    expect(removeOperand({ '+': [1, a] }, '', 0)).toEqual({ '+': [a] });
  });

  it('makes a list of a bare operand when there are more', () => {
    expect(addOperand({ and: a }, '', b)).toEqual({ and: [a, b] });
    expect(changeOperator({ and: a }, '', 'or')).toEqual({ or: a });
  });

  it('wraps and unwraps', () => {
    expect(wrapInGroup(a, '', 'or')).toEqual({ or: [a, NOTHING_CHOSEN] });
    expect(negate(negate({ and: [a, b] }, '/and/1'), '/and/1')).toEqual({ and: [a, b] });
    expect(negate({ '!': a }, '')).toEqual(a);
    expect(wrapInChoice({ '>': [a, 1] }, '/>/1')).toEqual({ '>': [a, { if: [NOTHING_CHOSEN, 1, 1] }] });
  });

  it('adds and takes away cases of a choice, with and without what is taken otherwise', () => {
    expect(addCase({ if: [a, 1, 2] }, '')).toEqual({ if: [a, 1, NOTHING_CHOSEN, 2, 2] });
    expect(addCase({ if: [a, 1] }, '')).toEqual({ if: [a, 1, NOTHING_CHOSEN, 1] });
    expect(removeCase({ if: [a, 1, b, 2, 3] }, '', 0)).toEqual({ if: [b, 2, 3] });
    expect(removeCase({ if: [a, 1, 3] }, '', 0)).toBe(3);
  });
});
