import { Injectable } from '@nestjs/common';
import { Clock } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';
import { EvaluationInputs, type ReadBatch } from '../evaluations/evaluation-inputs.js';
import { shortHash, type WriteContext } from '../evaluations/evaluation-results.repository.js';
import { EvaluationStatesRepository, type FencedState } from '../evaluations/evaluation-states.repository.js';
import { gradeBatch, type BatchOutcome } from '../evaluations/grade-batch.js';
import type { GradingRun } from '../evaluations/holds/hold-finder.js';
import { gradeVectors, joinOutcomes, standingVectors } from '../evaluations/grade-vectors.js';
import { SchemePrograms, type CurrentProgram } from '../evaluations/scheme-programs.js';
import type { SubjectRange } from '../subjects/subject-range.js';
import type { ClaimedShard, ShardCounts } from './run-shards.repository.js';
import type { RunScope } from './run-state.js';
import type { BareRun } from './run-row.js';

/** A shard graded in memory: what is to be written, and under what. */
export interface GradedShard {
  readonly run: BareRun;
  readonly claimed: ClaimedShard;
  readonly context: Omit<WriteContext, 'writtenAt'>;
  readonly held: ReadonlyMap<number, FencedState>;
  readonly outcome: BatchOutcome;
  readonly counts: ShardCounts;
}

/** As many are read by name without a second thought. */
const FEW = 200;
const noBatch: ReadBatch = { inputs: [], unreadable: new Map() };

/** Grades the subjects of a shard in memory; writes nothing. */
@Injectable()
export class ShardGrader {
  constructor(
    private readonly clock: Clock,
    private readonly programs: SchemePrograms,
    private readonly states: EvaluationStatesRepository,
    private readonly inputs: EvaluationInputs,
  ) {}

  /** @throws XinhengError `run-definitions-changed` where other definitions came into force since the run was planned */
  async grade(run: BareRun, claimed: ClaimedShard): Promise<GradedShard> {
    const current = await this.programs.of(run.scheme, run.as_of);
    const { definitionsHash, version, grades } = current;
    if (definitionsHash !== run.definitions_hash) {
      throw new XinhengError('conflict', 'run-definitions-changed', { scheme: run.scheme });
    }
    const range = rangeOf(run, claimed);
    const knownAt = run.known_at ?? this.clock.instant();
    // The states are read before the facts: what comes in between raises a mark that this result does not serve.
    const held = run.purpose === 'current' ? await this.heldIn(run, range) : new Map<number, FencedState>();
    const { outcome, done } = await this.gradeHeld(run, range, current, held);
    return {
      run,
      claimed,
      context: { scheme: run.scheme, asOf: run.as_of, knownAt, definitionsHash, version, grades, run: gradingRun(run) },
      held,
      outcome,
      counts: {
        done,
        changed: outcome.gradeChanged,
        parked: outcome.setAside.length,
        grades: outcome.grades,
      },
    };
  }

  /** From stored facts where they stand, from records where they do not. */
  private async gradeHeld(
    run: BareRun,
    range: SubjectRange,
    { program, factsHash, definitionsHash }: CurrentProgram,
    held: ReadonlyMap<number, FencedState>,
  ): Promise<{ readonly outcome: BatchOutcome; readonly done: number }> {
    const standing = standingVectors(program, factsHash, held);
    const others = standing.size === 0 ? null : await this.othersIn(range, standing);
    const isWorthIt = others !== null && others.length <= Math.max(standing.size, FEW);
    const reading: SubjectRange = isWorthIt ? { subjects: others } : range;
    const left = isWorthIt ? new Map([...held].filter(([subject]) => !standing.has(subject))) : held;
    const batch = isWorthIt && others.length === 0 ? noBatch : await this.read(reading, run, left);
    const fromRecords = gradeBatch(program, batch, left, run.purpose === 'current' ? factsHash : null);
    const done = batch.inputs.length + batch.unreadable.size;
    if (!isWorthIt) return { outcome: fromRecords, done };
    const fromVectors = gradeVectors(program, shortHash(definitionsHash), standing);
    return { outcome: joinOutcomes(fromVectors, fromRecords), done: done + standing.size };
  }

  private async othersIn(range: SubjectRange, standing: ReadonlyMap<number, unknown>): Promise<readonly number[]> {
    return 'subjects' in range
      ? range.subjects.filter((subject) => !standing.has(subject))
      : this.states.othersIn(range, standing);
  }

  /** Who is held and was not found by place and kind, because they changed just now, is read by name. */
  private async read(
    range: SubjectRange,
    { as_of: asOf, known_at: knownAt }: BareRun,
    held: ReadonlyMap<number, FencedState>,
  ): Promise<ReadBatch> {
    const { inputs, unreadable } = await this.inputs.read(range, { asOf, knownAt });
    const found = new Set([...inputs.map(({ subject }) => subject), ...unreadable.keys()]);
    const missing = [...held.keys()].filter((subject) => !found.has(subject));
    if (missing.length === 0) return { inputs, unreadable };
    const more = await this.inputs.read({ subjects: missing }, { asOf, knownAt });
    return { inputs: [...inputs, ...more.inputs], unreadable: new Map([...unreadable, ...more.unreadable]) };
  }

  private async heldIn(run: BareRun, range: SubjectRange): Promise<ReadonlyMap<number, FencedState>> {
    return 'subjects' in range
      ? this.states.heldOf(run.scheme, range.subjects)
      : this.states.heldBetween(run.scheme, range);
  }
}

function gradingRun({ id, scheme, total, unit_id: unit, created_by: startedBy }: BareRun): GradingRun {
  return { id, scheme, total, unit, startedBy };
}

/** The named subjects of the shard's stretch where the run names some, else everybody in it whom the run covers. */
function rangeOf(run: BareRun, { from, until }: ClaimedShard): SubjectRange {
  const { kinds, regions, subjects, round } = JSON.parse(run.scope) as RunScope;
  if (round !== undefined) return { fromSubject: from, untilSubject: until, registeredFor: round };
  return subjects === undefined
    ? { fromSubject: from, untilSubject: until, among: { kinds, regions } }
    : { subjects: subjects.filter((subject) => subject >= from && subject < until) };
}
