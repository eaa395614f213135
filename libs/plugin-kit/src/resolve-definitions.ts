import { nationalId } from './checks/names.js';
import { fromPublication } from './from-publication.js';
import { extendSchemes } from './extend-schemes.js';
import type { PluginDefinitions } from './model/plugin-definitions.js';

/**
 * What is in force together, from the plugins that are enabled: `national` first, then each after those it depends
 * on, else by id, so that the same plugins give the same set on every machine; extensions are written out.
 */
export function resolveDefinitions(plugins: readonly PluginDefinitions[]): readonly PluginDefinitions[] {
  return extendSchemes(dependencyOrder(plugins).map(fromPublication));
}

/** Plugins with everything that a plugin reads before it. Circles are broken by id; installation refuses them. */
export function dependencyOrder(plugins: readonly PluginDefinitions[]): readonly PluginDefinitions[] {
  const byId = new Map(plugins.map((plugin) => [plugin.id, plugin]));
  const ordered = new Set<PluginDefinitions>();
  const visiting = new Set<string>();
  const visit = (id: string): void => {
    const plugin = byId.get(id);
    if (plugin === undefined || visiting.has(id)) return;
    visiting.add(id);
    [...plugin.dependsOn].sort().forEach(visit);
    ordered.add(plugin);
  };
  visit(nationalId);
  [...byId.keys()].sort().forEach(visit);
  return [...ordered];
}
