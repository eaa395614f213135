import { isLookupTable, parameterValue, qualify, regionContains, type Parameter } from '@xinheng/facts';
import type { DecisionScheme, Indicator, ScoreScheme } from '@xinheng/grading';
import { issue, type Issue } from '@xinheng/problem';
import { parametersRead, parentOf, type ExtendedParent } from '../extend-schemes.js';
import type { SchemeExtension } from '../model/extension.js';
import type { CheckContext } from './check.js';
import { parameterValues, referenceIn } from './conditions.js';
import { checkUnique } from './keys.js';
import { checkRegions } from './regions.js';

type SetParameter = NonNullable<SchemeExtension['parameters']>[number];

/**
 * An extension tightens and never loosens: it sets parameters that the parent marks `open`, on the tighter side; it adds
 * rules behind those that the parent marks `extensible`, which give no better grade than what they precede, and points
 * that take away.
 */
export function checkExtension(context: CheckContext, extension: SchemeExtension): readonly Issue[] {
  const parent = parentOf([context.plugin, ...context.others], extension);
  if (parent === null) return [];
  const { rules = [], indicators = [], parameters = [] } = extension;
  return [
    ...(parent.plugin.id === context.plugin.id
      ? [issue('grading-extends-itself', '/extends', { key: extension.key })]
      : []),
    ...checkRegions(context, extension.regions, '/regions'),
    ...checkPlace(context, extension, parent),
    ...parametersRead(parent)
      .filter(({ key }) => context.plugin.parameters.some((own) => own.key === key))
      .map(({ key }) => issue('plugin-key-twice', '/extends', { key })),
    ...checkUnique(
      parameters.map(({ key }) => key),
      (order) => `/parameters/${order}/key`,
    ),
    ...parameters.flatMap((one, order) => checkParameter(parent, one, `/parameters/${order}`)),
    ...parent.editions.flatMap((edition) =>
      edition.method === 'decision'
        ? [
            ...rules.flatMap((rule, order) => checkAdded(edition, rule, `/rules/${order}`)),
            ...indicators.map((one, order) => wrongMethod(extension, `/indicators/${order}`, one.key)),
          ]
        : [
            ...indicators.flatMap((one, order) => checkIndicator(context, edition, one, `/indicators/${order}`)),
            ...rules.map((one, order) => wrongMethod(extension, `/rules/${order}`, one.key)),
          ],
    ),
  ];
}

/** The extension grades where its parent grades. */
function checkPlace({ plugin }: CheckContext, extension: SchemeExtension, parent: ExtendedParent): readonly Issue[] {
  const regions = extension.regions ?? plugin.regions;
  const covered = parent.editions.flatMap((edition) => edition.regions ?? parent.plugin.regions);
  const outside =
    covered.length === 0 ? [] : regions.filter((region) => !covered.some((outer) => regionContains(outer, region)));
  if (regions.length > 0 && outside.length === 0) return [];
  const pointer = extension.regions === undefined ? '/extends' : '/regions';
  const params = { region: outside.join('、') || '∅', regions: covered.join('、') || '∅' };
  return [issue('grading-extends-region', pointer, params)];
}

function checkParameter(
  { plugin: parent }: ExtendedParent,
  { key, values }: SetParameter,
  at: string,
): readonly Issue[] {
  const name = qualify(parent.id, key);
  const bare = name.slice(parent.id.length + 1);
  const found = parent.parameters.find((one) => qualify(parent.id, one.key) === name);
  if (found === undefined || isLookupTable(found) || found.open === undefined) {
    const open = parent.parameters.flatMap((one) => (!isLookupTable(one) && one.open !== undefined ? [one.key] : []));
    return [issue('grading-extends-closed', `${at}/key`, { key, known: open.join('、') || '∅' })];
  }
  const isReadByFacts = JSON.stringify(parent.facts).match(new RegExp(`"param\\.(${parent.id}:)?${bare}"`)) !== null;
  return [
    ...(isReadByFacts ? [issue('grading-extends-fact-parameter', `${at}/key`, { key })] : []),
    ...checkTighter(found, found.open, values, at),
  ];
}

