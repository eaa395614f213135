import { Injectable } from '@nestjs/common';
import { Clock, databaseFailureOf, isDataFault, isLostConnection, Log, UnitOfWork } from '@xinheng/platform';
import { DefinitionsService } from '../definitions/definitions.service.js';
import { EvaluationStatesRepository, type FencedState } from '../evaluations/evaluation-states.repository.js';
import { SchemePrograms } from '../evaluations/scheme-programs.js';
import { leaseOf } from './lease.js';
import { TrickleGrader, type TrickleBatch } from './trickle-grader.js';
import { WorkSettings } from './work-settings.js';

/** Grades who is marked, or due because time went on, without waiting for a run. */
@Injectable()
export class TrickleWorker {
  constructor(
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: WorkSettings,
    private readonly definitions: DefinitionsService,
    private readonly programs: SchemePrograms,
    private readonly states: EvaluationStatesRepository,
    private readonly grader: TrickleGrader,
  ) {}

  /**
   * Works until nobody waits under any scheme that is regraded on marks, a batch of each scheme in turn; answers how
   * many were graded.
   * @param mayGoOn asked before every batch
   */
  async work(owner: string, mayGoOn: () => boolean = () => true): Promise<number> {
    let graded = 0;
    let open = (await this.definitions.current()).schemesOnMarks(this.clock.today());
    while (open.length > 0) {
      const waiting: string[] = [];
      for (const scheme of open) {
        if (!mayGoOn()) return graded;
        const taken = await this.workBatch(scheme, owner);
        graded += taken;
        if (taken === this.settings.trickleSubjects) waiting.push(scheme);
      }
      open = waiting;
    }
    return graded;
  }

  /** Claims and grades one batch of a scheme; answers how many it took. */
  private async workBatch(scheme: string, owner: string): Promise<number> {
    const today = this.clock.today();
    // Before anybody is claimed: a scheme that does not compile is nobody's subject's fault.
    const program = await this.programs.of(scheme, today);
    const lease = leaseOf(this.clock, this.settings, owner);
    const held = await this.unitOfWork.run((tx) =>
      this.states.claim(tx, {
        scheme,
        today,
        now: lease.now,
        owner,
        leaseUntil: lease.until,
        limit: this.settings.trickleSubjects,
      }),
    );
    if (held.size > 0) await this.gradeOrSplit({ scheme, asOf: today, program, held });
    return held.size;
  }

  /** What one subject makes fail is tried in halves until it stands alone; the others are graded. */
  private async gradeOrSplit(batch: TrickleBatch): Promise<void> {
    try {
      await this.grader.grade(batch);
    } catch (error) {
      // Where the database is at fault the leases run out, and everybody is tried again.
      if (isLostConnection(error) || (databaseFailureOf(error) !== null && !isDataFault(error))) throw error;
      const held = [...batch.held];
      const [only] = held;
      if (only !== undefined && held.length === 1) return this.giveBack(batch.scheme, only[1], error);
      const middle = Math.ceil(held.length / 2);
      await this.gradeOrSplit({ ...batch, held: new Map(held.slice(0, middle)) });
      await this.gradeOrSplit({ ...batch, held: new Map(held.slice(middle)) });
    }
  }

  private async giveBack(scheme: string, state: FencedState, error: unknown): Promise<void> {
    this.log.error('A subject could not be graded', error, { scheme, subject: state.subject });
    const { failures, firstPause } = this.settings;
    const pause = firstPause * 2 ** state.attempts;
    const notBefore =
      state.attempts + 1 >= failures ? null : new Date(this.clock.now().getTime() + pause).toISOString();
    const reason = error instanceof Error ? error.message : String(error);
    await this.unitOfWork.run((tx) =>
      this.states.release(tx, scheme, {
        subject: state.subject,
        fence: state.fence,
        reason: JSON.stringify({ code: 'evaluation-failed', params: { reason: reason.slice(0, 500) } }),
        notBefore,
      }),
    );
  }
}
