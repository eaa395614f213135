import { operation, type Call, type Checker } from '../check/checker.js';
import { operandOf, reportNullable, requireKind, typeText } from '../check/operand-types.js';
import { commonType, elementType, isText, types } from '../check/value-types.js';
import { widen } from '../check/widen.js';
import { level, pattern } from '../describe/wording.js';
import type { Json, RuleNode, Scalar, Value, ValueType } from '../types.js';
import { elementsOf, type Environment, type Operator } from './operator.js';

/** `{"reduce": [list, body, initial]}`; the body reads `current` and `accumulator`. */
export const reduceOperator: Operator = {
  name: 'reduce',
  arity: [3, 3],
  type: (call, checker) => {
    const [list, initial] = [operandOf('list', call, 0, checker), operandOf('any', call, 2, checker)];
    const place = call.operands[1];
    if (list === null || initial === null || place === undefined) return null;
    const current = elementType(list.type);
    const accumulator = accumulatorType(initial.type, current, place.json);
    const body = checker.checkBody(place, { current, accumulator });
    if (body === null) return null;
    if (body.type.isNullable) return reportNullable(body, checker);
    return fit(call, checker, list, body, widen(initial, accumulator), accumulator);
  },
  evaluate: (node, run) => {
    const [list, body, initial] = node.operands as readonly [RuleNode, RuleNode, RuleNode];
    return fold(run.environment, run.value(list), run.value(initial), (current, accumulator) =>
      run.body(body, { current, accumulator }),
    );
  },
  emit: (node, emitter) => {
    const [list, body, initial] = node.operands as readonly [RuleNode, RuleNode, RuleNode];
    const start = [emitter.constant(emitter.environment), emitter.value(list), emitter.value(initial)].join(', ');
    return `${emitter.constant(fold)}(${start}, ${emitter.body(body, ['current', 'accumulator'])})`;
  },
  wording: pattern(
    level.atom,
    { 'zh-CN': '{0} 逐项累计({1},初值 {2})的结果', en: '{0} accumulated by ({1}) from {2}' },
    level.choice,
  ),
};

function fit(
  call: Call,
  checker: Checker,
  list: RuleNode,
  body: RuleNode,
  initial: RuleNode,
  accumulator: ValueType,
): RuleNode | null {
  const common = commonType(accumulator, body.type);
  if (common === null || common.kind !== accumulator.kind) {
    const params = { operator: call.operator, left: accumulator.kind, right: typeText(body) };
    return checker.report('logic-different-types', body.pointer, params);
  }
  if (accumulator.kind === 'set' && requireKind('list', body, call.operator, checker) === null) return null;
  return operation(call, accumulator, [list, widen(body, accumulator), initial]);
}

/**
 * What the body reads as accumulator. Integers stay integers only where nothing in the body can make a decimal;
 * deciding that beforehand types a body once, however deep reduces are nested.
 */
function accumulatorType(initial: ValueType, current: ValueType, body: Json): ValueType {
  if (isText(initial)) return types.string;
  if (initial.kind === 'integer') return current.kind === 'decimal' || canMakeDecimal(body) ? types.decimal : initial;
  if (initial.kind !== 'set') return initial;
  const element = elementType(initial);
  if (isText(element)) return { ...initial, element: types.string };
  const mayWiden = element.kind === 'integer' && (current.kind === 'decimal' || canMakeDecimal(body));
  return mayWiden ? { ...initial, element: types.decimal } : initial;
}

function canMakeDecimal(body: Json): boolean {
  if (typeof body === 'number') return !Number.isInteger(body);
  if (typeof body !== 'object' || body === null) return false;
  if (Array.isArray(body)) return body.some(canMakeDecimal);
  return Object.entries(body).some(([key, value]) => key === '/' || canMakeDecimal(value));
}

function fold(
  { budget }: Environment,
  list: Value,
  initial: Value,
  step: (current: Scalar, accumulator: Value) => Value,
): Value {
  let accumulator = initial;
  for (const current of elementsOf(list)) {
    budget.spend(1);
    accumulator = step(current, accumulator);
  }
  return accumulator;
}
