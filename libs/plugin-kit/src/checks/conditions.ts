import { checkDuration } from '@xinheng/calendar';
import { FactNames, type Duration, type Parameter } from '@xinheng/facts';
import { placeholdersOf, type Scheme } from '@xinheng/grading';
import { checkRule, nearestName, readDecimal, type Json } from '@xinheng/logic';
import { issue, type Issue } from '@xinheng/problem';
import type { CheckContext } from './check.js';

/** Names that a condition over `subject.*` and facts may read, on whatever day it is decided. */
export function subjectNames({ index, plugin }: CheckContext): FactNames {
  return new FactNames(index, plugin.id, null, { subject: true });
}

/** Findings about a condition over `subject.*` and facts: `unless`, `propose`, `assign`, `overrides`. */
export function checkCondition(context: CheckContext, json: Json | undefined, pointer: string): readonly Issue[] {
  if (json === undefined) return [];
  return checkRule(json, { scope: subjectNames(context), expected: 'boolean', pointer }).issues;
}

/** Placeholders of a reason that name nothing. */
export function checkReason(context: CheckContext, reason: string | undefined, pointer: string): readonly Issue[] {
  const scope = subjectNames(context);
  return placeholdersOf(reason ?? '')
    .filter((name) => scope.variable(name) === undefined)
    .map((name) =>
      issue('grading-unknown-placeholder', pointer, { name, near: nearestName(name, scope.names()) ?? '—' }),
    );
}

/** The values of the parameter that `param.<key>` names; null where there is none, with the finding that says so. */
export function parameterValues(
  context: CheckContext,
  name: string,
  pointer: string,
): { readonly values: readonly Parameter['values'][number][] | null; readonly issues: readonly Issue[] } {
  const scope = subjectNames(context);
  const parameter = scope.parameter(name);
  if (parameter !== undefined) return { values: parameter.values, issues: [] };
  const known = scope.names().filter((one) => one.startsWith('param.'));
  const near = nearestName(name, known) ?? '—';
  return { values: null, issues: [issue('facts-unknown-parameter', pointer, { name, near })] };
}

/** A number, a text of digits, or a parameter that holds such, all within bounds. */
export function checkNumber(
  context: CheckContext,
  value: Json | undefined,
  pointer: string,
  [least, most]: readonly [number, number] = [-Infinity, Infinity],
): readonly Issue[] {
  if (value === undefined || value === null) return [];
  const wrong = (one: Json): readonly Issue[] => {
    const number = typeof one === 'string' && readDecimal(one) !== null ? Number(one) : one;
    if (typeof number === 'number' && number >= least && number <= most) return [];
    const range = least === -Infinity ? '' : `${least}–${most}`;
    return [issue('plugin-number-wrong', pointer, { value: JSON.stringify(one), range })];
  };
  const name = referenceIn(value);
  if (name === null) return wrong(value);
  const { values, issues } = parameterValues(context, name, `${pointer}/var`);
  return values === null ? issues : values.flatMap(({ value: one }) => wrong(one));
}

/** `{"var": "param.…"}` → `param.…`. */
export function referenceIn(value: Json): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const name = (value as { readonly var?: Json }).var;
  return typeof name === 'string' ? name : null;
}

/** A duration, or the parameter that holds it or its working days. */
export function checkPeriod(
  context: CheckContext,
  duration: Duration | { readonly var: string } | null | undefined,
  pointer: string,
): readonly Issue[] {
  if (duration === null || duration === undefined) return [];
  if (typeof duration === 'string') return checkDuration(duration, pointer);
  if ('var' in duration) {
    const { values, issues } = parameterValues(context, duration.var, `${pointer}/var`);
    return values === null ? issues : values.flatMap(({ value }) => checkDuration(value, pointer).slice(0, 1));
  }
  if ('workingDays' in duration) {
    const within = `${pointer}/workingDays`;
    return typeof duration.workingDays === 'number'
      ? []
      : checkNumber(context, duration.workingDays, within, [0, 10_000]);
  }
  return checkDuration(duration.duration, `${pointer}/duration`);
}

/** A grade of a scheme that a reference names; nothing where the scheme itself is unknown, which is found elsewhere. */
export function checkGrade(context: CheckContext, scheme: string, grade: string, pointer: string): readonly Issue[] {
  const found = context.names.resolve<Scheme>('schemes', scheme);
  const editions = found?.editions.filter((edition) => 'grades' in edition) ?? [];
  if (editions.length === 0) return [];
  const known = [...new Set(editions.flatMap(({ grades }) => grades.map(({ key }) => key)))];
  return known.includes(grade)
    ? []
    : [issue('input-grade-unknown', pointer, { scheme, grade, known: known.join('、') })];
}
