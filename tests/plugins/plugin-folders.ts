import { join } from 'node:path';
import { resolveDefinitions, type PluginDefinitions } from '@xinheng/plugin-kit';
import { loadShelf } from '@xinheng/plugin-pack';
import { renderIssue } from '@xinheng/problem';

/** The folder of the plugins that the repository ships. */
export const pluginsFolder = join(import.meta.dirname, '..', '..', 'plugins');

const { plugins, broken } = await loadShelf(pluginsFolder);
if (broken.length > 0) {
  const said = broken.flatMap(({ id, issues }) =>
    issues.map((found) => `${id}/${found.file ?? ''}${found.pointer}: ${renderIssue(found, 'en')}`),
  );
  throw new Error(`Plugins of the repository cannot be loaded:\n${said.join('\n')}`);
}

/** All plugins that the repository ships, each after those it depends on. */
export const shippedPlugins: readonly PluginDefinitions[] = plugins;

/** A shipped plugin, with resources put in the place of shipped ones. */
export function shipped(id: string, changed: Partial<PluginDefinitions> = {}): PluginDefinitions {
  const plugin = plugins.find((one) => one.id === id);
  if (plugin === undefined) throw new Error(`The repository ships no plugin "${id}".`);
  return { ...plugin, ...changed };
}

/** A plugin with all others that the repository ships, as they are in force together. */
export function together(plugin: PluginDefinitions): readonly PluginDefinitions[] {
  return resolveDefinitions(plugins.map((one) => (one.id === plugin.id ? plugin : one)));
}

/** All plugins that the repository ships, as they are in force together. */
export const inForce: readonly PluginDefinitions[] = resolveDefinitions(plugins);
