import {
  coverageIssues,
  coverageOf,
  readPlugin,
  resolveDefinitions,
  runCases,
  type PluginDefinitions,
  type PluginSource,
  type ReadPlugin,
} from '@xinheng/plugin-kit';
import { issue, type Issue } from '@xinheng/problem';
import type { FoundPlugin } from './configured-plugins.js';
import type { ExaminedPlugin } from './examined-plugin.js';
import { upgradeLocally, type LocalChanges } from './upgrade-locally.js';

/** More findings than these help nobody; the first are the ones to begin with. */
const MOST_FINDINGS = 500;

/**
 * Checks plugins in their order and runs the worked cases of each; a case that fails refuses its plugin.
 * @param standing the plugins in force that are not among them
 * @param local what was changed here, by plugin
 */
export function examinePlugins(
  found: readonly FoundPlugin[],
  standing: readonly PluginDefinitions[],
  local: ReadonlyMap<string, LocalChanges> = new Map(),
): readonly ExaminedPlugin[] {
  const good: PluginDefinitions[] = [...standing];
  const refused = new Set<string>();
  return found.map((one) => {
    const changes = local.get(one.id);
    const alone = examinePlugin(one, good, { refused });
    const examined = changes === undefined ? alone : upgradeLocally(alone, changes, good);
    if (examined.plugin === null) refused.add(one.id);
    else good.push(examined.plugin);
    return examined;
  });
}

/** How a package is looked at. */
export interface ExaminationOptions {
  /** What could not be loaded of what it may depend on. */
  readonly refused?: ReadonlySet<string>;
  /** Whether it came from outside, and may hold data only. */
  readonly isUpload?: boolean;
}

/** Checks one plugin beside others and runs its worked cases. Never throws for what it reads. */
export function examinePlugin(
  found: FoundPlugin,
  others: readonly PluginDefinitions[],
  { refused = new Set(), isUpload = false }: ExaminationOptions = {},
): ExaminedPlugin {
  const missing = found.outline.dependsOn
    .filter((id) => refused.has(id))
    .map((plugin) => ({
      ...issue('plugin-dependency-quarantined', `/dependsOn/${plugin}`, { plugin }),
      file: 'plugin.json',
    }));
  const before = [...found.issues, ...missing];
  if (found.source === null || before.some(isError)) return { found, plugin: null, findings: before };
  const { plugin, issues } = readSafely(found.source, others, isUpload);
  const findings = [...before, ...issues].slice(0, MOST_FINDINGS);
  return { found, plugin: issues.some(isError) ? null : plugin, findings };
}

/** A package that makes a check itself fail must not keep the server from starting. */
function readSafely(source: PluginSource, others: readonly PluginDefinitions[], isUpload: boolean): ReadPlugin {
  try {
    const { plugin, issues } = readPlugin(source, { others, isUpload });
    if (plugin === null) return { plugin, issues };
    const definitions = resolveDefinitions([...others, plugin]);
    const cases = runCases(plugin, definitions).issues;
    const uncovered = cases.length > 0 ? [] : coverageIssues(plugin, coverageOf(plugin, definitions));
    return { plugin, issues: [...issues, ...cases, ...uncovered] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { plugin: null, issues: [issue('plugin-check-failed', '', { reason: reason.slice(0, 300) })] };
  }
}

function isError({ severity }: Issue): boolean {
  return severity === 'error';
}
