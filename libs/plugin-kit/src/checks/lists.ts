import type { ListDefinition } from '@xinheng/effects';
import { issue, type Issue } from '@xinheng/problem';
import type { DocumentLevel } from '../model/manifest.js';
import { nearest } from '../nearest.js';
import { placed } from '../origins.js';
import type { Check, CheckContext } from './check.js';
import { checkCondition, checkPeriod, checkReason } from './conditions.js';
import { checkUnique } from './keys.js';
import { checkRegions } from './regions.js';

/** What a serious-dishonesty list may stand on anywhere; within its province a provincial regulation will do. */
const highLevels: readonly DocumentLevel[] = ['law', 'administrative-regulation', 'national-rule'];
/** 黑龙江条例 第二十八条第二款: without each of these the decision to enter is void. */
const seriousElements = ['reasons', 'basis', 'period', 'removal-conditions', 'remedies'] as const;

/** Lists and registers: what proposes, what assigns, how entries are decided, and what they stand on. */
export const checkLists: Check = (context) =>
  context.plugin.lists.flatMap((list) =>
    [
      ...checkProposals(context, list),
      ...checkAssignment(context, list),
      ...checkSerious(context, list),
      ...checkUnique(
        (list.behaviours ?? []).map(({ key }) => key),
        (order) => `/behaviours/${order}/key`,
      ),
      ...(list.procedure === undefined ? [] : context.names.check('procedures', list.procedure, '/procedure')),
      ...(list.carriesTo ?? []).flatMap(({ recordAs }, order) =>
        recordAs === undefined ? [] : context.names.check('catalogue', recordAs, `/carriesTo/${order}/recordAs`),
      ),
      ...checkPeriod(context, list.period, '/period'),
      ...checkRegions(context, list.regions, '/regions'),
    ].map((found) => placed(found, list)),
  );

function checkProposals(context: CheckContext, { propose, behaviours }: ListDefinition): readonly Issue[] {
  const known = (behaviours ?? []).map(({ key }) => key);
  return (propose ?? []).flatMap(({ when, behaviour, reason }, order) => {
    const at = `/propose/${order}`;
    return [
      ...checkCondition(context, when, `${at}/when`),
      ...checkReason(context, reason, `${at}/reason`),
      ...(behaviour === undefined || known.includes(behaviour)
        ? []
        : [
            issue('plugin-behaviour-unknown', `${at}/behaviour`, { behaviour, near: nearest(behaviour, known) ?? '—' }),
          ]),
    ];
  });
}

function checkAssignment(context: CheckContext, { key, kind, of, assign }: ListDefinition): readonly Issue[] {
  if (assign === undefined) return [];
  const misplaced =
    kind === 'register' && of === 'subject' ? [] : [issue('plugin-list-assign', '/assign', { list: key })];
  return [
    ...misplaced,
    ...assign.flatMap(({ when, reason }, order) => [
      ...checkCondition(context, when, `/assign/${order}/when`),
      ...checkReason(context, reason, `/assign/${order}/reason`),
    ]),
  ];
}

function checkSerious({ plugin }: CheckContext, list: ListDefinition): readonly Issue[] {
  if (list.kind !== 'serious-dishonesty') return [];
  const { key, basis, status = 'active', requires = [] } = list;
  const found: Issue[] = [];
  const level = plugin.manifest.documents?.find((document) => document.key === basis.document)?.level;
  const isRegional = level === 'provincial-regulation' && plugin.regions.length > 0;
  if (status === 'active' && level !== undefined && !highLevels.includes(level) && !isRegional) {
    found.push(issue('plugin-serious-list-level', '/basis/document', { list: key, document: basis.document, level }));
  }
  const missing = seriousElements.filter((element) => !requires.includes(element));
  if (missing.length > 0) {
    found.push(issue('plugin-serious-list-requires', '/requires', { list: key, missing: missing.join('、') }));
  }
  return found;
}
