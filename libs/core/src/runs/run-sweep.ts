import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CARRIER, type Carrier, type Job } from '@xinheng/carrier';
import { Clock, Database, Log, UnitOfWork } from '@xinheng/platform';
import { GradeSnapshotsRepository } from '../evaluations/grade-snapshots.repository.js';
import { RunsRepository } from './runs.repository.js';
import { ShardWorker } from './shard-worker.js';
import { TrickleWorker } from './trickle-worker.js';

/** How often the database is asked for work that no hint told of. */
const SWEEP_MILLISECONDS = 1_000;
/** How many shards are hinted at in one sweep. */
const HINTS = 64;

/**
 * Finds in the database what is to be worked, with or without a hint, and hands it to the workers.
 * With every carrier silent this alone finishes everything.
 */
@Injectable()
export class RunSweep {
  /** Names this process in the leases it holds. */
  readonly #owner = randomUUID();
  #timer: NodeJS.Timeout | null = null;
  #sweeping: Promise<void> | null = null;

  constructor(
    @Inject(CARRIER) private readonly carrier: Carrier,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly runs: RunsRepository,
    private readonly shards: ShardWorker,
    private readonly trickle: TrickleWorker,
    private readonly snapshots: GradeSnapshotsRepository,
  ) {}

  /** Takes up work, that which a process left behind when it was killed first. */
  async start(): Promise<void> {
    // The embedded database has one process: whoever held a lease is gone. Elsewhere leases run out by themselves.
    if (this.database.dialect.kind === 'sqlite') await this.unitOfWork.run((tx) => this.runs.freeLeases(tx));
    this.carrier.start((job) => this.#work(job));
    this.#timer = setInterval(() => this.#sweepOnce(), SWEEP_MILLISECONDS);
    this.#sweepOnce();
  }

  /** Takes up nothing more, and resolves when what is in hand is finished. */
  async stop(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    await this.#sweeping;
    await this.carrier.stop();
  }

  async #work(job: Job): Promise<void> {
    if (job.kind === 'trickle') {
      await this.trickle.work();
      return;
    }
    await this.shards.work(Number(job.run), job.shard, this.#owner);
    await this.endFinished();
  }

  #sweepOnce(): void {
    if (this.#sweeping !== null) return;
    this.#sweeping = this.sweep()
      .catch((error: unknown) => this.log.error('The sweep failed; the next one tries again', error))
      .finally(() => {
        this.#sweeping = null;
      });
  }

  /** One look at the database: hints for what can be worked, and an end for what is finished. */
  async sweep(): Promise<void> {
    for (const { run, shard } of await this.runs.claimable(this.clock.instant(), HINTS)) {
      this.carrier.announce({ kind: 'shard', run: String(run), shard });
    }
    this.carrier.announce({ kind: 'trickle' });
    await this.endFinished();
  }

  /** Ends the runs whose shards are all done, set aside, or given up by a cancellation. */
  private async endFinished(): Promise<void> {
    for (const { id, state } of await this.runs.finishable()) {
      const { failed, error } = await this.runs.failures(id);
      const message =
        failed === 0 ? null : JSON.stringify({ code: 'run-shard-failed', params: { failed, error: error ?? '' } });
      const to = state === 'cancelling' ? 'cancelled' : failed === 0 ? 'done' : 'failed';
      const run = await this.runs.find(id);
      await this.unitOfWork.run(async (tx) => {
        const ended = await this.runs.end(tx, id, state, to, this.clock.instant(), message);
        if (ended && to === 'done' && run?.purpose === 'current') {
          await this.snapshots.take(tx, run.scheme, run.as_of);
        }
      });
    }
  }
}
