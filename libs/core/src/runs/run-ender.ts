import { Injectable } from '@nestjs/common';
import { Clock, Failpoints, UnitOfWork, type Transaction } from '@xinheng/platform';
import { RunConsequences } from './run-consequences.js';
import { RunShardsRepository } from './run-shards.repository.js';
import type { RunState } from './run-state.js';
import { RunsRepository } from './runs.repository.js';
import { WorkSettings } from './work-settings.js';

/** Ends runs whose shards are all done, set aside, or given up by a cancellation. */
@Injectable()
export class RunEnder {
  constructor(
    private readonly clock: Clock,
    private readonly failpoints: Failpoints,
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: WorkSettings,
    private readonly runs: RunsRepository,
    private readonly shards: RunShardsRepository,
    private readonly consequences: RunConsequences,
  ) {}

  /** Ends what can be ended; of several processes one does it. */
  async endAll(): Promise<void> {
    const endable = await this.shards.endable(this.clock.instant());
    for (const { id, state } of endable) {
      await this.failpoints.pass('run-ending');
      await this.unitOfWork.run((tx) => this.end(tx, id, state));
    }
  }

  /** Sets aside shards whose workers died again and again, so that their run can end. */
  async setAsideAbandoned(): Promise<void> {
    const { attempts } = this.settings;
    const error = JSON.stringify({ code: 'run-shard-abandoned', params: { attempts } });
    await this.unitOfWork.run((tx) => this.shards.setAsideAbandoned(tx, attempts, this.clock.instant(), error));
  }

  private async end(tx: Transaction, id: number, from: RunState): Promise<void> {
    const { failed, error } = await this.shards.failures(tx, id);
    const to = from === 'cancelling' ? 'cancelled' : failed === 0 ? 'done' : 'failed';
    const at = this.clock.instant();
    if (!(await this.runs.end(tx, id, { from, to, at, error: failed === 0 ? null : error }))) return;
    if (to === 'cancelled') await this.shards.giveUp(tx, id);
    const run = await this.runs.bare(id);
    if (run !== undefined) await this.consequences.draw(tx, run, to);
  }
}
