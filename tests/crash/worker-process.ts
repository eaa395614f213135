import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { PlannedFault, SuiteMessage, WorkerMessage, WorkerOrder } from './worker-order.js';

const root = join(import.meta.dirname, '../..');

/** A worker in a process of its own. */
export class WorkerProcess {
  /** Every worker that was started; a suite that ends early leaves none behind. */
  private static readonly all = new Set<WorkerProcess>();

  /** How often workers said something in their logs, those that are dead included. */
  static timesSaid(words: string): number {
    return [...WorkerProcess.all].reduce((sum, { log }) => sum + log.split(words).length - 1, 0);
  }

  static async killAll(): Promise<void> {
    for (const worker of WorkerProcess.all) await worker.kill();
    WorkerProcess.all.clear();
  }

  private readonly heard = new Set<WorkerMessage['said']>();
  private readonly listeners = new Set<() => void>();
  private log = '';

  private constructor(private readonly child: ChildProcess) {
    child.on('message', ({ said }: WorkerMessage) => {
      this.heard.add(said);
      for (const listener of this.listeners) listener();
    });
    child.on('exit', () => {
      for (const listener of this.listeners) listener();
    });
    child.stderr?.on('data', (chunk: Buffer) => (this.log += chunk.toString()));
  }

  /** Starts a process; it has loaded everything when this resolves, and works when it is told to begin. */
  static async start(order: WorkerOrder): Promise<WorkerProcess> {
    const child = spawn(
      process.execPath,
      [
        '--import',
        join(root, 'tests/support/typescript/register.mjs'),
        join(import.meta.dirname, 'worker.ts'),
        JSON.stringify(order),
      ],
      { cwd: root, stdio: ['ignore', 'inherit', 'pipe', 'ipc'], env: { PATH: process.env['PATH'] } },
    );
    const worker = new WorkerProcess(child);
    WorkerProcess.all.add(worker);
    await worker.hears('ready');
    return worker;
  }

  /** What it wrote to its log, warnings and errors only. */
  get logged(): string {
    return this.log;
  }

  get isAlive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /**
   * Lets it work; it fails where the fault says.
   * @param clockShift of the clock it goes by from now on; null: the one of its scene
   */
  begin(fault: PlannedFault | null = null, clockShift: number | null = null): void {
    this.heard.clear();
    this.tell({ act: 'begin', fault, clockShift });
  }

  /** Resolves when it works: when it has opened everything and looked for work once. */
  async hasBegun(): Promise<void> {
    await this.hears('working');
  }

  /** Has it finish what it has in hand and do nothing more, until it is told to begin again. */
  async rest(): Promise<void> {
    this.tell({ act: 'rest' });
    await this.hears('resting');
  }

  /** Resolves when it failed as planned: when it is dead, or stands still. */
  async fails(how: PlannedFault['how']): Promise<void> {
    await this.hears('failing');
    while (how === 'kill' ? this.isAlive : !this.standsStill()) await wait(5);
  }

  /** Has a process that stands still go on. */
  goOn(): void {
    this.child.kill('SIGCONT');
  }

  /** Has it stand still, wherever it is. */
  standStill(): void {
    this.child.kill('SIGSTOP');
  }

  /** Kills it, wherever it is. */
  async kill(): Promise<void> {
    if (!this.isAlive) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }

  /** Ends it in order. */
  async end(): Promise<void> {
    if (!this.isAlive) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await gone;
  }

  /** Whether the system holds it; it tells us before it stops, and must not be woken before it has. */
  private standsStill(): boolean {
    return /^\d+ \(.*\) T /.test(readFileSync(`/proc/${this.child.pid}/stat`, 'utf8'));
  }

  private tell(message: SuiteMessage): void {
    if (!this.isAlive) throw new Error(`A worker is told to ${message.act} and has ended: ${this.log}`);
    this.child.send(message);
  }

  private async hears(said: WorkerMessage['said']): Promise<void> {
    while (!this.heard.has(said)) {
      if (!this.isAlive && said !== 'failing') throw new Error(`A worker ended before it was ${said}: ${this.log}`);
      if (!this.isAlive) return;
      await new Promise<void>((resolve) => {
        const listener = (): void => {
          this.listeners.delete(listener);
          resolve();
        };
        this.listeners.add(listener);
      });
    }
  }
}
