import type { PluginDefinitions } from '@xinheng/plugin-kit';
import type { Issue } from '@xinheng/problem';
import type { LocalResource } from '../revisions/fold-local.js';
import type { FoundPlugin } from './configured-plugins.js';

/** A plugin as it came out of the examination: `plugin` is null where it cannot be loaded. */
export interface ExaminedPlugin {
  readonly found: FoundPlugin;
  readonly plugin: PluginDefinitions | null;
  readonly findings: readonly Issue[];
  /** Whether what is in force stays, since what was changed here and the package make no whole. */
  readonly isHeld?: boolean;
  /** What stays changed here; absent where nothing was, or the package was not taken. */
  readonly local?: readonly LocalResource[];
}
