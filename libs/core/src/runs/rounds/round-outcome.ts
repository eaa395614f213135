import { Injectable } from '@nestjs/common';
import type { Transaction } from '@xinheng/platform';
import { SYSTEM_ACTOR } from '../../accounts/actor.js';
import { AuditService } from '../../audit/audit.service.js';
import type { BareRun } from '../run-row.js';
import type { RunEnd } from '../runs.repository.js';
import { RoundRegisterRepository } from './round-register.repository.js';
import { RoundsRepository } from './rounds.repository.js';

/** Gives a round the results of the run it waits for. */
@Injectable()
export class RoundOutcome {
  constructor(
    private readonly rounds: RoundsRepository,
    private readonly register: RoundRegisterRepository,
    private readonly audit: AuditService,
  ) {}

  /**
   * A run that is done gives its results: the first makes the round provisional and settles the register, a later one
   * takes the place of those that stood. One that was cancelled is waited for no longer; a failed one can be resumed.
   */
  async take(tx: Transaction, run: BareRun, to: RunEnd['to']): Promise<void> {
    const round = to === 'failed' ? undefined : await this.rounds.waitingFor(tx, run.id);
    if (round === undefined) return;
    if (to === 'cancelled') {
      await this.rounds.move(tx, round, null, { pending_run_id: null });
      return;
    }
    const isFirst = round.run_id === null;
    if (isFirst) await this.register.keepGraded(tx, round.id, run.id);
    const counts = await this.register.count(tx, round.id);
    const first = isFirst ? { first_run_id: run.id, first_known_at: run.known_at } : {};
    const moved = await this.rounds.move(tx, round, isFirst ? 'provisional' : null, {
      ...counts,
      ...first,
      run_id: run.id,
      known_at: run.known_at,
      pending_run_id: null,
    });
    if (!moved) throw new Error(`Round ${round.id} moved while its run ended`);
    await this.audit.append(tx, {
      actor: SYSTEM_ACTOR,
      action: 'evaluation-rounds.results',
      objectType: 'evaluation-round',
      objectId: String(round.id),
      after: { run: run.id, knownAt: run.known_at, ...counts },
    });
  }
}
