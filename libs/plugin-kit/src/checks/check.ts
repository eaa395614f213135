import type { DefinitionIndex } from '@xinheng/facts';
import type { Issue } from '@xinheng/problem';
import type { PluginDefinitions } from '../model/plugin-definitions.js';
import type { Names } from './names.js';

/** What a check looks at. */
export interface CheckContext {
  readonly plugin: PluginDefinitions;
  /** The other plugins that are there, `national` among them. */
  readonly others: readonly PluginDefinitions[];
  readonly names: Names;
  /** Over the plugin and the others. */
  readonly index: DefinitionIndex;
}

/** One question to a package; findings carry the file and pointer of the resource they are about. */
export type Check = (context: CheckContext) => readonly Issue[];
