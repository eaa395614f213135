import { readFileSync, statSync } from 'node:fs';
import { XinhengError } from '@xinheng/problem';
import { pathMissing } from '../usage-error.js';

/** The bytes of a small file. @throws UsageError where it is not there, XinhengError where it cannot be read */
export function readWhole(path: string): Buffer {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) throw pathMissing(path);
  try {
    return readFileSync(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new XinhengError('unavailable', 'command-file-unreadable', { path, reason: String(error.code) });
  }
}
