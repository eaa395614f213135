import { Injectable } from '@nestjs/common';
import { Clock, Database, UnitOfWork } from '@xinheng/platform';
import { EvaluationStatesRepository } from '../evaluations/evaluation-states.repository.js';
import { RunShardsRepository } from './run-shards.repository.js';
import { WorkersRepository, type WorkerRow } from './workers.repository.js';

/** A worker that was not seen for this long is taken for gone. */
const GONE_AFTER_MILLISECONDS = 15_000;
/** How often a worker says that it is alive. */
const BEAT_MILLISECONDS = 5_000;

/** Says that this process works, and which others do. */
@Injectable()
export class WorkerPresence {
  private own: WorkerRow | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly workers: WorkersRepository,
    private readonly shards: RunShardsRepository,
    private readonly states: EvaluationStatesRepository,
  ) {}

  /** This process begins to work. */
  async arrive(name: string, kind: WorkerRow['kind']): Promise<void> {
    const at = this.clock.instant();
    this.own = { name, kind, started_at: at, seen_at: at };
    const own = this.own;
    await this.unitOfWork.run(async (tx) => {
      // The embedded database has one process: whoever held a lease is gone. Elsewhere leases run out by themselves.
      if (this.database.dialect.kind === 'sqlite') {
        await this.shards.freeLeases(tx);
        await this.states.freeLeases(tx);
      }
      await this.workers.beat(tx, own);
    });
  }

  /** It still works; written down only every few seconds. */
  async beat(): Promise<void> {
    if (this.own === null || Date.parse(this.own.seen_at) > this.clock.now().getTime() - BEAT_MILLISECONDS) return;
    const own = { ...this.own, seen_at: this.clock.instant() };
    await this.unitOfWork.run((tx) => this.workers.beat(tx, own));
    this.own = own;
  }

  /** It works no more. */
  async leave(): Promise<void> {
    const { own } = this;
    if (own === null) return;
    this.own = null;
    await this.unitOfWork.run((tx) => this.workers.forget(tx, own.name, this.goneSince()));
  }

  /** The processes that work now. */
  async alive(): Promise<readonly WorkerRow[]> {
    return this.workers.alive(this.goneSince());
  }

  private goneSince(): string {
    return new Date(this.clock.now().getTime() - GONE_AFTER_MILLISECONDS).toISOString();
  }
}
