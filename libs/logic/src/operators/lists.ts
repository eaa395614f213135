import { allOrNull, operation, type Call, type Checker } from '../check/checker.js';
import { operandOf, requireKind, shown, typeText } from '../check/operand-types.js';
import { commonType, elementType, isNumeric, isText, listType, types } from '../check/value-types.js';
import { jointType } from '../check/joint-type.js';
import { widenScalar, widenValue } from '../check/widen.js';
import { joined, level, pattern } from '../describe/wording.js';
import type { RuleNode, Scalar, Value, ValueType } from '../types.js';
import { applied, elementsOf, type Environment, type Operator } from './operator.js';

/** `in`: a text in a text, or an element in a list. */
const contains: Operator = {
  name: 'in',
  arity: [2, 2],
  type: (call, checker) => {
    const [element, container] = [operandOf('scalar', call, 0, checker), operandOf('any', call, 1, checker)];
    if (element === null || container === null) return null;
    if (container.type.kind !== 'set' && !isText(container.type)) {
      return requireKind('list', container, call.operator, checker);
    }
    const fits =
      container.type.kind === 'set'
        ? canBeElement(element, container, call, checker)
        : requireKind('text', element, call.operator, checker) !== null;
    return fits ? operation(call, types.boolean, [element, container]) : null;
  },
  evaluate: (node, run) => {
    const [element, container] = node.operands as readonly [RuleNode, RuleNode];
    return isIn(run.environment, run.value(element), run.value(container));
  },
  emit: (node, emitter) => {
    const [element, container] = node.operands as readonly [RuleNode, RuleNode];
    const value = emitter.value(element);
    if (container.kind !== 'literal' || container.type.kind !== 'set') {
      const environment = emitter.constant(emitter.environment);
      return `${emitter.constant(isIn)}(${environment}, ${value}, ${emitter.value(container)})`;
    }
    const members = elementsOf(container.value ?? null);
    const isNumber = isNumeric(element.type);
    const set = emitter.constant(new Set(isNumber ? members.map(widenScalar) : members));
    return `${set}.has(${isNumber ? `${emitter.constant(widenScalar)}(${value})` : value})`;
  },
  wording: (node, speaker) => {
    const [element, container] = node.operands as readonly [RuleNode, RuleNode];
    const zh = speaker.locale === 'zh-CN';
    const isLiteralList = container.kind === 'literal' && container.type.kind === 'set';
    if (isLiteralList) {
      const members = elementNodes(container).map((member) => speaker.sayMember(member, element));
      const name = speaker.say(element, level.sum);
      const row = members.join(zh ? '、' : ', ');
      const sentence = zh ? `${name} 是 ${row}${members.length > 1 ? ' 之一' : ''}` : `${name} is one of ${row}`;
      return { level: level.comparison, text: sentence };
    }
    const whole = speaker.say(container, level.sum);
    const part = element.kind === 'literal' ? speaker.sayMember(element, container) : speaker.say(element, level.sum);
    return { level: level.comparison, text: `${whole} ${zh ? '包含' : 'contains'} ${part}` };
  },
};

function canBeElement(element: RuleNode, list: RuleNode, call: Call, checker: Checker): boolean {
  const wanted = elementType(list.type);
  if (wanted.kind === 'date' && element.kind === 'literal' && isText(element.type)) {
    checker.report('logic-date-as-text', element.pointer, { text: shown(String(element.value)) });
    return false;
  }
  if (commonType(element.type, wanted) === null) {
    const params = { operator: call.operator, left: typeText(element), right: wanted.kind };
    checker.report('logic-different-types', call.pointer, params);
    return false;
  }
  const [values, members] = [element.type.values, wanted.values];
  if (element.type.kind !== 'enum' || wanted.kind !== 'enum' || !values || !members) return true;
  if (element.kind === 'literal' && list.kind === 'literal') return true;
  // Every member that is written out has to be possible: a mistyped one would silently never hold.
  const [odd, known] =
    element.kind === 'literal'
      ? [[element].filter(() => !values.some((value) => members.includes(value))), members]
      : [elementNodes(list).filter((member) => !values.includes(String(member.value))), values];
  for (const member of odd) {
    const params = { value: shown(String(member.value)), members: shown(known.join('、')) };
    checker.report('logic-not-a-member', member.pointer, params);
  }
  return odd.length === 0;
}

/** The written-out elements of a literal list; a computed or read one has none. */
function elementNodes(list: RuleNode): readonly RuleNode[] {
  return list.operands.filter((operand) => list.kind === 'literal' && operand.kind === 'literal');
}

