import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { XinhengError } from '@xinheng/problem';
import { pathMissing } from '../usage-error.js';

/** Writes a file that is never there by half. @throws XinhengError `command-file-not-written` */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const unfinished = `${path}.${process.pid}.unfinished`;
  try {
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw notWritten(path, error);
  }
}

/** What the system says of a path that cannot be written, as a refusal; any other error as it is. */
export function notWritten(path: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  return new XinhengError('unavailable', 'command-file-not-written', {
    path: resolve(path),
    reason: String(error.code),
  });
}

/** Refuses a file in a folder that is not there, before anything is done. @throws UsageError */
export function checkFolderOf(path: string): void {
  const folder = dirname(path);
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) throw pathMissing(folder);
}
