import { placeOf, readJson, type PluginSource } from '@xinheng/plugin-kit';
import { issue, warning, type Issue } from '@xinheng/problem';
import { sha256 } from './hashes.js';

const listName = 'content.json';

/** Holds the files of a package against its `content.json`: none changed, none added, none lost since it was packed. */
export function checkContent(source: PluginSource, contents: ReadonlyMap<string, Uint8Array>): readonly Issue[] {
  const at = (found: Issue): Issue => ({ ...found, file: listName });
  const text = source.get(listName);
  if (text === undefined) return [at(warning('plugin-content-missing', ''))];
  const sums = sumsOf(text);
  if (sums === null) return [at(issue('plugin-content-shape', ''))];
  const present = [...contents.keys()].filter((file) => placeOf(file).kind !== 'archive');
  return [
    ...present.flatMap((file): readonly Issue[] => {
      const expected = sums.get(file);
      if (expected === undefined) return [at(issue('plugin-content-unlisted', '/files', { file }))];
      return expected === sha256(contents.get(file)!) ? [] : [at(issue('plugin-content-differs', '/files', { file }))];
    }),
    ...[...sums.keys()]
      .filter((file) => !contents.has(file))
      .map((file) => at(issue('plugin-content-absent', '/files', { file }))),
  ];
}

/** Path to SHA-256, or null where the text is no list of contents. */
function sumsOf(text: string): ReadonlyMap<string, string> | null {
  const { value, issues } = readJson(text);
  if (issues.length > 0 || typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { formatVersion, files } = value as { formatVersion?: unknown; files?: unknown };
  if (formatVersion !== 1 || typeof files !== 'object' || files === null || Array.isArray(files)) return null;
  const sums = Object.entries(files);
  return sums.every(([, sum]) => typeof sum === 'string' && /^[0-9a-f]{64}$/.test(sum))
    ? new Map(sums as [string, string][])
    : null;
}
