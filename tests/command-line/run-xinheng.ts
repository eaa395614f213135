import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';

export const root = join(import.meta.dirname, '..', '..');
const main = join(root, 'dist/apps/cli/src/main.js');

// Each test starts processes of its own, which a busy machine lets wait.
jest.setTimeout(180_000);

/** How a command ended. */
export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  /** Written to standard input, which is then closed. */
  readonly input?: string | Uint8Array;
  /** Beside a Chinese locale and the path; nothing of the tester's own environment. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Of Node itself: `--max-old-space-size=64`. */
  readonly nodeOptions?: readonly string[];
}

/** Starts the built command line as a process of its own. */
export function startXinheng(args: readonly string[], options: RunOptions = {}): ChildProcessWithoutNullStreams {
  if (!existsSync(main)) throw new Error('The command line is not built: run `npm run build -- cli` first.');
  const env = { PATH: process.env['PATH'], LANG: 'zh_CN.UTF-8', ...options.environment };
  return spawn(process.execPath, [...(options.nodeOptions ?? []), main, ...args], { cwd: options.cwd ?? root, env });
}

/** Runs one command to its end. */
export async function xinheng(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const child = startXinheng(args, options);
  const ended = endOf(child);
  // A command that ends without reading closes the pipe before we have written.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  return ended;
}

/** What becomes of a process that was started. */
export function endOf(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) =>
      resolve({ status, signal, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
  });
}

/** A folder that is made before each test of a suite and removed behind it. */
export function temporaryFolder(): { readonly path: string } {
  const folder = { path: '' };
  beforeEach(() => {
    folder.path = mkdtempSync(join(tmpdir(), 'xinheng-cli-'));
  });
  afterEach(() => rmSync(folder.path, { recursive: true, force: true }));
  return folder;
}
