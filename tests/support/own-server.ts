import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { tmpdir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE_MILLISECONDS = 60_000;

/** Waits until nobody holds its input any more, however they died, and ends what they started. */
const WATCH = 'read -r _; kill -9 "$1"; rm -rf "$2"';

/** Where a program is, by the first of its names that is found; null where it is not installed. */
export function programPath(...names: readonly string[]): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/usr/local/bin'];
  for (const name of names) {
    for (const folder of folders) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // Not here.
      }
    }
  }
  return null;
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** How a server of a suite's own is run. */
export interface ServerProgram {
  readonly path: string;
  readonly args: (folder: string, port: number) => readonly string[];
  /** Resolves where the server answers on its port, and throws where it does not yet. */
  readonly answers: (port: number) => Promise<void>;
}

/** A server in a process and a scratch folder of the suite's own, which may be stopped and started at will. */
export class OwnServer {
  private child: ChildProcess | null = null;
  private log = '';

  protected constructor(
    private readonly program: ServerProgram,
    readonly port: number,
    protected readonly folder: string,
  ) {}

  /** A new folder for what a server keeps; `close` takes it away. */
  protected static scratch(name: string): string {
    return mkdtempSync(join(tmpdir(), `xinheng-${name}-`));
  }

  /** Starts it on what its folder holds, and resolves when it answers. */
  async start(): Promise<void> {
    const { path, args, answers } = this.program;
    const child = spawn(path, args(this.folder, this.port), { cwd: this.folder, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    this.watch(child);
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => this.hear(part));
    for (let waited = 0; waited < PATIENCE_MILLISECONDS; waited += 50) {
      if (hasEnded(child)) throw new Error(`${path} ended before it answered: ${this.log}`);
      if (
        await answers(this.port).then(
          () => true,
          () => false,
        )
      )
        return;
      await wait(50);
    }
    throw new Error(`${path} has not answered in time: ${this.log}`);
  }

  /** Ends it in order. */
  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  /** Ends it as a power cut of its process would. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Ends it and takes its folder away. */
  async close(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Whatever becomes of the suite, even if its process is killed, the server does not outlive it. */
  private watch(child: ChildProcess): void {
    const watcher = spawn('/bin/sh', ['-c', WATCH, 'sh', String(child.pid), this.folder], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    child.once('exit', () => watcher.kill('SIGKILL'));
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    this.child = null;
    if (child === null || hasEnded(child)) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  /** The last of what it said, for the message where it does not start. */
  private hear(part: Buffer): void {
    this.log = (this.log + part.toString()).slice(-2_000);
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
