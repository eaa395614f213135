import { allOrNull, operation } from '../check/checker.js';
import { operandOf } from '../check/operand-types.js';
import { types } from '../check/value-types.js';
import { decimalToText } from '../decimal/decimal-text.js';
import { joined, level, pattern } from '../describe/wording.js';
import type { Value } from '../types.js';
import { applied, type Operator } from './operator.js';

const cat = applied(
  {
    name: 'cat',
    arity: [1, Number.POSITIVE_INFINITY],
    type: (call, checker) => {
      const parts = allOrNull(call.operands.map((_, index) => operandOf('scalar', call, index, checker)));
      return parts && operation(call, types.string, parts);
    },
    wording: joined(level.atom, { 'zh-CN': '、', en: ', ' }, level.sum, {
      'zh-CN': '{} 连成的文字',
      en: '{} joined into one text',
    }),
  },
  ({ budget }, values) => budget.text(values.map(plainText).join('')),
);

const substr = applied(
  {
    name: 'substr',
    arity: [2, 3],
    type: (call, checker) => {
      const bounds = call.operands.slice(1).map((_, index) => operandOf('integer', call, index + 1, checker));
      const operands = allOrNull([operandOf('text', call, 0, checker), ...bounds]);
      return operands && operation(call, types.string, operands);
    },
    wording: (node, speaker) =>
      (node.operands.length === 3
        ? pattern(level.atom, { 'zh-CN': '{0} 从第 {1} 位起的 {2} 位', en: '{2} characters of {0} from {1}' })
        : pattern(level.atom, { 'zh-CN': '{0} 从第 {1} 位起', en: 'the characters of {0} from {1}' }))(node, speaker),
  },
  (_, [text, start, length]) => partOf(String(text), Number(start), length === undefined ? undefined : Number(length)),
);

/** Positions count from 0, negative ones from the end; a negative length leaves that many off at the end. */
export function partOf(text: string, start: number, length?: number): string {
  const from = start < 0 ? Math.max(0, text.length + start) : Math.min(start, text.length);
  const rest = text.slice(from);
  if (length === undefined) return rest;
  return rest.slice(0, length < 0 ? Math.max(0, rest.length + length) : length);
}

function plainText(value: Value): string {
  return typeof value === 'bigint' ? decimalToText(value) : String(value);
}

export const textOperators: readonly Operator[] = [cat, substr];
