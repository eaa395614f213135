import type { Issue } from '@xinheng/problem';
import { checkPlugin, unique } from './check-plugin.js';
import { isEcho } from './echoes.js';
import type { PluginDefinitions } from './model/plugin-definitions.js';
import { assemble, brokenKeys } from './source/assemble.js';
import { gather } from './source/gather.js';
import type { PluginSource } from './source/layout.js';
import { strictly } from './strict.js';

export interface ReadOptions {
  /** The plugins beside it, for what it names of them: at least `national`, and those it depends on. */
  readonly others?: readonly PluginDefinitions[];
  /** An upload may hold data only; a folder that the operator put beside the server may hold code. */
  readonly isUpload?: boolean;
  /** Warnings become errors. */
  readonly isStrict?: boolean;
}

/** A package as read: the definitions when nothing is wrong with it, and every finding in one go. */
export interface ReadPlugin {
  readonly plugin: PluginDefinitions | null;
  readonly issues: readonly Issue[];
}

/**
 * Reads a package: its files as JSON, each resource against its schema, and then the meaning of the whole. What agrees
 * with its schema is looked at even where something else does not, so that one reading tells everything.
 * @returns the plugin, or null where a finding is an error; warnings refuse nothing. Never throws for what it reads.
 */
export function readPlugin(source: PluginSource, options: ReadOptions = {}): ReadPlugin {
  const gathered = gather(source, options.isUpload ?? false);
  const partial = assemble(gathered);
  const unread = { keys: brokenKeys(gathered), kinds: gathered.unread };
  const meaning = partial === null ? [] : checkPlugin(partial, options.others ?? []);
  const found = unique([...gathered.issues, ...meaning.filter((one) => !isEcho(one, unread))]);
  const issues = options.isStrict === true ? strictly(found) : found;
  const hasError = issues.some(({ severity }) => severity === 'error');
  return { plugin: hasError ? null : partial, issues };
}
