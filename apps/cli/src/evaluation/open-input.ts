import { createReadStream, realpathSync, statSync, type Stats } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { XinhengError } from '@xinheng/problem';
import { pathMissing, UsageError } from '../usage-error.js';

/** Bytes to evaluate, and how many there are, where that can be known. */
export interface EvaluationInput {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly size: number | null;
}

const CHUNK = 256 * 1024;

/** Opens a file, or takes the stream where the path is `-`. */
export function openInput(path: string, stream: Readable): EvaluationInput {
  if (path === '-') return { chunks: stream, size: null };
  const found = statOf(path);
  return { chunks: readFile(path), size: found?.isFile() === true ? found.size : null };
}

/**
 * Refuses, before anything is done, paths that cannot work: absent, folders, or one file as both.
 * @throws UsageError
 */
export function checkPaths(input: string, output: string): void {
  if (input !== '-') {
    const found = statOf(input);
    if (found === undefined) throw pathMissing(input);
    if (found.isDirectory()) throw new UsageError({ code: 'command-input-is-folder', params: { path: input } });
  }
  if (output === '-') return;
  const found = statOf(output);
  if (found?.isDirectory() === true) {
    throw new UsageError({ code: 'command-output-is-folder', params: { path: output } });
  }
  if (found === undefined && statOf(dirname(resolve(output))) === undefined) throw pathMissing(dirname(output));
  if (found?.isFile() === true && input !== '-' && realpathSync(input) === realpathSync(output)) {
    throw new UsageError({ code: 'command-output-is-input', params: { path: output } });
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw unreadable(path, error);
  }
}

async function* readFile(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>;
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** What the system says of a path that cannot be read, as a refusal; any other error as it is. */
function unreadable(path: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return error;
  return new XinhengError('unavailable', 'command-file-unreadable', { path, reason: String(error.code) });
}
