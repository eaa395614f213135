import { canonicalJson, type PluginDefinitions } from '@xinheng/plugin-kit';
import { renderIssue, warning, type Issue } from '@xinheng/problem';
import type { LocalResource } from '../revisions/fold-local.js';
import type { ExaminedPlugin } from './examined-plugin.js';
import { errorsOfLocal, numberedLike } from './local-whole.js';
import { mergePackage, nameOfMerge } from './packages/merge-package.js';

/** What was changed here of a plugin that stands. */
export interface LocalChanges {
  readonly standing: PluginDefinitions;
  readonly local: readonly LocalResource[];
  readonly today: string;
}

/**
 * A package that was examined, with what was changed here in it. Where that makes no whole, or the package itself
 * cannot be loaded, what is in force stays, so that nothing that was approved here is ever lost by a start.
 * @param others the plugins beside it, as they will stand
 */
export function upgradeLocally(
  examined: ExaminedPlugin,
  { standing, local, today }: LocalChanges,
  others: readonly PluginDefinitions[],
): ExaminedPlugin {
  const { found, plugin, findings } = examined;
  const version = found.outline.version;
  if (plugin === null) {
    return held(
      examined,
      standing,
      version,
      findings.filter(({ severity }) => severity === 'error'),
    );
  }
  const {
    plugin: merged,
    items,
    local: kept,
  } = mergePackage({ standing, shipped: plugin, local, decisions: new Map() });
  const conflicts = items
    .filter(({ outcome }) => outcome === 'conflict')
    .map((item) => warning('plugin-local-conflict', '', { resource: nameOfMerge(item) }));
  const isLocal = canonicalJson(merged) !== canonicalJson(plugin);
  const numbered = { ...merged, version: isLocal ? numberedLike(standing.version, plugin.manifest.version) : version };
  const errors = errorsOfLocal(numbered, kept, others, today);
  if (errors.length > 0) return held(examined, standing, version, errors);
  return { ...examined, plugin: numbered, findings: [...findings, ...conflicts], local: kept };
}

function held(
  examined: ExaminedPlugin,
  standing: PluginDefinitions,
  version: string,
  errors: readonly Issue[],
): ExaminedPlugin {
  const [first] = errors;
  const reason = first === undefined ? '' : renderIssue(first, 'zh-CN').replace(/。$/, '');
  const told = warning('plugin-local-held', '', { version, count: errors.length, reason });
  return { ...examined, plugin: standing, findings: [told], isHeld: true };
}
