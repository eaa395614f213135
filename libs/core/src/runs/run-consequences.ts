import { Injectable } from '@nestjs/common';
import type { Transaction } from '@xinheng/platform';
import { GradeSnapshotsRepository } from '../evaluations/grade-snapshots.repository.js';
import { HoldSettler } from '../evaluations/holds/hold-settler.js';
import { RoundOutcome } from './rounds/round-outcome.js';
import type { BareRun } from './run-row.js';
import type { RunEnd } from './runs.repository.js';

/** What follows when a run ends, in the transaction that ends it. */
@Injectable()
export class RunConsequences {
  constructor(
    private readonly snapshots: GradeSnapshotsRepository,
    private readonly rounds: RoundOutcome,
    private readonly holds: HoldSettler,
  ) {}

  /** A round takes its results; of what stands the picture of the day is taken, and who is worse off waits or not. */
  async draw(tx: Transaction, run: BareRun, to: RunEnd['to']): Promise<void> {
    if (run.purpose === 'historical') {
      await this.rounds.take(tx, run, to);
      return;
    }
    if (to === 'done') await this.snapshots.take(tx, run.scheme, run.as_of);
    await this.holds.settleRun(tx, run.id);
  }
}
