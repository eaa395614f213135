import { qualify } from '@xinheng/facts';
import type { PluginDefinitions } from './model/plugin-definitions.js';

/** The qualified key of a scheme as the command line names it: without a plugin's id it is the package's own. */
export function schemeOf(plugin: Pick<PluginDefinitions, 'id'>, key: string): string {
  return qualify(plugin.id, key);
}
