import { join } from 'node:path';
import { readJson, type PluginSource } from '@xinheng/plugin-kit';
import { contentHash, readFolder, sha256 } from '@xinheng/plugin-pack';
import { issue, XinhengError, type Issue } from '@xinheng/problem';

/** The plugin that all may read; it comes first. */
const NATIONAL = 'national';

/** A folder of the configuration as it was found. */
export interface FoundPlugin {
  readonly id: string;
  /** Null where the folder cannot be read at all. */
  readonly source: PluginSource | null;
  readonly contentHash: string;
  /** What the manifest says of itself, as far as it can be read. */
  readonly outline: PluginOutline;
  readonly issues: readonly Issue[];
}

/** The few words by which a plugin is listed, even one that cannot be loaded. */
export interface PluginOutline {
  readonly version: string;
  readonly title: string;
  readonly kind: string;
  readonly dependsOn: readonly string[];
}

/** Reads the folders that the configuration names, each after those it depends on; `national` first. Never throws for what it reads. */
export async function readConfiguredPlugins(folder: string, ids: readonly string[]): Promise<readonly FoundPlugin[]> {
  const found = await Promise.all(ids.map((id) => readOne(join(folder, id), id)));
  return inOrder(found);
}

async function readOne(folder: string, id: string): Promise<FoundPlugin> {
  try {
    const source = await readFolder(folder);
    const outline = outlineOf(source, id);
    const own = manifestOf(source)['id'];
    const isElsewhere = typeof own === 'string' && own !== id;
    const issues = isElsewhere
      ? [{ ...issue('plugin-folder-id', '/id', { folder: id, id: own.slice(0, 63) }), file: 'plugin.json' }]
      : [];
    return { id, source, contentHash: contentHash(source), outline, issues };
  } catch (error) {
    if (!(error instanceof XinhengError)) throw error;
    const issues = error.issues.length > 0 ? error.issues : [issue(error.code, '', { ...error.params, folder: id })];
    // Of what cannot be read the findings are all there is to recognise it by.
    const outline = { version: '', title: id, kind: '', dependsOn: [] };
    return { id, source: null, contentHash: sha256(JSON.stringify(issues)), outline, issues };
  }
}

/** A package that was brought here, as it was found. */
export function foundInPackage(source: PluginSource, issues: readonly Issue[]): FoundPlugin {
  const own = manifestOf(source)['id'];
  const id = typeof own === 'string' ? own.slice(0, 63) : '';
  return { id, source, contentHash: contentHash(source), outline: outlineOf(source, id), issues };
}

function outlineOf(source: PluginSource, id: string): PluginOutline {
  const manifest = manifestOf(source);
  const text = (name: string, most: number, absent: string): string => {
    const value = manifest[name];
    return typeof value === 'string' ? [...value].slice(0, most).join('') : absent;
  };
  const dependsOn = manifest['dependsOn'];
  return {
    version: text('version', 60, ''),
    title: text('title', 200, id),
    kind: text('kind', 20, ''),
    dependsOn: typeof dependsOn === 'object' && dependsOn !== null ? Object.keys(dependsOn) : [],
  };
}

function manifestOf(source: PluginSource): Readonly<Record<string, unknown>> {
  const { value } = readJson(source.get('plugin.json') ?? '');
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** A circle is broken where it is entered; the check of the plugin that comes first then reports what it lacks. */
function inOrder(found: readonly FoundPlugin[]): readonly FoundPlugin[] {
  const byId = new Map(found.map((plugin) => [plugin.id, plugin]));
  const ordered = new Set<FoundPlugin>();
  const visiting = new Set<string>();
  const visit = (id: string): void => {
    const plugin = byId.get(id);
    if (plugin === undefined || visiting.has(id)) return;
    visiting.add(id);
    plugin.outline.dependsOn.forEach(visit);
    ordered.add(plugin);
  };
  [NATIONAL, ...byId.keys()].forEach(visit);
  return [...ordered];
}
