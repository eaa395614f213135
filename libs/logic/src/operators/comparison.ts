import type { RuleNode, Value } from '../types.js';
import { level, pattern, type Words } from '../describe/wording.js';
import { allOrNull, operation, type Call, type Checker } from '../check/checker.js';
import { reportNullable, shown, typeText } from '../check/operand-types.js';
import { commonType, isNumeric, isText, nonNullType, types } from '../check/value-types.js';
import { widenScalar } from '../check/widen.js';
import type { Emitter, Operator, Wording } from './operator.js';
import { emitNumber, hasDecimal } from './numeric-code.js';
import { equalityWording } from './equality-wording.js';

/** `== === != !==`: both sides of one type, or one of them the literal null. */
function equality(name: string, isEqual: boolean): Operator {
  return {
    name,
    arity: [2, 2],
    type: (call, checker) => {
      const sides = allOrNull(call.operands.map((operand) => checker.check(operand)));
      if (sides === null || !areComparable(sides, call, checker)) return null;
      return operation(call, types.boolean, sides);
    },
    evaluate: (node, run) => {
      const [left, right] = node.operands.map((operand) => comparable(node, run.value(operand)));
      return (left === right) === isEqual;
    },
    emit: (node, emitter) => emitComparison(node, emitter, isEqual ? '===' : '!=='),
    wording: equalityWording(isEqual),
  };
}

/** `< <= > >=`: numbers or dates; `<` and `<=` also take a middle operand. */
function order(name: '<' | '<=' | '>' | '>=', most: 2 | 3, wording: Wording): Operator {
  const holds = (left: Value, right: Value): boolean => {
    const [a, b] = [left as number, right as number];
    return name === '<' ? a < b : name === '<=' ? a <= b : name === '>' ? a > b : a >= b;
  };
  return {
    name,
    arity: [2, most],
    type: (call, checker) => {
      const operands = allOrNull(call.operands.map((operand) => orderedOperand(checker.check(operand), call, checker)));
      if (operands === null || !haveOneType(operands, call, checker)) return null;
      return operation(call, types.boolean, operands);
    },
    evaluate: (node, run) => {
      const values = node.operands.map((operand) => comparable(node, run.value(operand)));
      return values.every((value, index) => index === 0 || holds(values[index - 1] ?? null, value));
    },
    emit: (node, emitter) => emitComparison(node, emitter, name),
    wording,
  };
}

function orderedOperand(node: RuleNode | null, call: Call, checker: Checker): RuleNode | null {
  if (node === null) return null;
  if (!isNumeric(node.type) && node.type.kind !== 'date') {
    // A text beside a date is more likely a date in the wrong form than a wish to order texts.
    if (isText(node.type) && node.kind === 'literal') return node;
    return checker.report('logic-not-ordered', node.pointer, { operator: call.operator, actual: typeText(node) });
  }
  return node.type.isNullable ? reportNullable(node, checker) : node;
}

function haveOneType(operands: readonly RuleNode[], call: Call, checker: Checker): boolean {
  const hasDate = operands.some((operand) => operand.type.kind === 'date');
  const texts = operands.filter((operand) => isText(operand.type));
  for (const text of texts) {
    if (hasDate) reportDateText(text, checker);
    else checker.report('logic-not-ordered', text.pointer, { operator: call.operator, actual: typeText(text) });
  }
  if (texts.length > 0) return false;
  const [first] = operands;
  const odd = operands.find((operand) => first !== undefined && commonType(first.type, operand.type) === null);
  if (first === undefined || odd === undefined) return true;
  reportDifferent(first, odd, call, checker);
  return false;
}

function areComparable(sides: readonly RuleNode[], call: Call, checker: Checker): boolean {
  const [left, right] = sides;
  if (left === undefined || right === undefined) return false;
  if (left.type.kind === 'null' || right.type.kind === 'null') return true;
  const nullable = sides.filter((side) => side.type.isNullable);
  nullable.forEach((side) => reportNullable(side, checker));
  const list = sides.find((side) => side.type.kind === 'set');
  if (list !== undefined) {
    checker.report('logic-not-a-scalar', list.pointer, { operator: call.operator });
    return false;
  }
  const text = sides.find((side) => side.kind === 'literal' && isText(side.type));
  if (text !== undefined && sides.some((side) => side.type.kind === 'date')) return reportDateText(text, checker);
  if (commonType(left.type, right.type) === null) return reportDifferent(left, right, call, checker);
  return canMeet(left, right, call, checker) && nullable.length === 0;
}

