import type { Treatment } from '@xinheng/effects';
import { parameterValue } from '@xinheng/facts';
import type { Scheme } from '@xinheng/grading';
import { issue, type Issue } from '@xinheng/problem';
import { placed } from '../origins.js';
import type { Check, CheckContext } from './check.js';
import { checkCondition, checkGrade, checkNumber, parameterValues, referenceIn } from './conditions.js';
import { checkRegions } from './regions.js';

/** Supervision: treatments of grades that exist, ratios that are ratios, and no better grade that is inspected more. */
export const checkSupervision: Check = (context) => {
  const { treatments, overrides } = context.plugin.supervision;
  return [
    ...treatments.flatMap((treatment) =>
      [
        ...context.names.check('schemes', treatment.scheme, '/scheme'),
        ...checkGrade(context, treatment.scheme, treatment.grade, '/grade'),
        ...checkNumber(context, treatment.ratio, '/ratio', [0, 1]),
        ...checkNumber(context, treatment.perYear, '/perYear', [0, 366]),
        ...checkRegions(context, treatment.regions, '/regions'),
      ].map((found) => placed(found, treatment)),
    ),
    ...checkOrder(context, treatments),
    ...overrides.flatMap((override) =>
      [
        ...checkCondition(context, override.when, '/when'),
        ...checkNumber(context, override.minRatio, '/minRatio', [0, 1]),
        ...checkRegions(context, override.regions, '/regions'),
      ].map((found) => placed(found, override)),
    ),
  ];
};

/** 黑龙江条例 第四十八条: a better class is never inspected more often; each grade is treated in one way. */
function checkOrder(context: CheckContext, treatments: readonly Treatment[]): readonly Issue[] {
  const issues: Issue[] = [];
  for (const [order, treatment] of treatments.entries()) {
    for (const other of treatments.slice(0, order)) {
      if (other.scheme !== treatment.scheme || !isSameScope(other, treatment) || !isSameTime(other, treatment))
        continue;
      const { scheme, grade } = treatment;
      if (other.grade === grade) {
        issues.push(placed(issue('plugin-treatment-twice', '/grade', { scheme, grade }), treatment));
      } else issues.push(...compared(context, other, treatment));
    }
  }
  return issues;
}

/** Whether there is a day on which both editions hold. */
function isSameTime(a: Treatment, b: Treatment): boolean {
  const begins = (one: Treatment): string => one.inForceFrom ?? '0000-01-01';
  const ends = (one: Treatment): string => one.inForceUntil ?? '9999-12-31';
  return begins(a) <= ends(b) && begins(b) <= ends(a);
}

function isSameScope(a: Treatment, b: Treatment): boolean {
  return JSON.stringify([...(a.regions ?? [])].sort()) === JSON.stringify([...(b.regions ?? [])].sort());
}

function compared(context: CheckContext, a: Treatment, b: Treatment): readonly Issue[] {
  const grades = context.names.resolve<Scheme>('schemes', a.scheme)?.editions.at(-1)?.grades ?? [];
  const placeOf = ({ grade }: Treatment): number => grades.findIndex(({ key }) => key === grade);
  if (placeOf(a) < 0 || placeOf(b) < 0) return [];
  const [better, worse] = placeOf(a) < placeOf(b) ? [a, b] : [b, a];
  return (['ratio', 'perYear'] as const).flatMap((property) => {
    // A parameter may change its value from a day on; the order must hold on each of them.
    const days = ['9999-12-31', ...daysOf(context, better[property]), ...daysOf(context, worse[property])];
    const wrong = days.some((day) => {
      const [low, high] = [valueOn(context, better[property], day), valueOn(context, worse[property], day)];
      return low !== null && high !== null && low > high;
    });
    const params = { scheme: a.scheme, better: better.grade, worse: worse.grade };
    return wrong ? [placed(issue('plugin-treatment-order', `/${property}`, params), better)] : [];
  });
}

type Numeric = Treatment['ratio'] | Treatment['perYear'];

function daysOf(context: CheckContext, value: Numeric): readonly string[] {
  const name = value === undefined ? null : referenceIn(value);
  return name === null ? [] : (parameterValues(context, name, '').values ?? []).map(({ from }) => from);
}

function valueOn(context: CheckContext, value: Numeric, day: string): number | null {
  if (value === undefined || value === null) return null;
  const name = referenceIn(value);
  if (name === null) return Number(value);
  const { values } = parameterValues(context, name, '');
  const found = values === null ? undefined : parameterValue({ key: name, title: name, values }, day)?.value;
  return found === undefined || Number.isNaN(Number(found)) ? null : Number(found);
}
