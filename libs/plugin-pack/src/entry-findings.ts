import { issue, type Issue } from '@xinheng/problem';
import type { Entry } from 'yauzl';
import { archiveLimits } from './archive-limits.js';
import { textOf } from './text-of.js';

/** An entry of a package whose name is decoded; the names of two entries are compared by `sameness`. */
export interface NamedEntry {
  readonly path: string;
  readonly entry: Entry;
}

/** The kinds of file in the mode that Unix zips keep in the upper half of the external attributes. */
const kindMask = 0o170000;
const plainKinds: ReadonlySet<number> = new Set([0, 0o100000, 0o040000]);
/** Stored, deflated. */
const methods: ReadonlySet<number> = new Set([0, 8]);

/** Whether an entry stands for a folder; folders of a package follow from its files. */
export function isFolder(path: string): boolean {
  return path.endsWith('/');
}

/** The name of an entry in UTF-8, or null where it is none. */
export function nameOf(entry: Entry): string | null {
  return textOf(entry.fileNameRaw);
}

/** Everything that is wrong with one entry, told from the central directory alone. */
export function entryFindings({ path, entry }: NamedEntry): readonly Issue[] {
  const file = shown(path);
  const found: Issue[] = [];
  if (!isSafeName(path)) found.push(issue('plugin-archive-name', '', { file }));
  if (!plainKinds.has((entry.externalFileAttributes >>> 16) & kindMask)) {
    found.push(issue('plugin-archive-link', '', { file }));
  }
  const isEncrypted = (entry.generalPurposeBitFlag & 0x1) !== 0;
  if (isEncrypted || !methods.has(entry.compressionMethod)) found.push(issue('plugin-archive-method', '', { file }));
  if (entry.uncompressedSize > archiveLimits.ratio * Math.max(1, entry.compressedSize)) {
    found.push(issue('plugin-archive-ratio', '', { file, limit: archiveLimits.ratio }));
  }
  return found.map((one) => ({ ...one, file }));
}

/** Names that differ only in letter case or in how Unicode composes them are one file on many machines. */
export function sameness(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** Relative, `/` between steps, no step empty, `.` or `..`, no drive, backslash or control character. */
function isSafeName(path: string): boolean {
  const steps = (isFolder(path) ? path.slice(0, -1) : path).split('/');
  const isPlain = [...path].every((character) => character >= ' ' && character !== '\\' && character !== '\u007f');
  return isPlain && !/^[A-Za-z]:/.test(path) && steps.every((step) => step !== '' && step !== '.' && step !== '..');
}

/** A name as it may stand in a message. */
function shown(path: string): string {
  return [...path]
    .map((character) => (character < ' ' ? '�' : character))
    .join('')
    .slice(0, 200);
}