/** Two enums that share no member are never equal: a mistyped member, or the wrong fact. */
function canMeet(left: RuleNode, right: RuleNode, call: Call, checker: Checker): boolean {
  const [ofLeft, ofRight] = [left.type.values, right.type.values];
  if (left.type.kind !== 'enum' || right.type.kind !== 'enum' || ofLeft === undefined || ofRight === undefined) {
    return true;
  }
  if (left.kind === 'literal' && right.kind === 'literal') return true;
  if (ofLeft.some((value) => ofRight.includes(value))) return true;
  const [literal, members] = right.kind === 'literal' ? [right, ofLeft] : [left, ofRight];
  if (literal.kind === 'literal') {
    checker.report('logic-not-a-member', literal.pointer, {
      value: shown(String(literal.value)),
      members: shown(members.join('、')),
    });
    return false;
  }
  const [leftText, rightText] = [shown(ofLeft.join('、')), shown(ofRight.join('、'))];
  checker.report('logic-no-common-member', call.pointer, { operator: call.operator, left: leftText, right: rightText });
  return false;
}

function reportDateText(text: RuleNode, checker: Checker): false {
  if (text.kind === 'literal') {
    checker.report('logic-date-as-text', text.pointer, { text: shown(String(text.value)) });
  }
  return false;
}

function reportDifferent(left: RuleNode, right: RuleNode, call: Call, checker: Checker): false {
  const params = { operator: call.operator, left: typeText(left), right: typeText(right) };
  checker.report('logic-different-types', call.pointer, params);
  return false;
}

/** A value as it is compared: where a decimal is among the operands, all are decimals. */
function comparable(node: RuleNode, value: Value): Value {
  return hasDecimal(node.operands) && !Array.isArray(value) ? widenScalar(value as never) : value;
}

function emitComparison(node: RuleNode, emitter: Emitter, sign: string): string {
  const areNumbers = node.operands.every((operand) => isNumeric(nonNullType(operand.type)));
  const isDecimal = areNumbers && hasDecimal(node.operands);
  const [first, second, third] = node.operands.map((operand) =>
    isDecimal ? emitNumber(operand, 'decimal', emitter) : emitter.value(operand),
  );
  if (third === undefined) return `(${first} ${sign} ${second})`;
  // The middle operand is read twice, so it is bound once; all operands are evaluated, as in json-logic-js.
  return `((a, b, c) => a ${sign} b && b ${sign} c)(${first}, ${second}, ${third})`;
}

/** Numbers and dates are ordered in words of their own. */
function orderWording(ofNumbers: OrderWords, ofDates: OrderWords): Wording {
  const wordings = [ofNumbers, ofDates].map(({ two, three }) =>
    [two, three].map((words) => pattern(level.comparison, words)),
  );
  return (node, speaker) => {
    const isOfDates = node.operands.some(({ type }) => type.kind === 'date');
    const wording = wordings[isOfDates ? 1 : 0]?.[node.operands.length - 2];
    if (wording === undefined) throw new Error(`an order of ${node.operands.length} operands`);
    return wording(node, speaker);
  };
}

interface OrderWords {
  readonly two: Words;
  readonly three: Words;
}

const words = (zh: string, en: string): Words => ({ 'zh-CN': zh, en });
const pair = (zh: string, en: string): OrderWords => ({ two: words(zh, en), three: words(zh, en) });

export const comparisonOperators: readonly Operator[] = [
  equality('==', true),
  equality('===', true),
  equality('!=', false),
  equality('!==', false),
  order(
    '>',
    2,
    orderWording(pair('{0} 大于 {1}', '{0} is greater than {1}'), pair('{0} 晚于 {1}', '{0} is after {1}')),
  ),
  order(
    '>=',
    2,
    orderWording(pair('{0} 不小于 {1}', '{0} is at least {1}'), pair('{0} 不早于 {1}', '{0} is not before {1}')),
  ),
  order(
    '<',
    3,
    orderWording(
      {
        two: words('{0} 小于 {1}', '{0} is less than {1}'),
        three: words('{1} 大于 {0} 且小于 {2}', '{1} is greater than {0} and less than {2}'),
      },
      {
        two: words('{0} 早于 {1}', '{0} is before {1}'),
        three: words('{1} 晚于 {0} 且早于 {2}', '{1} is after {0} and before {2}'),
      },
    ),
  ),
  order(
    '<=',
    3,
    orderWording(
      {
        two: words('{0} 不大于 {1}', '{0} is at most {1}'),
        three: words('{1} 不小于 {0} 且不大于 {2}', '{1} is at least {0} and at most {2}'),
      },
      {
        two: words('{0} 不晚于 {1}', '{0} is not after {1}'),
        three: words('{1} 不早于 {0} 且不晚于 {2}', '{1} is not before {0} and not after {2}'),
      },
    ),
  ),
];
