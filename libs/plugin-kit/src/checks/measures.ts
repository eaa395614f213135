import type { ListDefinition, Measure } from '@xinheng/effects';
import type { Scheme } from '@xinheng/grading';
import { issue, warning, type Issue } from '@xinheng/problem';
import { nearest } from '../nearest.js';
import { placed } from '../origins.js';
import type { Check, CheckContext } from './check.js';
import { checkCondition, checkGrade, checkPeriod } from './conditions.js';
import { protectedRight } from './protected-rights.js';
import { checkRegions } from './regions.js';

/** Kinds that take something away. */
const burdens: ReadonlySet<Measure['kind']> = new Set(['constraint', 'punishment']);

/** Measures: the list they stand in, what brings them, whom they spare, and what no measure may touch. */
export const checkMeasures: Check = (context) =>
  context.plugin.measures.flatMap((measure) =>
    [
      ...checkListing(context, measure),
      ...checkCauses(context, measure),
      ...checkBehaviours(context, measure),
      ...checkLaw(context, measure),
      ...checkCondition(context, measure.unless, '/unless'),
      ...checkPeriod(context, measure.period, '/period'),
      ...(measure.insteadNotice === undefined
        ? []
        : context.names.check('templates', measure.insteadNotice, '/insteadNotice')),
      ...checkRegions(context, measure.regions, '/regions'),
    ].map((found) => placed(found, measure)),
  );

function checkListing({ names }: CheckContext, { key, kind, listedIn, scope }: Measure): readonly Issue[] {
  if (listedIn === undefined) {
    // 黑龙江条例 第三十条: what is in no published list may not be taken.
    return burdens.has(kind) ? [issue('plugin-measure-unlisted', '', { measure: key })] : [];
  }
  const found = names.resolve<ListDefinition>('lists', listedIn);
  if (found === null) return names.check('lists', listedIn, '/listedIn');
  const list = found.editions.at(-1)!;
  if (list.kind !== 'measure-list' || list.of !== 'measure') {
    return [issue('plugin-measure-list-kind', '/listedIn', { measure: key, list: listedIn })];
  }
  const allowed = list.allowedScopes ?? [];
  if (allowed.length === 0 || (scope !== undefined && allowed.includes(scope))) return [];
  const params = { measure: key, scope: scope ?? '∅', list: listedIn, allowed: allowed.join('、') };
  return [issue('plugin-measure-scope', scope === undefined ? '' : '/scope', params)];
}

function checkCauses(context: CheckContext, { key, causes }: Measure): readonly Issue[] {
  return (causes ?? []).flatMap(({ scheme, grades, list }, order) => {
    const at = `/causes/${order}`;
    if ((scheme === undefined) === (list === undefined) || (scheme !== undefined && grades === undefined)) {
      return [issue('plugin-measure-cause', at, { measure: key })];
    }
    if (scheme === undefined) return context.names.check('lists', list!, `${at}/list`);
    return [
      ...context.names.check('schemes', scheme, `${at}/scheme`),
      ...grades!.flatMap((grade, index) => checkGrade(context, scheme, grade, `${at}/grades/${index}`)),
    ];
  });
}

/** A behaviour is a catalogue item, or one that a list names. */
function checkBehaviours({ names, plugin, others }: CheckContext, { behaviours }: Measure): readonly Issue[] {
  const visible = [plugin, ...others.filter(({ id }) => names.isVisible(id))];
  const known = visible.flatMap(({ lists }) => lists.flatMap((list) => (list.behaviours ?? []).map(({ key }) => key)));
  return (behaviours ?? []).flatMap((behaviour, order) => {
    const [, key] = names.split(behaviour);
    if (known.includes(key) || names.resolve('catalogue', behaviour) !== null) return [];
    const near = nearest(behaviour, [...known, ...names.all('catalogue')]) ?? '—';
    return [issue('plugin-behaviour-unknown', `/behaviours/${order}`, { behaviour, near })];
  });
}

/** What the law keeps from every measure that takes something away. */
function checkLaw({ names, plugin }: CheckContext, measure: Measure): readonly Issue[] {
  const { key, kind, title, scope, causes, period, basis } = measure;
  if (!burdens.has(kind)) return [];
  const found: Issue[] = [];
  const right = protectedRight(`${title} ${scope ?? ''}`);
  if (right !== null) found.push(issue('plugin-measure-protected-right', '/title', { measure: key, right }));
  // 黑龙江条例 第二十六条第二款: the points of a person restrict no right.
  for (const [order, { scheme }] of (causes ?? []).entries()) {
    const editions = scheme === undefined ? [] : (names.resolve<Scheme>('schemes', scheme)?.editions ?? []);
    if (editions.some(({ method, subjectKinds }) => method === 'score' && subjectKinds.includes('person'))) {
      found.push(issue('plugin-measure-person-points', `/causes/${order}/scheme`, { measure: key, scheme: scheme! }));
    }
  }
  // 第三十一条第三款: a punishment by a local regulation has a beginning and an end.
  const level = plugin.manifest.documents?.find((document) => document.key === basis.document)?.level;
  if (kind === 'punishment' && level === 'provincial-regulation' && (period === null || period === undefined)) {
    found.push(warning('plugin-measure-period-missing', '', { measure: key, document: basis.document }));
  }
  return found;
}
