import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { placeOf, type PluginSource } from '@xinheng/plugin-kit';
import { issue, XinhengError, type Issue } from '@xinheng/problem';
import { archiveLimits } from './archive-limits.js';
import { textOf } from './text-of.js';

interface Found {
  readonly path: string;
  readonly real: string;
}

/**
 * Reads the folder of a plugin. Files that the format lists come with their text; all others come by name only, and
 * the kit tells what is wrong with them. Hidden files (`.git`, `.DS_Store`) are no part of a package and are passed
 * over; links are followed as long as they stay in the folder.
 * @param folder path of the folder that holds `plugin.json`
 * @throws XinhengError `plugin-folder-missing`, `plugin-folder-too-many`, and `plugin-folder-refused` with the files
 *   that are no text or links out of the folder.
 */
export async function readFolder(folder: string): Promise<PluginSource> {
  const root = await realpath(folder).catch(() => null);
  if (root === null || !(await stat(root)).isDirectory()) {
    throw new XinhengError('not-found', 'plugin-folder-missing', { folder });
  }
  const issues: Issue[] = [];
  const files = await filesBelow(root, folder, issues);
  const source = new Map<string, string>();
  for (const { path, real } of files) {
    const place = placeOf(path);
    // What the format does not list is named, not read: it may be anything.
    if (place.kind === 'unlisted' || place.kind === 'module') {
      source.set(path, '');
      continue;
    }
    const text = textOf(await readFile(real));
    if (text === null) issues.push({ ...issue('plugin-file-not-text', '', { file: path }), file: path });
    else source.set(path, text);
  }
  if (issues.length > 0) throw new XinhengError('invalid', 'plugin-folder-refused', { folder }, issues);
  return source;
}

async function filesBelow(root: string, folder: string, issues: Issue[]): Promise<readonly Found[]> {
  const files: Found[] = [];
  const visit = async (real: string, path: string): Promise<void> => {
    const entries = (await readdir(real, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'));
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const below = path === '' ? entry.name : `${path}/${entry.name}`;
      const target = entry.isSymbolicLink() ? await linkInside(root, join(real, entry.name)) : join(real, entry.name);
      if (target === null) {
        issues.push({ ...issue('plugin-folder-link', '', { file: below }), file: below });
        continue;
      }
      if (entry.isDirectory()) {
        // What a code plugin brings along is the operator's, not ours to read.
        if (entry.name !== 'node_modules') await visit(target, below);
      } else files.push({ path: below, real: target });
      if (files.length > archiveLimits.entries) {
        throw new XinhengError('invalid', 'plugin-folder-too-many', { folder, limit: archiveLimits.entries });
      }
    }
  };
  await visit(root, '');
  return files;
}

/** The file a link leads to, or null where it leads out of the folder, to a folder, or nowhere. */
async function linkInside(root: string, link: string): Promise<string | null> {
  const target = await realpath(link).catch(() => null);
  if (target === null || !target.startsWith(root + sep)) return null;
  return (await stat(target)).isFile() ? target : null;
}
