import { allOrNull, operation, type Call, type Checker } from '../check/checker.js';
import { operandOf, requireKind, typeText } from '../check/operand-types.js';
import { commonType, nonNullType, types } from '../check/value-types.js';
import { widen } from '../check/widen.js';
import { joined, level } from '../describe/wording.js';
import type { RuleNode, Value, ValueType } from '../types.js';
import { sayPresence } from './access.js';
import { denial } from './equality-wording.js';
import { type Operator, type Phrase, type Speaker } from './operator.js';

const ANY_NUMBER = Number.POSITIVE_INFINITY;

/** Truth as json-logic-js has it: an empty list is false. */
export function isTruthy(value: Value): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== null && value !== false && value !== 0 && value !== 0n && value !== '';
}

/** `and`, `or`: the later operands are not evaluated once it is decided. */
function connective(name: 'and' | 'or', wording: Operator['wording']): Operator {
  const isDecidedBy = name === 'or';
  return {
    name,
    arity: [1, ANY_NUMBER],
    type: (call, checker) => {
      const operands = allOrNull(call.operands.map((_, index) => operandOf('boolean', call, index, checker)));
      return operands && operation(call, types.boolean, operands);
    },
    evaluate: (node, run) => {
      const decides = node.operands.some((operand) => run.value(operand) === isDecidedBy);
      return decides === isDecidedBy;
    },
    emit: (node, emitter) => {
      const operands = node.operands.map((operand) => emitter.value(operand));
      return `(${operands.join(isDecidedBy ? ' || ' : ' && ')})`;
    },
    wording,
  };
}

/** `!` takes a boolean, or asks whether what may be null is there, or whether a list is empty. */
const not: Operator = {
  name: '!',
  arity: [1, 1],
  type: (call, checker) => {
    const [place] = call.operands;
    const operand = place === undefined ? null : checker.check(place);
    if (operand === null) return null;
    const { kind, isNullable } = operand.type;
    if (kind === 'boolean' || kind === 'set' || isNullable) return operation(call, types.boolean, [operand]);
    return checker.report('logic-not-boolean', operand.pointer, { operator: call.operator, actual: typeText(operand) });
  },
  evaluate: (node, run) => node.operands.every((operand) => !isTruthy(run.value(operand))),
  emit: (node, emitter) => emitTruth(node, emitter, false),
  wording: (node, speaker) => {
    const [operand] = node.operands as readonly [RuleNode];
    if (operand.type.kind === 'boolean') return denial(operand, speaker);
    const presence = sayPresence(operand, speaker, true);
    if (presence !== undefined) return { level: level.comparison, text: presence };
    const name = speaker.say(operand, level.sum);
    const words = speaker.locale === 'zh-CN' ? `没有 ${name}` : `there is no ${name}`;
    return { level: level.not, text: words };
  },
};

/** `!!` makes a boolean of what is not one, by the truth of json-logic-js. */
const isTrue: Operator = {
  name: '!!',
  arity: [1, 1],
  type: (call, checker) => {
    const operand = operandOf('any', call, 0, checker);
    return operand && operation(call, types.boolean, [operand]);
  },
  evaluate: (node, run) => node.operands.every((operand) => isTruthy(run.value(operand))),
  emit: (node, emitter) => emitTruth(node, emitter, true),
  wording: (node, speaker) => {
    const [operand] = node.operands as readonly [RuleNode];
    if (operand.type.kind === 'boolean')
      return { level: level.comparison, text: speaker.say(operand, level.comparison) };
    const presence = sayPresence(operand, speaker, false);
    if (presence !== undefined) return { level: level.comparison, text: presence };
    const name = speaker.say(operand, level.sum);
    return { level: level.not, text: speaker.locale === 'zh-CN' ? `有 ${name}` : `there is ${name}` };
  },
};