/** Searching costs steps: within loops it could otherwise take minutes. */
function isIn({ budget }: Environment, element: Value, container: Value): boolean {
  if (typeof container === 'string') {
    budget.spend(Math.floor((container.length * String(element).length) / 1_024));
    // Nothing is in an empty text, not even an empty one: so json-logic-js has it.
    return container !== '' && container.includes(String(element));
  }
  const elements = elementsOf(container);
  const wanted = widenScalar(element as Scalar);
  budget.spend(Math.floor(elements.length / 16));
  return elements.some((candidate) => widenScalar(candidate) === wanted);
}

/** `merge`: lists and single values in one list. */
const merge = applied(
  {
    name: 'merge',
    arity: [1, Number.POSITIVE_INFINITY],
    type: (call, checker) => {
      const parts = allOrNull(call.operands.map((_, index) => operandOf('any', call, index, checker)));
      if (parts === null) return null;
      const elements = parts.map(({ type }) => (type.kind === 'set' ? elementType(type) : type));
      const element = jointType(elements, parts, call, checker);
      return element && operation(call, listType(element), parts);
    },
    wording: joined(level.atom, { 'zh-CN': '、', en: ', ' }, level.sum, { 'zh-CN': '{} 合在一起', en: '{} together' }),
  },
  ({ budget }, values) => {
    const merged = values.flatMap((value) => (Array.isArray(value) ? elementsOf(value) : [value as Scalar]));
    budget.spend(merged.length);
    return merged.some((element) => typeof element === 'bigint') ? widenValue(merged) : merged;
  },
);

/** `all`, `some`, `none`: over no elements false, false, true. */
function quantifier(name: 'all' | 'some' | 'none', zh: string, en: string): Operator {
  const over = ({ budget }: Environment, list: Value, holds: (element: Scalar) => Value): boolean => {
    const elements = elementsOf(list);
    const isHeld = (element: Scalar): boolean => {
      budget.spend(1);
      return holds(element) === true;
    };
    if (name === 'all') return elements.length > 0 && elements.every(isHeld);
    return elements.some(isHeld) === (name === 'some');
  };
  return loop(name, over, {
    body: 'boolean',
    type: () => types.boolean,
    wording: pattern(level.comparison, { 'zh-CN': zh, en }, level.choice),
  });
}

const filter = loop(
  'filter',
  ({ budget }, list, holds) =>
    elementsOf(list).filter((element) => {
      budget.spend(1);
      return holds(element) === true;
    }),
  {
    body: 'boolean',
    type: (list) => listType(elementType(list.type)),
    wording: pattern(level.atom, { 'zh-CN': '{0} 中满足({1})的各项', en: 'those of {0} with ({1})' }, level.choice),
  },
);

const map = loop(
  'map',
  ({ budget }, list, valueOf) =>
    elementsOf(list).map((element) => {
      budget.spend(1);
      return valueOf(element) as Scalar;
    }),
  {
    body: 'scalar',
    type: (_, body) => listType(body.type),
    wording: pattern(level.atom, { 'zh-CN': '{0} 各项的({1})', en: '({1}) for each of {0}' }, level.choice),
  },
);

interface LoopDeclaration {
  readonly body: 'boolean' | 'scalar';
  readonly wording: Operator['wording'];
  type(list: RuleNode, body: RuleNode): ValueType;
}

type Over = (environment: Environment, list: Value, body: (element: Scalar) => Value) => Value;

/** An operator with a list and a body that sees one element as `{"var": ""}`. */
function loop(name: string, over: Over, { body, type, wording }: LoopDeclaration): Operator {
  return {
    name,
    arity: [2, 2],
    type: (call, checker) => {
      const list = operandOf('list', call, 0, checker);
      const place = call.operands[1];
      // Without the list's type the body cannot be typed, and what is wrong there shows when the list is right.
      if (list === null || place === undefined) return null;
      const inner = checker.checkBody(place, { '': elementType(list.type) });
      const node = inner && requireKind(body, inner, call.operator, checker);
      return node && operation(call, type(list, node), [list, node]);
    },
    evaluate: (node, run) => {
      const [list, inner] = node.operands as readonly [RuleNode, RuleNode];
      return over(run.environment, run.value(list), (element) => run.body(inner, { '': element }));
    },
    emit: (node, emitter) => {
      const [list, inner] = node.operands as readonly [RuleNode, RuleNode];
      const environment = emitter.constant(emitter.environment);
      return `${emitter.constant(over)}(${environment}, ${emitter.value(list)}, ${emitter.body(inner, [''])})`;
    },
    wording,
  };
}

export const listOperators: readonly Operator[] = [
  map,
  filter,
  quantifier('all', '{0} 中每一项都满足({1})', 'every one of {0} meets ({1})'),
  quantifier('some', '{0} 中有一项满足({1})', 'one of {0} meets ({1})'),
  quantifier('none', '{0} 中没有一项满足({1})', 'none of {0} meets ({1})'),
  merge,
  contains,
];
