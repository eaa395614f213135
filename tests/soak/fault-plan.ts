import { setTimeout as wait } from 'node:timers/promises';
import type { Scene } from '../crash/scene.js';
import type { WorkerProcess } from '../crash/worker-process.js';
import type { OwnServers } from '../support/own-servers.js';
import { numbersFrom } from '../support/population.js';

const WORKERS = 3;

/** Lets workers and servers fail one after the other, in an order that a seed gives. */
export class FaultPlan {
  readonly counts: Record<string, number> = {};
  private readonly draw: (below: number) => number;
  private readonly workers: WorkerProcess[] = [];

  constructor(
    private readonly scene: Scene,
    private readonly servers: OwnServers,
    seed: number,
  ) {
    this.draw = numbersFrom(seed);
  }

  /** Has workers begin. */
  async begin(): Promise<void> {
    while (this.workers.length < WORKERS) this.workers.push(await this.another());
  }

  /** The `index`-th fault, and what repairs it. */
  async fail(index: number): Promise<void> {
    const lot = this.draw(100);
    const at = this.draw(WORKERS);
    if (index % 40 === 15) return this.failDatabase(index % 80 < 40 ? 'kill' : 'stop');
    if (lot < 10) return this.failRedis();
    return lot < 45 ? this.standStill(at) : this.kill(at);
  }

  /** Gives the workers back. @throws Error where one has ended by itself */
  async end(): Promise<void> {
    for (const worker of this.workers) await this.scene.giveBack(worker);
  }

  private async another(): Promise<WorkerProcess> {
    const worker = await this.scene.worker();
    worker.begin();
    await worker.hasBegun();
    return worker;
  }

  private async kill(at: number): Promise<void> {
    this.count('killed workers');
    await this.workers[at]?.kill();
    this.workers[at] = await this.another();
  }

  /** Shorter and longer than its leases. */
  private async standStill(at: number): Promise<void> {
    this.count('workers that stood still');
    this.workers[at]?.standStill();
    await wait(300 + this.draw(3_000));
    this.workers[at]?.goOn();
  }

  private async failRedis(): Promise<void> {
    this.count('restarts of Redis, empty');
    await this.servers.redis.kill();
    await wait(this.draw(1_000));
    await this.servers.redis.start();
  }

  private async failDatabase(how: 'kill' | 'stop'): Promise<void> {
    this.count('restarts of MariaDB');
    await this.scene.isReady();
    await this.servers.mariadb[how]();
    await this.servers.mariadb.start();
  }

  private count(what: string): void {
    this.counts[what] = (this.counts[what] ?? 0) + 1;
  }
}