function emitTruth(node: RuleNode, emitter: Parameters<Operator['emit']>[1], isWanted: boolean): string {
  const [operand] = node.operands as readonly [RuleNode];
  const value = emitter.value(operand);
  if (operand.type.kind === 'boolean') return `(${value} ${isWanted ? '===' : '!=='} true)`;
  return `${isWanted ? '' : '!'}${emitter.constant(isTruthy)}(${value})`;
}

/** `if`: condition, value, condition, value …, and the last value; without it the result may be null. */
const choice: Operator = {
  name: 'if',
  arity: [2, ANY_NUMBER],
  type: (call, checker) => {
    const operands = allOrNull(call.operands.map((place, index) => checkPart(call, checker, place, index)));
    if (operands === null) return null;
    const type = branchType(call, operands, checker);
    if (type === null) return null;
    const widened = operands.map((operand, index) => (isCondition(call, index) ? operand : widen(operand, type)));
    return operation(call, type, widened);
  },
  evaluate: (node, run) => {
    for (let at = 0; at < node.operands.length; at += 2) {
      const [first, second] = node.operands.slice(at, at + 2);
      if (first === undefined) break;
      if (second === undefined) return run.value(first);
      if (run.value(first) === true) return run.value(second);
    }
    return null;
  },
  emit: (node, emitter) => {
    const parts = node.operands.map((operand) => emitter.value(operand));
    if (parts.length % 2 === 0) parts.push('null');
    // Flat statements: a chain of a thousand branches must not nest in the generated code.
    const lines = parts.flatMap((part, at) =>
      at % 2 === 1 ? [] : at === parts.length - 1 ? [`return ${part};`] : [`if (${part}) return ${parts[at + 1]};`],
    );
    return parts.length === 3 ? `(${parts[0]} ? ${parts[1]} : ${parts[2]})` : `(() => { ${lines.join(' ')} })()`;
  },
  wording: sayChoice,
};

function isCondition(call: Call, index: number): boolean {
  return index % 2 === 0 && index < call.operands.length - 1;
}

function checkPart(call: Call, checker: Checker, place: Call['operands'][number], index: number): RuleNode | null {
  const node = checker.check(place);
  return node !== null && isCondition(call, index) ? requireKind('boolean', node, call.operator, checker) : node;
}

function branchType(call: Call, operands: readonly RuleNode[], checker: Checker): ValueType | null {
  const branches = operands.filter((_, index) => !isCondition(call, index));
  let common: ValueType | null = null;
  for (const branch of branches) {
    const joint: ValueType | null = common === null ? branch.type : commonType(common, branch.type);
    if (joint === null) {
      const params = { operator: call.operator, left: common?.kind ?? '', right: typeText(branch) };
      return checker.report('logic-different-types', branch.pointer, params);
    }
    common = joint;
  }
  const hasElse = call.operands.length % 2 === 1;
  return common === null || hasElse ? common : { ...nonNullType(common), isNullable: true };
}

function sayChoice(node: RuleNode, speaker: Speaker): Phrase {
  const zh = speaker.locale === 'zh-CN';
  const parts: string[] = [];
  for (let at = 0; at < node.operands.length; at += 2) {
    const [first, second] = node.operands.slice(at, at + 2);
    if (first === undefined) break;
    if (second === undefined) {
      parts.push((zh ? '否则为 ' : 'otherwise ') + speaker.say(first, level.or));
    } else {
      const [condition, value] = [speaker.say(first, level.or), speaker.say(second, level.or)];
      parts.push(zh ? `若 ${condition} 则为 ${value}` : `if ${condition} then ${value}`);
    }
  }
  return { level: level.choice, text: parts.join(zh ? ',' : ', ') };
}

export const conditionOperators: readonly Operator[] = [
  choice,
  connective('and', joined(level.and, { 'zh-CN': ' 且 ', en: ' and ' }, level.not)),
  connective('or', joined(level.or, { 'zh-CN': ' 或 ', en: ' or ' }, level.not)),
  not,
  isTrue,
];
