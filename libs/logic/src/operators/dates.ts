import { addDuration, daysBetween, isCivilDay, parseDuration, yearOf, type CivilDay } from '@xinheng/calendar';
import { XinhengError } from '@xinheng/problem';
import { allOrNull, operation, type Call, type Checker } from '../check/checker.js';
import { operandOf, shown } from '../check/operand-types.js';
import { types } from '../check/value-types.js';
import { RuleArithmeticError } from '../errors.js';
import { sayDuration } from '../describe/say-duration.js';
import { level, pattern } from '../describe/wording.js';
import type { Json, RuleNode, Value } from '../types.js';
import { applied, type Environment, type Operator } from './operator.js';

const asOf: Operator = {
  name: 'as-of',
  arity: [0, 0],
  type: (call) => operation(call, types.date, []),
  evaluate: (_, run) => run.environment.asOf,
  emit: (_, emitter) => JSON.stringify(emitter.environment.asOf),
  wording: (_, speaker) => ({ level: level.atom, text: speaker.locale === 'zh-CN' ? '评价基准日' : 'the as-of day' }),
};

/** `{"date": "2022-06-01"}` is a literal and stands in the tree as one. */
const date: Operator = {
  name: 'date',
  arity: [1, 1],
  type: (call, checker) => {
    const [place] = call.operands;
    const day = place?.json;
    if (isCivilDay(day)) {
      return { kind: 'literal', pointer: call.pointer, json: call.json, type: types.date, operands: [], value: day };
    }
    return checker.report('logic-not-a-day', place?.pointer ?? call.pointer, { value: jsonText(day) });
  },
  evaluate: () => null,
  emit: () => 'null',
  wording: () => ({ level: level.atom, text: '' }),
};

const between = applied(
  {
    name: 'days-between',
    arity: [2, 2],
    type: (call, checker) => {
      const days = allOrNull([operandOf('date', call, 0, checker), operandOf('date', call, 1, checker)]);
      return days && operation(call, types.integer, days);
    },
    wording: pattern(level.atom, { 'zh-CN': '从 {0} 到 {1} 的天数', en: 'the days from {0} to {1}' }),
  },
  (_, [from, to]) => daysBetween(from as CivilDay, to as CivilDay),
);

const add = applied(
  {
    name: 'date-add',
    arity: [2, 2],
    type: (call, checker) => {
      const operands = allOrNull([operandOf('date', call, 0, checker), durationOperand(call, checker)]);
      return operands && operation(call, types.date, operands);
    },
    wording: (node, speaker) => {
      const [start, length] = node.operands as readonly [RuleNode, RuleNode];
      const [day, duration] = [speaker.say(start, level.sum), sayDuration(String(length.value), speaker.locale)];
      return {
        level: level.atom,
        text: speaker.locale === 'zh-CN' ? `${day} 后${duration}` : `${duration} after ${day}`,
      };
    },
  },
  (environment, [day, duration]) => addLength(environment, day as CivilDay, String(duration)),
);

const year = applied(
  {
    name: 'year-of',
    arity: [1, 1],
    type: (call, checker) => {
      const day = operandOf('date', call, 0, checker);
      return day && operation(call, types.integer, [day]);
    },
    wording: pattern(level.atom, { 'zh-CN': '{0} 的年份', en: 'the year of {0}' }),
  },
  (_, [day]) => yearOf(day as CivilDay),
);

/** The length stands in the tree as a text literal: `P1Y`, or `3` for three working days. */
function durationOperand(call: Call, checker: Checker): RuleNode | null {
  const place = call.operands[1];
  const value = durationText(place?.json);
  if (place === undefined || value === null) {
    const params = { value: jsonText(place?.json) };
    return checker.report('logic-not-a-duration', place?.pointer ?? call.pointer, params);
  }
  return { kind: 'literal', pointer: place.pointer, json: place.json, type: types.string, operands: [], value };
}

function durationText(json: Json | undefined): string | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
  const entries = Object.entries(json);
  const [name, length] = entries[0] ?? [];
  if (entries.length !== 1 || name !== 'duration') return null;
  try {
    const parsed = parseDuration(length);
    if (parsed.kind === 'working') return String(parsed.workingDays);
    return typeof length === 'string' ? length : null;
  } catch (error) {
    if (error instanceof XinhengError) return null;
    throw error;
  }
}

/** A day outside the calendar's years is out of range, as a number beyond 10¹⁵ is. */
function addLength({ calendar }: Environment, day: CivilDay, length: string): Value {
  try {
    return length.startsWith('P') ? addDuration(day, length) : calendar.addWorkingDays(day, Number(length)).day;
  } catch (error) {
    if (error instanceof XinhengError && error.code === 'calendar-out-of-range')
      throw new RuleArithmeticError('overflow');
    throw error;
  }
}

function jsonText(json: Json | undefined): string {
  return shown(typeof json === 'string' ? json : (JSON.stringify(json) ?? 'undefined'));
}

export const dateOperators: readonly Operator[] = [asOf, date, between, add, year];
