import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { Inject, Injectable } from '@nestjs/common';
import { CARRIER, type Carrier, type Job } from '@xinheng/carrier';
import { Log } from '@xinheng/platform';
import { OutboxDrain } from '../notices/outbox/outbox-drain.js';
import { Lane } from './lane.js';
import { RunChores } from './run-chores.js';
import { RunEnder } from './run-ender.js';
import { ShardWorker } from './shard-worker.js';
import { TrickleWorker } from './trickle-worker.js';
import { WorkerPresence } from './worker-presence.js';
import { WorkSettings } from './work-settings.js';

/**
 * Works what the database says is to be worked, with or without a hint: with every carrier silent this alone finishes
 * everything. Marks and shards have lanes of their own, so that a mark never waits behind a run.
 */
@Injectable()
export class RunSweep {
  /** Names this process in the leases it holds. */
  readonly owner = `${hostname().slice(0, 40)}-${process.pid}-${randomBytes(3).toString('hex')}`;
  /** More than one: while the database reads for one shard, another one is graded. */
  private readonly shardLanes: readonly Lane[];
  private readonly trickleLane = new Lane();
  private readonly choreLane = new Lane();
  /** A mail server that is slow keeps nothing else waiting. */
  private readonly outboxLane = new Lane();
  /** The work on marks that waits for its turn. */
  private nextTrickle: Promise<unknown> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private isStopping = false;

  constructor(
    @Inject(CARRIER) private readonly carrier: Carrier,
    private readonly log: Log,
    private readonly settings: WorkSettings,
    private readonly presence: WorkerPresence,
    private readonly shards: ShardWorker,
    private readonly trickle: TrickleWorker,
    private readonly ender: RunEnder,
    private readonly chores: RunChores,
    private readonly outbox: OutboxDrain,
  ) {
    this.shardLanes = Array.from({ length: settings.shardsAtOnce }, () => new Lane());
  }

  /** Takes up work, first that which a process left behind when it was killed. */
  async start(kind: 'server' | 'worker'): Promise<void> {
    this.isStopping = false;
    await this.presence.arrive(this.owner, kind);
    this.carrier.start((job) => this.take(job));
    this.timer = setInterval(() => this.sweep(), this.settings.sweepEvery);
    this.sweep();
  }

  /** Takes up nothing more, and resolves when what is in hand is finished. */
  async stop(): Promise<void> {
    this.isStopping = true;
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
    await this.carrier.stop();
    await this.settle();
    await this.presence.leave();
  }

  /** Does everything that can be done now and comes back; for programs that work once, and for tests. */
  async workOff(): Promise<void> {
    await this.chores.plan();
    let isMoving = true;
    while (isMoving) {
      await this.trickle.work(this.owner);
      // What a sweep has in hand can be claimed by nobody, and is not done either.
      isMoving = (await this.workShards()) || (await this.settle());
    }
    await this.chores.finish();
  }

  /** Works every shard that can be worked now, and no marks; answers whether there was one. */
  async workShards(): Promise<boolean> {
    const worked = this.shardLanes.map(async () => {
      let shards = 0;
      while (await this.shards.workNext(this.owner)) shards += 1;
      return shards > 0;
    });
    return (await Promise.all(worked)).includes(true);
  }

  /** Waits for what is in hand; answers whether there was something. */
  private async settle(): Promise<boolean> {
    const busy = [...this.shardLanes, this.trickleLane, this.choreLane, this.outboxLane].filter(({ isBusy }) => isBusy);
    for (const lane of busy) await lane.idle();
    return busy.length > 0;
  }

  /** One look into the database. What is under way already is not begun twice. */
  private sweep(): void {
    this.begin(this.choreLane, () => this.chores.doAll());
    this.begin(this.trickleLane, () => this.trickle.work(this.owner, () => !this.isStopping));
    this.begin(this.outboxLane, () => this.outbox.drain(this.owner, () => !this.isStopping));
    this.pullShards();
  }

  /** Many marks come at once, each with a hint: those that come while one waits are served by what it begins. */
  private async takeMarks(): Promise<void> {
    this.nextTrickle ??= this.trickleLane.run(() => {
      this.nextTrickle = null;
      return this.trickle.work(this.owner, () => !this.isStopping);
    });
    await this.nextTrickle;
  }

  private async take(job: Job): Promise<void> {
    if (job.kind === 'trickle') {
      await this.takeMarks();
      return;
    }
    const lane = this.shardLanes.find(({ isBusy }) => !isBusy) ?? this.shardLanes[0];
    const worked = lane?.run(async () => {
      if (!this.isStopping) await this.shards.work(Number(job.run), job.shard, this.owner);
    });
    // Where there is one shard there are more: the other lanes need not wait for a hint of their own.
    this.pullShards();
    await worked;
    await this.ender.endAll();
  }

  private pullShards(): void {
    for (const lane of this.shardLanes) this.begin(lane, () => this.pullShard(lane));
  }

  /** Works one shard that nobody works, and asks to be let in again: hints that came meanwhile have their turn first. */
  private async pullShard(lane: Lane): Promise<void> {
    if (this.isStopping) return;
    if (await this.shards.workNext(this.owner)) void this.tell(lane.run(() => this.pullShard(lane)));
    else await this.ender.endAll();
  }

  private begin(lane: Lane, task: () => Promise<unknown>): void {
    if (!lane.isBusy && !this.isStopping) void this.tell(lane.run(task));
  }

  private async tell(work: Promise<unknown>): Promise<void> {
    try {
      await work;
    } catch (error) {
      this.log.error('Work could not be done; the next sweep tries again', error);
    }
  }
}
