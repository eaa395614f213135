import { checkFactDefinitions, DefinitionIndex } from '@xinheng/facts';
import { checkSchemes, type DefinitionSet } from '@xinheng/grading';
import type { Issue } from '@xinheng/problem';
import { checkBasis } from './checks/basis.js';
import { checkCases } from './checks/cases.js';
import { checkCatalogue, checkForms } from './checks/catalogue.js';
import type { Check, CheckContext } from './checks/check.js';
import { checkCoverage } from './checks/coverage.js';
import { checkForbiddenFields } from './checks/forbidden-fields.js';
import { checkKeys } from './checks/keys.js';
import { checkLists } from './checks/lists.js';
import { checkLocales } from './checks/locales.js';
import { checkManifest } from './checks/manifest.js';
import { checkMeasures } from './checks/measures.js';
import { checkMetrics } from './checks/metrics.js';
import { Names } from './checks/names.js';
import { checkProcedures } from './checks/procedures.js';
import { checkReliefs } from './checks/reliefs.js';
import { checkSchemeUse } from './checks/schemes.js';
import { checkSupervision } from './checks/supervision.js';
import { checkTemplates } from './checks/templates.js';
import type { PluginDefinitions } from './model/plugin-definitions.js';
import { placed } from './origins.js';
import { resolveDefinitions } from './resolve-definitions.js';

/** The plugin's own questions, in the order in which their findings are shown. */
const checks: readonly Check[] = [
  checkManifest,
  checkKeys,
  checkBasis,
  checkForbiddenFields,
  checkCatalogue,
  checkSchemeUse,
  checkMeasures,
  checkLists,
  checkSupervision,
  checkProcedures,
  checkForms,
  checkMetrics,
  checkReliefs,
  checkTemplates,
  checkCases,
  checkLocales,
  checkCoverage,
];

/** Lists of a definition whose members the libraries below name by position: `/facts/3/from`. */
type Numbered = 'catalogue' | 'classifications' | 'parameters' | 'facts' | 'schemes';

/**
 * The schemes that stand for extensions follow the plugin's own: a finding in a rule or an indicator that the extension
 * adds is told there, any other at what it extends.
 */
function inItsExtension(found: Issue, plugin: PluginDefinitions, written: DefinitionSet): Issue | null {
  const match = /^\/schemes\/(\d+)(?:\/(rules|indicators)\/(\d+))?/.exec(found.pointer);
  const order = Number(match?.[1] ?? -1);
  if (match === null || order < plugin.schemes.length) return null;
  const scheme = written.find(({ id }) => id === plugin.id)?.schemes[order];
  const extension = plugin.extensions.find(({ key }) => key === scheme?.key);
  if (scheme === undefined || extension === undefined) return null;
  const part = match[2] as 'rules' | 'indicators' | undefined;
  const parts = part === undefined ? [] : ((scheme as unknown as Record<string, { key: string }[]>)[part] ?? []);
  const key = parts[Number(match[3])]?.key;
  const place = part === undefined ? -1 : (extension[part] ?? []).findIndex((one) => one.key === key);
  const pointer = place < 0 ? '/extends' : `/${part!}/${place}${found.pointer.slice(match[0].length)}`;
  return placed({ ...found, pointer }, extension);
}

/** Turns `/facts/3/from` into the file of that fact and the pointer within it. */
function inItsFile(found: Issue, plugin: PluginDefinitions): Issue {
  const match = /^\/(catalogue|classifications|parameters|facts|schemes)\/(\d+)/.exec(found.pointer);
  const resource = match === null ? undefined : plugin[match[1] as Numbered][Number(match[2])];
  return resource === undefined
    ? found
    : placed({ ...found, pointer: found.pointer.slice(match![0].length) }, resource);
}

/**
 * Everything that can be wrong with the meaning of a plugin whose shape is right, in one go.
 * @param others the plugins that are there beside it, `national` among them; what it may read of them follows from
 *   its `dependsOn`.
 */
export function checkPlugin(plugin: PluginDefinitions, others: readonly PluginDefinitions[]): readonly Issue[] {
  const apart = others.filter(({ id }) => id !== plugin.id);
  const definitions: DefinitionSet = resolveDefinitions([...apart, plugin]);
  const index = new DefinitionIndex(definitions);
  const context: CheckContext = { plugin, others: apart, names: new Names(plugin, apart), index };
  const issues = [
    ...checks.flatMap((check) => check(context)),
    ...[...checkFactDefinitions(definitions, plugin.id), ...checkSchemes(definitions, plugin.id)].map(
      (found) => inItsExtension(found, plugin, definitions) ?? inItsFile(found, plugin),
    ),
  ];
  return unique(issues);
}

/** The same thing said twice at one place is said once. */
export function unique(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Set<string>();
  return issues.filter((found) => {
    const identity = JSON.stringify([found.file ?? '', found.pointer, found.code, found.params]);
    const isNew = !seen.has(identity);
    seen.add(identity);
    return isNew;
  });
}