/** On every day from the first on, the value stands on the tighter side of the parent's, and within its bound. */
function checkTighter(
  parent: Parameter,
  { tighter, bound }: NonNullable<Parameter['open']>,
  values: SetParameter['values'],
  at: string,
): readonly Issue[] {
  const own: Parameter = { ...parent, values };
  const sign = tighter === 'lower' ? 1 : -1;
  const days = [...values, ...parent.values].map(({ from }) => from);
  return values.flatMap(({ from, value }, order) => {
    const pointer = `${at}/values/${order}/value`;
    if (typeof value !== 'number')
      return [issue('plugin-number-wrong', pointer, { value: JSON.stringify(value), range: '' })];
    if (bound !== undefined && (value - bound) * sign < 0) {
      return [issue('grading-extends-bound', pointer, { key: parent.key, value, bound })];
    }
    const looser = days
      .filter((day) => day >= from && parameterValue(own, day)?.from === from)
      .map((day) => [day, parameterValue(parent, day)?.value] as const)
      .find(([, other]) => typeof other === 'number' && (value - other) * sign > 0);
    return looser === undefined
      ? []
      : [
          issue('grading-extends-looser', pointer, {
            key: parent.key,
            value,
            parent: String(looser[1]),
            day: looser[0],
          }),
        ];
  });
}

function checkAdded(
  { rules, otherwise, grades }: DecisionScheme,
  rule: NonNullable<SchemeExtension['rules']>[number],
  at: string,
): readonly Issue[] {
  const place = rules.findIndex(({ key }) => key === rule.after);
  const open = rules.filter(({ extensible }) => extensible === true).map(({ key }) => key);
  if (place < 0 || rules[place]?.extensible !== true) {
    return [
      issue('grading-extends-after', rule.after === undefined ? at : `${at}/after`, {
        rule: rule.key,
        after: rule.after ?? '∅',
        known: open.join('、') || '∅',
      }),
    ];
  }
  if (rules.some(({ key }) => key === rule.key)) return [issue('plugin-key-twice', `${at}/key`, { key: rule.key })];
  const placeOf = (grade: string): number => grades.findIndex(({ key }) => key === grade);
  const following = [...rules.slice(place + 1).map(({ grade }) => grade), otherwise.grade];
  const better = following.find((grade) => placeOf(rule.grade) < placeOf(grade));
  return better === undefined || placeOf(rule.grade) < 0
    ? []
    : [issue('grading-extends-better', `${at}/grade`, { rule: rule.key, grade: rule.grade, other: better })];
}

function checkIndicator(
  context: CheckContext,
  { groups, indicators }: ScoreScheme,
  added: Indicator,
  at: string,
): readonly Issue[] {
  const group = groups.find(({ key }) => key === added.group);
  const open = groups.filter(({ extensible }) => extensible === true).map(({ key }) => key);
  if (group?.extensible !== true) {
    return [issue('grading-extends-group', `${at}/group`, { group: added.group, known: open.join('、') || '∅' })];
  }
  if (indicators.some(({ key }) => key === added.key))
    return [issue('plugin-key-twice', `${at}/key`, { key: added.key })];
  const name = typeof added.points === 'number' ? null : referenceIn(added.points);
  const points: readonly unknown[] =
    name === null ? [added.points] : (parameterValues(context, name, '').values ?? []).map(({ value }) => value);
  return points.every((one) => typeof one === 'number' && one <= 0)
    ? []
    : [issue('grading-extends-points', `${at}/points`, { indicator: added.key })];
}

function wrongMethod({ extends: parent }: SchemeExtension, at: string, key: string): Issue {
  return issue('grading-extends-method', at, { key, scheme: parent });
}
