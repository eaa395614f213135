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

/** More findings than these help nobody; the first are the ones to begin with. */
const MOST_FINDINGS = 500;

/** A plugin as it came out of the examination: `plugin` is null where it cannot be loaded. */
export interface ExaminedPlugin {
  readonly found: FoundPlugin;
  readonly plugin: PluginDefinitions | null;
  readonly findings: readonly Issue[];
}

/**
 * Checks plugins in their order and runs the worked cases of each; a case that fails refuses its plugin.
 * @param standing the plugins in force that are not among them
 */
export function examinePlugins(
  found: readonly FoundPlugin[],
  standing: readonly PluginDefinitions[],
): readonly ExaminedPlugin[] {
  const good: PluginDefinitions[] = [...standing];
  const refused = new Set<string>();
  return found.map((one) => {
    const examined = examine(one, good, refused);
    if (examined.plugin === null) refused.add(one.id);
    else good.push(examined.plugin);
    return examined;
  });
}

function examine(
  found: FoundPlugin,
  others: readonly PluginDefinitions[],
  refused: ReadonlySet<string>,
): ExaminedPlugin {
  const missing = found.outline.dependsOn
    .filter((id) => refused.has(id))
    .map((plugin) => ({
      ...issue('plugin-dependency-quarantined', `/dependsOn/${plugin}`, { plugin }),
      file: 'plugin.json',
    }));
  const before = [...found.issues, ...missing];
  if (found.source === null || before.some(isError)) return { found, plugin: null, findings: before };
  const { plugin, issues } = readSafely(found.source, others);
  const findings = [...before, ...issues].slice(0, MOST_FINDINGS);
  return { found, plugin: issues.some(isError) ? null : plugin, findings };
}

/** A package that makes a check itself fail must not keep the server from starting. */
function readSafely(source: PluginSource, others: readonly PluginDefinitions[]): ReadPlugin {
  try {
    const { plugin, issues } = readPlugin(source, { others });
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
