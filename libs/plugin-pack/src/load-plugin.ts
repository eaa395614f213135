import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DefinitionSet } from '@xinheng/grading';
import {
  dependencyOrder,
  readJson,
  readPlugin,
  resolveDefinitions,
  type PluginDefinitions,
  type PluginSource,
} from '@xinheng/plugin-kit';
import { issue, XinhengError, type Issue } from '@xinheng/problem';
import { archiveLimits } from './archive-limits.js';
import { readArchive } from './read-archive.js';
import { readFolder } from './read-folder.js';

export interface LoadOptions {
  /** Folders that hold plugin folders, for what the plugin depends on and for `national`; the first to have one wins. */
  readonly shelves?: readonly string[];
  /** An upload may hold data only. */
  readonly isUpload?: boolean;
  /** Warnings refuse the plugin too. */
  readonly isStrict?: boolean;
}

/** A plugin with all that it reads. */
export interface LoadedPlugin {
  /** Null where a finding is an error. */
  readonly plugin: PluginDefinitions | null;
  /** Its files; null for a package file that could not be unpacked. */
  readonly source: PluginSource | null;
  /** The plugins that it depends on and `national`, each after those that it depends on itself. */
  readonly others: readonly PluginDefinitions[];
  /** All of them and the plugin; empty where there is no plugin. */
  readonly definitions: DefinitionSet;
  readonly issues: readonly Issue[];
}

const nationalId = 'national';

/**
 * Loads a plugin from its folder or its package file (`.xhp`), with the plugins beside it that it reads.
 * @throws XinhengError `plugin-folder-missing` and what `readFolder` throws; what is wrong in the plugin is a finding
 */
export async function loadPlugin(path: string, options: LoadOptions = {}): Promise<LoadedPlugin> {
  const { source, issues: packing } = await sourceAt(path);
  const own = source === null ? null : manifestOf(source.get('plugin.json') ?? '');
  const shelf = await shelfOf(options.shelves ?? []);
  const broken: Issue[] = [];
  const others = await dependenciesOf(own, shelf, broken);
  if (source === null) return { plugin: null, source, others, definitions: [], issues: packing };
  const { isUpload = false, isStrict = false } = options;
  const read = readPlugin(source, { others, isUpload, isStrict });
  const refuses = broken.length > 0 || (isStrict && packing.length > 0);
  const plugin = refuses ? null : read.plugin;
  return {
    plugin,
    source,
    others,
    definitions: plugin === null ? [] : resolveDefinitions([...others, plugin]),
    issues: [
      ...packing.map((found) => (isStrict ? { ...found, severity: 'error' as const } : found)),
      ...broken,
      ...read.issues,
    ],
  };
}

/** Every plugin that stands in a folder: those that can be read, each after what it depends on, and the others. */
export interface LoadedShelf {
  readonly plugins: readonly PluginDefinitions[];
  readonly broken: readonly { readonly id: string; readonly issues: readonly Issue[] }[];
}

/** Loads every plugin folder of a folder. A plugin whose dependency is broken is broken too, and says so. */
export async function loadShelf(folder: string): Promise<LoadedShelf> {
  const shelf = await shelfOf([folder]);
  const plugins = new Map<string, PluginDefinitions>();
  const broken: { id: string; issues: readonly Issue[] }[] = [];
  for (const id of [...shelf.keys()].sort()) {
    if (plugins.has(id)) continue;
    const loaded = await loadPlugin(shelf.get(id)!, { shelves: [folder] });
    if (loaded.plugin === null) broken.push({ id, issues: loaded.issues });
    else for (const one of [...loaded.others, loaded.plugin]) plugins.set(one.id, one);
  }
  return { plugins: dependencyOrder([...plugins.values()]), broken };
}

async function sourceAt(path: string): Promise<{ source: PluginSource | null; issues: readonly Issue[] }> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new XinhengError('not-found', 'plugin-folder-missing', { folder: path });
  if (found.isDirectory()) return { source: await readFolder(path), issues: [] };
  if (found.size > archiveLimits.packed) {
    const params = { size: found.size, limit: archiveLimits.packed };
    return { source: null, issues: [issue('plugin-archive-too-large', '', params)] };
  }
  return readArchive(await readFile(path));
}

interface Outline {
  readonly id: string;
  readonly dependsOn: readonly string[];
}

/** What a manifest says of itself, however wrong the rest of it is; null where it says nothing. */
function manifestOf(text: string): Outline | null {
  const { value } = readJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { id, dependsOn } = value as { id?: unknown; dependsOn?: unknown };
  if (typeof id !== 'string') return null;
  return { id, dependsOn: typeof dependsOn === 'object' && dependsOn !== null ? Object.keys(dependsOn) : [] };
}

/** Plugin id → its folder, for all plugin folders of the shelves. */
async function shelfOf(folders: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const shelf = new Map<string, string>();
  for (const folder of folders) {
    const root = await realpath(folder).catch(() => null);
    const names = root === null ? [] : await readdir(root).catch(() => []);
    for (const name of names.sort()) {
      const path = join(root!, name);
      const text = await readFile(join(path, 'plugin.json'), 'utf8').catch(() => null);
      const id = text === null ? undefined : manifestOf(text)?.id;
      if (id !== undefined && !shelf.has(id)) shelf.set(id, path);
    }
  }
  return shelf;
}

/** Reads what a plugin depends on, and what those depend on; what cannot be read is a finding of the plugin. */
async function dependenciesOf(
  own: Outline | null,
  shelf: ReadonlyMap<string, string>,
  broken: Issue[],
): Promise<readonly PluginDefinitions[]> {
  const read = new Map<string, PluginDefinitions>();
  const visited = new Set(own === null ? [] : [own.id]);
  const visit = async (id: string): Promise<void> => {
    const folder = shelf.get(id);
    if (visited.has(id) || folder === undefined) return;
    visited.add(id);
    const source = await readFolder(folder);
    for (const other of manifestOf(source.get('plugin.json') ?? '')?.dependsOn ?? []) await visit(other);
    const { plugin, issues } = readPlugin(source, { others: [...read.values()] });
    if (plugin !== null) read.set(id, plugin);
    else {
      const errors = issues.filter(({ severity }) => severity === 'error').length;
      broken.push({
        ...issue('plugin-dependency-broken', '/dependsOn', { plugin: id, folder, count: errors }),
        file: 'plugin.json',
      });
    }
  };
  for (const id of [nationalId, ...(own?.dependsOn ?? [])]) await visit(id);
  return dependencyOrder([...read.values()]);
}
