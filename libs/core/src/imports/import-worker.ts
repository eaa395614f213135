import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Log } from '@xinheng/platform';
import { ImportQueue } from './import-queue.js';
import { ImportRun } from './import-run.js';

/** How often the database is asked for imports that no hint told of. */
const SWEEP_MILLISECONDS = 1_000;

/** Finds imports in the database, oldest first, and works them one after the other. */
@Injectable()
export class ImportWorker {
  /** Names this process in the leases it holds. */
  readonly #owner = randomUUID();
  #timer: NodeJS.Timeout | null = null;
  #working: Promise<void> | null = null;
  #isStopping = false;

  constructor(
    private readonly log: Log,
    private readonly queue: ImportQueue,
    private readonly run: ImportRun,
  ) {}

  /** Takes up work, that which a process left behind when it was killed first. Does nothing where it has begun. */
  async start(): Promise<void> {
    if (this.#timer !== null) return;
    this.#isStopping = false;
    await this.queue.recover();
    this.queue.whenPut(() => this.wake());
    this.#timer = setInterval(() => this.wake(), SWEEP_MILLISECONDS);
    this.wake();
  }

  /** Hints that there is work. Returns at once. */
  wake(): void {
    if (this.#timer === null || this.#isStopping) return;
    this.drain().catch((error: unknown) =>
      this.log.error('imports could not be looked for; the next time again', error),
    );
  }

  /** Works until no import waits. */
  async drain(): Promise<void> {
    this.#working ??= this.#workAll().finally(() => {
      this.#working = null;
    });
    return this.#working;
  }

  /** Takes up nothing more, and resolves when the chunk in hand is committed. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    await this.#working?.catch(() => undefined);
  }

  /** Called when the program ends. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  async #workAll(): Promise<void> {
    while (!this.#isStopping) {
      const held = await this.queue.take(this.#owner);
      if (held === null) return;
      await this.run.work(held, () => this.#isStopping);
    }
  }
}
