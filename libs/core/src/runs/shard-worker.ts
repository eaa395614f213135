import { Injectable } from '@nestjs/common';
import { Clock, Log, UnitOfWork, type Transaction } from '@xinheng/platform';
import { SYSTEM_ACTOR } from '../accounts/actor.js';
import { AuditService } from '../audit/audit.service.js';
import { EvaluationsRepository, type FencedState } from '../evaluations/evaluations.repository.js';
import { gradeBatch, type BatchOutcome } from '../evaluations/grade-batch.js';
import { SchemePrograms } from '../evaluations/scheme-programs.js';
import { SubjectInputsRepository } from '../records/subject-inputs.repository.js';
import { RunsRepository, type ClaimedShard, type RunRow } from './runs.repository.js';

/** How long a worker may hold a shard before another takes it over. */
const LEASE_MILLISECONDS = 60_000;
/** A shard that failed this often is set aside; the others go on. */
const ATTEMPTS = 3;
/** The first pause before a failed shard is tried again; it doubles. */
const FIRST_PAUSE_MILLISECONDS = 2_000;

/** The claim on a shard was lost: another worker has it, and nothing of ours may be committed. */
class LostClaimError extends Error {}

/** Works one shard of a run: claims it, grades its range in memory, and commits everything in one transaction. */
@Injectable()
export class ShardWorker {
  constructor(
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly unitOfWork: UnitOfWork,
    private readonly runs: RunsRepository,
    private readonly evaluations: EvaluationsRepository,
    private readonly inputs: SubjectInputsRepository,
    private readonly programs: SchemePrograms,
    private readonly audit: AuditService,
  ) {}

  /** Does nothing where the shard is done, held by another, or its run does not run. */
  async work(run: number, shard: number, owner: string): Promise<void> {
    const leaseUntil = new Date(this.clock.now().getTime() + LEASE_MILLISECONDS).toISOString();
    const claimed = await this.unitOfWork.run((tx) =>
      this.runs.claim(tx, run, shard, owner, this.clock.instant(), leaseUntil),
    );
    if (claimed === null) return;
    try {
      const row = await this.runs.find(run);
      if (row === undefined) throw new Error(`Run ${run} is gone`);
      await this.grade(row, claimed);
    } catch (error) {
      if (error instanceof LostClaimError) {
        this.log.warn('The claim on a shard was lost; its result is left to who holds it now', { run, shard });
      } else {
        await this.giveBack(claimed, error);
      }
    }
  }

  private async grade(run: RunRow, claimed: ClaimedShard): Promise<void> {
    const { program, definitionsHash, version } = await this.programs.of(run.scheme, run.as_of);
    if (definitionsHash !== run.definitions_hash) {
      throw new Error('The definitions changed while the run was under way; start a new run');
    }
    const isCurrent = run.purpose === 'current';
    // The states are read before the facts: what comes in between raises a mark that this result does not serve.
    const held = isCurrent
      ? await this.evaluations.heldBetween(run.scheme, claimed.from, claimed.until)
      : new Map<number, FencedState>();
    const knownAt = run.known_at ?? this.clock.instant();
    const batch = await this.inputs.read(rangeOf(run, claimed), { asOf: run.as_of, knownAt: run.known_at });
    const outcome = gradeBatch(program, batch, held);
    await this.unitOfWork.run(async (tx) => {
      const counts = { done: batch.length, changed: outcome.gradeChanged, parked: outcome.parked };
      if (!(await this.runs.finish(tx, claimed, counts))) throw new LostClaimError();
      if (isCurrent) await this.writeCurrent(tx, run, { definitionsHash, version, knownAt }, outcome, held);
      else await this.evaluations.writeHistorical(tx, run.id, claimed, outcome.changes);
    });
  }

  private async writeCurrent(
    tx: Transaction,
    run: RunRow,
    made: { readonly definitionsHash: string; readonly version: string; readonly knownAt: string },
    outcome: BatchOutcome,
    held: ReadonlyMap<number, FencedState>,
  ): Promise<void> {
    const context = {
      scheme: run.scheme,
      asOf: run.as_of,
      ...made,
      run: run.id,
      cause: 'run' as const,
      writtenAt: this.clock.instant(),
    };
    const written = await this.evaluations.write(tx, context, outcome.changes, held);
    await this.evaluations.confirm(tx, run.scheme, outcome.confirmed);
    if (written.length === 0) return;
    await this.audit.append(tx, {
      actor: SYSTEM_ACTOR,
      action: 'evaluations.write',
      objectType: 'evaluation-run',
      objectId: String(run.id),
      after: { subjects: written.length, results: written.filter((change) => change.isNewResult).length },
    });
  }

  private async giveBack(claimed: ClaimedShard, error: unknown): Promise<void> {
    this.log.error('A shard failed', error, { run: claimed.run, shard: claimed.shard, attempts: claimed.attempts });
    const pause = FIRST_PAUSE_MILLISECONDS * 2 ** (claimed.attempts - 1);
    const notBefore = claimed.attempts >= ATTEMPTS ? null : new Date(this.clock.now().getTime() + pause).toISOString();
    const reason = error instanceof Error ? error.message : String(error);
    await this.unitOfWork.run((tx) => this.runs.release(tx, claimed, reason, notBefore));
  }
}

/** The named subjects of the shard's range where the run names some, else the whole range. */
function rangeOf(run: RunRow, claimed: ClaimedShard) {
  const { subjects } = JSON.parse(run.scope) as { subjects?: number[] };
  return subjects === undefined
    ? { fromSubject: claimed.from, untilSubject: claimed.until }
    : { subjects: subjects.filter((subject) => subject >= claimed.from && subject <= claimed.until) };
}
