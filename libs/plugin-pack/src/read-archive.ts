import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { placeOf, type PluginSource } from '@xinheng/plugin-kit';
import { issue, type Issue } from '@xinheng/problem';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { archiveLimits } from './archive-limits.js';
import { checkContent } from './check-content.js';
import { entryFindings, isFolder, nameOf, sameness, type NamedEntry } from './entry-findings.js';
import { textOf } from './text-of.js';

/** A package file as read. */
export interface ReadArchive {
  /** Its files, `content.json` and `signature.json` among them; null where a finding is an error. */
  readonly source: PluginSource | null;
  readonly issues: readonly Issue[];
}

/**
 * Reads a package file (`.xhp`) by its central directory, with all the limits of the format, and holds its files
 * against `content.json`. Nothing is unpacked before sizes, names and kinds are known to be good. What the format does
 * not list comes by name only, and the kit tells what is wrong with it. Never throws for what it reads.
 */
export async function readArchive(bytes: Uint8Array): Promise<ReadArchive> {
  if (bytes.length > archiveLimits.packed) {
    return refused([issue('plugin-archive-too-large', '', { size: bytes.length, limit: archiveLimits.packed })]);
  }
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      decodeStrings: false,
    });
    if (zip.entryCount > archiveLimits.entries) {
      return refused([issue('plugin-archive-too-many', '', { count: zip.entryCount, limit: archiveLimits.entries })]);
    }
    const { entries, issues } = await directoryOf(zip, bytes.length);
    return issues.length > 0 ? refused(issues) : await unpack(zip, entries);
  } catch {
    // Whatever the reader stumbles over, it is no whole zip file; where exactly helps nobody.
    return refused([issue('plugin-archive-not-a-zip', '')]);
  }
}

const refused = (issues: readonly Issue[]): ReadArchive => ({ source: null, issues });

/** The entries of the central directory, with everything that is wrong with them. */
async function directoryOf(zip: ZipFile, size: number): Promise<{ entries: NamedEntry[]; issues: Issue[] }> {
  const entries: NamedEntry[] = [];
  const issues: Issue[] = [];
  const names = new Map<string, string>();
  let [packed, unpacked] = [0, 0];
  for await (const entry of zip.eachEntry()) {
    const path = nameOf(entry);
    packed += entry.compressedSize;
    unpacked += entry.uncompressedSize;
    if (path === null) {
      issues.push(issue('plugin-archive-name', '', { file: entry.fileNameRaw.toString('latin1').slice(0, 200) }));
      continue;
    }
    const named = { path, entry };
    issues.push(...entryFindings(named));
    const other = names.get(sameness(path));
    if (other !== undefined) {
      issues.push({ ...issue('plugin-archive-name-twice', '', { file: path, other }), file: path });
    }
    names.set(sameness(path), path);
    entries.push(named);
  }
  if (unpacked > archiveLimits.unpacked) {
    issues.push(issue('plugin-archive-unpacked-too-large', '', { limit: archiveLimits.unpacked }));
  }
  // More data than the file has can only be the same data twice.
  if (packed > size) issues.push(issue('plugin-archive-overlap', ''));
  return { entries, issues };
}

/** The files themselves, each held against its length, its CRC and `content.json`. */
async function unpack(zip: ZipFile, entries: readonly NamedEntry[]): Promise<ReadArchive> {
  const issues: Issue[] = [];
  const contents = new Map<string, Buffer>();
  const source = new Map<string, string>();
  for (const { path, entry } of entries.filter((named) => !isFolder(named.path))) {
    const content = await contentOf(zip, entry);
    if (content === null) {
      issues.push({ ...issue('plugin-archive-damaged', '', { file: path }), file: path });
      continue;
    }
    contents.set(path, content);
    const { kind } = placeOf(path);
    const text = kind === 'unlisted' || kind === 'module' ? '' : textOf(content);
    if (text === null) issues.push({ ...issue('plugin-file-not-text', '', { file: path }), file: path });
    else source.set(path, text);
  }
  issues.push(...checkContent(source, contents));
  const hasError = issues.some(({ severity }) => severity === 'error');
  return { source: hasError ? null : source, issues };
}

/** The bytes of an entry, or null where they are not those that the directory tells of. */
async function contentOf(zip: ZipFile, entry: Entry): Promise<Buffer | null> {
  try {
    const content = await buffer(await zip.openReadStreamPromise(entry));
    return content.length === entry.uncompressedSize && crc32(content) === entry.crc32 ? content : null;
  } catch {
    return null;
  }
}
