import type { DefinitionSet } from '@xinheng/grading';
import { dependencyOrder, type PluginDefinitions } from '@xinheng/plugin-kit';
import { factDefinitions } from '../resource-editors/editor-context.js';
import type { PluginFiles } from '../resource-editors/plugin-resources.js';

/** Plugins as their files, as grading reads them: those of a draft just as those in force. */
export function definitionsOf(files: readonly PluginFiles[]): DefinitionSet {
  const plugins = files.map((plugin) => ({
    ...factDefinitions(plugin, files),
    version: plugin.version ?? '0.0.0',
    regions: plugin.regions ?? [],
  }));
  // Only ids and dependencies are read to put them in order.
  return dependencyOrder(plugins as unknown as readonly PluginDefinitions[]);
}
