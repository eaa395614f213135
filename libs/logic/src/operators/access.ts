import { allOrNull, operation, type Call, type Checker, type Place } from '../check/checker.js';
import { childPointer } from '../check/pointer.js';
import { operandOf, typeText } from '../check/operand-types.js';
import { commonType, listType, nonNullType, textType, types } from '../check/value-types.js';
import { widen } from '../check/widen.js';
import { level } from '../describe/wording.js';
import type { RuleNode, Value } from '../types.js';
import type { Operator, Speaker, Wording } from './operator.js';

/** `{"var": name}` or `{"var": [name, default]}`; it stands in the tree as a variable, its default as operand. */
const read: Operator = {
  name: 'var',
  arity: [1, 2],
  type: (call, checker) => {
    const [place, absent] = call.operands;
    const node = place === undefined ? null : nameOperand(call, place, checker);
    const byDefault = absent === undefined ? undefined : checker.check(absent);
    if (node === null || byDefault === null) return null;
    const whole = { ...node, pointer: call.pointer, json: call.json };
    return byDefault === undefined ? whole : withDefault(whole, byDefault, call, checker);
  },
  evaluate: () => null,
  emit: () => 'null',
  wording: () => ({ level: level.atom, text: '' }),
};

function withDefault(node: RuleNode, byDefault: RuleNode, call: Call, checker: Checker): RuleNode | null {
  const type = commonType(nonNullType(node.type), byDefault.type);
  if (type === null) {
    const params = { operator: call.operator, left: typeText(node), right: typeText(byDefault) };
    return checker.report('logic-different-types', byDefault.pointer, params);
  }
  return { ...node, type, operands: [widen(byDefault, type)] };
}

/** A name that stands as plain text, resolved. */
function nameOperand(call: Call, place: Place, checker: Checker): RuleNode | null {
  const { json, pointer } = place;
  if (typeof json !== 'string') return checker.report('logic-name-not-text', pointer, { operator: call.operator });
  const found = checker.resolve(json, pointer);
  if (found === null) return null;
  const { variable, isBound } = found;
  const node: RuleNode = { kind: 'variable', pointer, json, type: variable.type, operands: [], variable };
  return isBound ? { ...node, isBound } : node;
}

/** Names in a row, or in one literal array. */
function nameOperands(call: Call, places: readonly Place[], checker: Checker): RuleNode[] | null {
  const [first] = places;
  if (places.length === 1 && first !== undefined && Array.isArray(first.json)) {
    const elements = first.json.map((json, index) => ({ json, pointer: childPointer(first.pointer, index) }));
    return allOrNull(elements.map((element) => nameOperand(call, element, checker)));
  }
  return allOrNull(places.map((place) => nameOperand(call, place, checker)));
}

function nameList(call: Call, operands: readonly RuleNode[], names: readonly RuleNode[]): RuleNode {
  const known = names.map(({ variable }) => variable?.name ?? '');
  return operation(call, listType(known.length === 0 ? types.nothing : textType(...known)), operands);
}

const missing: Operator = {
  name: 'missing',
  arity: [1, Number.POSITIVE_INFINITY],
  type: (call, checker) => {
    const names = nameOperands(call, call.operands, checker);
    return names && nameList(call, names, names);
  },
  evaluate: (node, run) => missingOf(node.operands, (operand) => run.value(operand)),
  emit: (node, emitter) => {
    const values = node.operands.map((operand) => emitter.value(operand));
    const names = node.operands.map(({ variable }) => variable?.name ?? '');
    return `${emitter.constant(absentNames)}(${emitter.constant(names)}, [${values.join(', ')}])`;
  },
  wording: (node, speaker) => sayNames(node.operands, speaker, '缺少的{}', 'what is missing of {}'),
};

/** `missing_some`: the names without a value, when fewer than so many have one. */
const missingSome: Operator = {
  name: 'missing_some',
  arity: [2, 2],
  type: (call, checker) => {
    const count = operandOf('integer', call, 0, checker);
    const place = call.operands[1];
    if (place !== undefined && !Array.isArray(place.json)) {
      return checker.report('logic-name-not-text', place.pointer, { operator: call.operator });
    }
    const names = nameOperands(call, place === undefined ? [] : [place], checker);
    return count && names && nameList(call, [count, ...names], names);
  },
  evaluate: (node, run) => {
    const [count, ...names] = node.operands as readonly [RuleNode, ...RuleNode[]];
    const absent = missingOf(names, (operand) => run.value(operand));
    return enough(run.value(count), names.length, absent);
  },
  emit: (node, emitter) => {
    const [count, ...names] = node.operands as readonly [RuleNode, ...RuleNode[]];
    const values = names.map((operand) => emitter.value(operand));
    const texts = emitter.constant(names.map(({ variable }) => variable?.name ?? ''));
    const absent = `${emitter.constant(absentNames)}(${texts}, [${values.join(', ')}])`;
    return `${emitter.constant(enough)}(${emitter.value(count)}, ${names.length}, ${absent})`;
  },
  wording: (node, speaker) => {
    const [count, ...names] = node.operands as readonly [RuleNode, ...RuleNode[]];
    const least = speaker.say(count, level.sum);
    return sayNames(
      names,
      speaker,
      `至少应有 ${least} 项时缺少的{}`,
      `what is missing of {}, of which ${least} are needed`,
    );
  },
};

function missingOf(names: readonly RuleNode[], valueOf: (node: RuleNode) => Value): readonly string[] {
  return absentNames(
    names.map(({ variable }) => variable?.name ?? ''),
    names.map(valueOf),
  );
}

function absentNames(names: readonly string[], values: readonly Value[]): readonly string[] {
  return names.filter((_, index) => values[index] === null || values[index] === '');
}

function enough(count: Value, of: number, absent: readonly string[]): readonly string[] {
  return of - absent.length >= Number(count) ? [] : absent;
}

function sayNames(
  names: readonly RuleNode[],
  speaker: Speaker,
  inChinese: string,
  inEnglish: string,
): ReturnType<Wording> {
  const row = names.map((name) => speaker.say(name, level.atom)).join(speaker.locale === 'zh-CN' ? '、' : ', ');
  return { level: level.atom, text: (speaker.locale === 'zh-CN' ? inChinese : inEnglish).replace('{}', () => row) };
}

export const accessOperators: readonly Operator[] = [read, missing, missingSome];

/** `missing` and `missing_some` as a condition: whether all, or enough, of the names have a value. */
export function sayPresence(node: RuleNode, speaker: Speaker, isPresent: boolean): string | undefined {
  const zh = speaker.locale === 'zh-CN';
  if (node.operator === 'missing') {
    const names = sayNames(node.operands, speaker, '{}', '{}').text;
    if (zh) return isPresent ? `${names} 都有数据` : `${names} 中有缺数据的`;
    return isPresent ? `all of ${names} are known` : `one of ${names} is not known`;
  }
  if (node.operator !== 'missing_some') return undefined;
  const [count, ...operands] = node.operands as readonly [RuleNode, ...RuleNode[]];
  const least = speaker.say(count, level.sum);
  const names = sayNames(operands, speaker, '{}', '{}').text;
  if (zh) return `${names} 中${isPresent ? '至少' : '不足'} ${least} 项有数据`;
  return `${isPresent ? 'at least' : 'less than'} ${least} of ${names} are known`;
}
