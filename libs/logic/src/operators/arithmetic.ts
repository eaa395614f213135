import { allOrNull, operation } from '../check/checker.js';
import { operandOf } from '../check/operand-types.js';
import { types } from '../check/value-types.js';
import { widenScalar } from '../check/widen.js';
import {
  addDecimal,
  divideDecimal,
  multiplyDecimal,
  remainderDecimal,
  subtractDecimal,
} from '../decimal/decimal-arithmetic.js';
import { addInteger, multiplyInteger, remainderInteger, subtractInteger } from '../decimal/integer-arithmetic.js';
import { joined, level, pattern } from '../describe/wording.js';
import type { RuleNode, Scalar, Value } from '../types.js';
import { emitNumber, hasDecimal } from './numeric-code.js';
import type { Operator, Wording } from './operator.js';

type OnIntegers = (a: number, b: number) => number;
type OnDecimals = (a: bigint, b: bigint) => bigint;

interface Arithmetic {
  readonly name: string;
  readonly arity: readonly [number, number];
  /** Absent where the result is a decimal whatever the operands are. */
  readonly onIntegers?: OnIntegers;
  readonly onDecimals: OnDecimals;
  readonly wording: Wording;
}

/** An operator that folds its numbers from left to right, on doubles where all are integers, else on decimals. */
function arithmetic({ name, arity, onIntegers, onDecimals, wording }: Arithmetic): Operator {
  const isOnIntegers = (node: RuleNode): boolean => node.type.kind === 'integer';
  const fold = (node: RuleNode): ((a: never, b: never) => Scalar) => (isOnIntegers(node) && onIntegers) || onDecimals;
  return {
    name,
    arity,
    type: (call, checker) => {
      const operands = allOrNull(call.operands.map((_, index) => operandOf('number', call, index, checker)));
      if (operands === null) return null;
      const isInteger = onIntegers !== undefined && !hasDecimal(operands);
      return operation(call, isInteger ? types.integer : types.decimal, operands);
    },
    evaluate: (node, run) => {
      const values = node.operands.map((operand) => number(node, run.value(operand)));
      // One operand of `-` is denied: it is taken from 0.
      const start = values.length === 1 && name === '-' ? [number(node, 0), ...values] : values;
      return start.reduce((sum, value) => fold(node)(sum as never, value as never));
    },
    emit: (node, emitter) => {
      const as = isOnIntegers(node) ? 'integer' : 'decimal';
      const parts = node.operands.map((operand) => emitNumber(operand, as, emitter));
      const step = emitter.constant(fold(node));
      if (parts.length === 1 && name === '-') return `${step}(${as === 'integer' ? '0' : '0n'}, ${parts[0]})`;
      if (parts.length <= 8) return parts.reduce((sum, part) => `${step}(${sum}, ${part})`);
      return `[${parts.join(', ')}].reduce(${emitter.constant((a: never, b: never) => fold(node)(a, b))})`;
    },
    wording,
  };
}

function number(node: RuleNode, value: Value): Scalar {
  return node.type.kind === 'decimal' ? widenScalar(value as Scalar) : (value as Scalar);
}

const MANY = Number.POSITIVE_INFINITY;

const minus: Wording = (node, speaker) =>
  node.operands.length === 1
    ? pattern(level.product, { 'zh-CN': '负 {0}', en: 'minus {0}' }, level.atom)(node, speaker)
    : {
        level: level.sum,
        text: `${speaker.say(node.operands[0], level.sum)} - ${speaker.say(node.operands[1], level.product)}`,
      };

export const arithmeticOperators: readonly Operator[] = [
  arithmetic({
    name: '+',
    arity: [1, MANY],
    onIntegers: addInteger,
    onDecimals: addDecimal,
    wording: joined(level.sum, { 'zh-CN': ' + ', en: ' + ' }, level.sum),
  }),
  arithmetic({
    name: '-',
    arity: [1, 2],
    onIntegers: subtractInteger,
    onDecimals: subtractDecimal,
    wording: minus,
  }),
  arithmetic({
    name: '*',
    arity: [1, MANY],
    onIntegers: multiplyInteger,
    onDecimals: multiplyDecimal,
    wording: joined(level.product, { 'zh-CN': ' × ', en: ' × ' }, level.product),
  }),
  arithmetic({
    name: '/',
    arity: [2, 2],
    onDecimals: divideDecimal,
    wording: (node, speaker) => ({
      level: level.product,
      text: `${speaker.say(node.operands[0], level.product)} ÷ ${speaker.say(node.operands[1], level.atom)}`,
    }),
  }),
  arithmetic({
    name: '%',
    arity: [2, 2],
    onIntegers: remainderInteger,
    onDecimals: remainderDecimal,
    wording: pattern(level.product, { 'zh-CN': '{0} 除以 {1} 的余数', en: 'the remainder of {0} by {1}' }, level.atom),
  }),
  arithmetic({
    name: 'min',
    arity: [1, MANY],
    onIntegers: (a, b) => (b < a ? b : a),
    onDecimals: (a, b) => (b < a ? b : a),
    wording: joined(level.atom, { 'zh-CN': '、', en: ', ' }, level.sum, {
      'zh-CN': '{} 中的最小值',
      en: 'the least of {}',
    }),
  }),
  arithmetic({
    name: 'max',
    arity: [1, MANY],
    onIntegers: (a, b) => (b > a ? b : a),
    onDecimals: (a, b) => (b > a ? b : a),
    wording: joined(level.atom, { 'zh-CN': '、', en: ', ' }, level.sum, {
      'zh-CN': '{} 中的最大值',
      en: 'the greatest of {}',
    }),
  }),
];
