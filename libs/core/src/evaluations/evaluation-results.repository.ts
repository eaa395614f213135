import { Injectable } from '@nestjs/common';
import { placeholders, type SqlValue, type Transaction } from '@xinheng/platform';
import { HoldFinder, type GradingRun } from './holds/hold-finder.js';
import {
  effectiveGrade,
  isWorse,
  nextEffect,
  NOT_HELD,
  type HeldEffect,
  type StandingResult,
} from './holds/standing-effect.js';
import type { FencedState } from './evaluation-states.repository.js';
import type { BatchOutcome, StateChange } from './grade-batch.js';

/** What a batch of results is written under. */
export interface WriteContext {
  readonly scheme: string;
  readonly asOf: string;
  readonly knownAt: string;
  readonly definitionsHash: string;
  readonly version: string;
  /** The grades of the scheme, best first. */
  readonly grades: readonly string[];
  /** The run that graded; null where a mark or time did. */
  readonly run: GradingRun | null;
  readonly writtenAt: string;
}

/** What was written of a batch. */
export interface Written {
  /** Subjects with a new row of history. */
  readonly results: number;
  /** Subjects written by somebody else, or graded as of a later day, since they were read. */
  readonly passedOver: number;
  /** Whose grade with effects is another one now. */
  readonly moved: readonly number[];
  /** Whose facts were read anew. */
  readonly graded: readonly number[];
}

const resultColumns = [
  'subject_id',
  'scheme',
  'sequence',
  'grade',
  'score',
  'rule',
  'reasons',
  'vector',
  'as_of',
  'known_at',
  'definitions_hash',
  'version',
  'run_id',
  'cause',
  'created_at',
] as const;

const key = ['scheme', 'subject_id'];

/** The SQL that writes what gradings came to: history, what stands, and the generation that is served. */
@Injectable()
export class EvaluationResultsRepository {
  constructor(private readonly holds: HoldFinder) {}

  /**
   * Writes the outcome of a batch. Whoever was claimed or written by somebody else since `held` was read, or was
   * graded as of a later day, is passed over: a mark that is not served by the other one stays.
   */
  async write(
    tx: Transaction,
    context: WriteContext,
    { changes, confirmed }: Pick<BatchOutcome, 'changes' | 'confirmed'>,
    held: ReadonlyMap<number, FencedState>,
  ): Promise<Written> {
    const subjects = [...changes.map(({ subject }) => subject), ...confirmed.keys()].sort((a, b) => a - b);
    if (subjects.length === 0) return { results: 0, passedOver: 0, moved: [], graded: [] };
    const standing = await this.locked(tx, context, subjects, held);
    const ours = changes.filter(({ subject }) => standing.has(subject));
    const renewed = ours.filter(({ isNewResult }) => isNewResult);
    await this.supersede(
      tx,
      context,
      renewed.filter(({ subject }) => held.get(subject)?.grade != null).map(({ subject }) => subject),
    );
    await this.insertResults(tx, context, renewed, held);
    const effects = await this.effectsOf(tx, context, renewed, standing);
    await this.renewStates(tx, context, renewed, effects);
    await this.keepStates(
      tx,
      context,
      ours.filter(({ isNewResult }) => !isNewResult),
    );
    const served = [...confirmed].filter(([subject]) => standing.has(subject));
    await this.confirmStates(tx, context, served);
    return {
      results: renewed.length,
      passedOver: subjects.length - ours.length - served.length,
      moved: renewed.filter((change) => isMoved(change, standing, effects)).map(({ subject }) => subject),
      graded: ours.map(({ subject }) => subject),
    };
  }

  /** Results as of another day: they stand on their run and move nothing. Writing a shard again replaces them. */
  async writeHistorical(
    tx: Transaction,
    run: number,
    range: { readonly from: number; readonly until: number },
    changes: readonly StateChange[],
  ): Promise<void> {
    await tx.execute('DELETE FROM historical_evaluation WHERE run_id = ? AND subject_id >= ? AND subject_id < ?', [
      run,
      range.from,
      range.until,
    ]);
    await tx.insertMany(
      'historical_evaluation',
      ['run_id', 'subject_id', 'grade', 'score', 'rule', 'reasons', 'vector'],
      changes.flatMap(({ subject, evaluation, reasons, vector }) =>
        evaluation === null
          ? []
          : [[run, subject, evaluation.grade, scoreText(evaluation.score), evaluation.rule, reasons, vector]],
      ),
    );
  }

  /** Locks the states of some subjects; answers what stands of those that are still as they were read. */
  private async locked(
    tx: Transaction,
    { scheme, asOf }: WriteContext,
    subjects: readonly number[],
    held: ReadonlyMap<number, FencedState>,
  ): Promise<ReadonlyMap<number, StandingResult>> {
    // A row for everybody first: two who grade a newcomer at once meet at the row, not at the history.
    await tx.insertMissing(
      'evaluation_state',
      key,
      key,
      subjects.filter((subject) => !held.has(subject)).map((subject) => [scheme, subject]),
    );
    const rows = await tx.query<LockedRow>(
      `SELECT subject_id, fence, graded_on, grade, sequence, held_by, unheld_grade, unheld_sequence FROM evaluation_state
       WHERE scheme = ? AND subject_id IN ${placeholders(subjects)} ORDER BY subject_id ${tx.dialect.forUpdate}`,
      [scheme, ...subjects],
    );
    return new Map(
      rows
        .filter((row) => row.fence === (held.get(row.subject_id)?.fence ?? 0) && (row.graded_on ?? '') <= asOf)
        .map((row) => [row.subject_id, standingResult(row)]),
    );
  }

  /** What of the new results has effects; those not named have them at once. */
  private async effectsOf(
    tx: Transaction,
    { scheme, grades, run }: WriteContext,
    renewed: readonly StateChange[],
    standing: ReadonlyMap<number, StandingResult>,
  ): Promise<ReadonlyMap<number, HeldEffect>> {
    const worsened = renewed.filter(({ subject, evaluation }) => {
      const before = standing.get(subject);
      return before !== undefined && isWorse(before, evaluation?.grade ?? null, grades);
    });
    const unheld = worsened.filter(({ subject }) => standing.get(subject)?.heldBy == null);
    const holds = await this.holds.of(
      tx,
      { scheme, run },
      unheld.map(({ subject }) => subject),
    );
    return new Map(
      worsened.flatMap(({ subject, evaluation }) => {
        const before = standing.get(subject);
        const hold = holds.get(subject) ?? null;
        return before === undefined
          ? []
          : [[subject, nextEffect(before, evaluation?.grade ?? null, grades, hold)] as const];
      }),
    );
  }

  private async supersede(tx: Transaction, context: WriteContext, subjects: readonly number[]): Promise<void> {
    if (subjects.length === 0) return;
    await tx.execute(
      `UPDATE evaluation SET superseded_at = ?
       WHERE subject_id IN ${placeholders(subjects)} AND scheme = ? AND superseded_at IS NULL`,
      [context.writtenAt, ...subjects, context.scheme],
    );
  }

  private async insertResults(
    tx: Transaction,
    context: WriteContext,
    renewed: readonly StateChange[],
    held: ReadonlyMap<number, FencedState>,
  ): Promise<void> {
    await tx.insertMany(
      'evaluation',
      resultColumns,
      renewed.flatMap(({ subject, sequence, evaluation, reasons, vector }) =>
        evaluation === null
          ? []
          : [
              [
                subject,
                context.scheme,
                sequence,
                evaluation.grade,
                scoreText(evaluation.score),
                evaluation.rule,
                reasons,
                vector,
                context.asOf,
                context.knownAt,
                context.definitionsHash,
                context.version,
                context.run?.id ?? null,
                causeOf(context, held.get(subject)),
                context.writtenAt,
              ],
            ],
      ),
    );
  }

  /** A renewed subject gets all of its result. */
  private async renewStates(
    tx: Transaction,
    context: WriteContext,
    changes: readonly StateChange[],
    effects: ReadonlyMap<number, HeldEffect>,
  ): Promise<void> {
    const result = ['sequence', 'grade', 'score', 'rule', 'as_of', 'held_by', 'unheld_grade', 'unheld_sequence'];
    await this.upsert(
      tx,
      context,
      [...keptColumns, ...result],
      changes.map((change) => [
        change.subject,
        change.generationDone,
        ...keptValues(context, change),
        change.sequence,
        change.evaluation?.grade ?? null,
        scoreText(change.evaluation?.score ?? null),
        change.evaluation?.rule ?? null,
        change.evaluation === null ? null : context.asOf,
        ...effectValues(effects.get(change.subject) ?? NOT_HELD),
      ]),
    );
  }

  /** The others, those set aside among them, keep their result and get what counts on. */
  private async keepStates(tx: Transaction, context: WriteContext, changes: readonly StateChange[]): Promise<void> {
    await this.upsert(
      tx,
      context,
      keptColumns,
      changes.map((change) => [change.subject, change.generationDone, ...keptValues(context, change)]),
    );
  }

  /** Whose grading changed nothing is only served. */
  private async confirmStates(
    tx: Transaction,
    context: WriteContext,
    served: readonly (readonly [subject: number, generation: number])[],
  ): Promise<void> {
    await this.upsert(tx, context, [], served);
  }

  private async upsert(
    tx: Transaction,
    { scheme, asOf }: WriteContext,
    columns: readonly string[],
    rows: readonly (readonly SqlValue[])[],
  ): Promise<void> {
    await tx.upsertMany(
      'evaluation_state',
      ['scheme', 'graded_on', 'subject_id', 'generation_done', ...columns],
      key,
      ['graded_on', ...columns, ...servedUpdates(tx)],
      rows.map((row) => [scheme, asOf, ...row]),
    );
  }
}

interface LockedRow {
  readonly subject_id: number;
  readonly fence: number;
  readonly graded_on: string | null;
  readonly grade: string | null;
  readonly sequence: number;
  readonly held_by: number | null;
  readonly unheld_grade: string | null;
  readonly unheld_sequence: number | null;
}

function standingResult(row: LockedRow): StandingResult {
  const { grade, sequence, held_by: heldBy, unheld_grade: unheldGrade, unheld_sequence: unheldSequence } = row;
  return { grade, sequence, heldBy, unheldGrade, unheldSequence };
}

/** Whether the grade that has effects is another one after a change. */
function isMoved(
  { subject, evaluation }: StateChange,
  standing: ReadonlyMap<number, StandingResult>,
  effects: ReadonlyMap<number, HeldEffect>,
): boolean {
  const before = standing.get(subject);
  const effect = effects.get(subject) ?? NOT_HELD;
  const after = effect.heldBy === null ? (evaluation?.grade ?? null) : effect.unheldGrade;
  return after !== (before === undefined ? null : effectiveGrade(before));
}

function effectValues({ heldBy, unheldGrade, unheldSequence }: HeldEffect): readonly SqlValue[] {
  return [heldBy, unheldGrade, unheldSequence];
}

const keptColumns = [
  'vector',
  'outcome_digest',
  'next_change_on',
  'parked_reason',
  'facts_hash',
  'facts_as_of',
  'facts_change_on',
  'rules_hash',
];

function keptValues(
  { asOf, definitionsHash }: WriteContext,
  { vector, outcomeDigest, nextChangeOn, parkedReason, facts }: StateChange,
): readonly SqlValue[] {
  const ofFacts =
    facts === null ? [null, null, null, null] : [facts.hash, asOf, facts.changeOn, shortHash(definitionsHash)];
  return [vector, outcomeDigest, nextChangeOn, parkedReason, ...ofFacts];
}

/** As much of a hash as a state keeps to compare by. */
export const shortHash = (hash: string): string => hash.slice(0, 16);

function causeOf({ run }: WriteContext, held: FencedState | undefined): 'run' | 'mark' | 'time' {
  if (run !== null) return 'run';
  return held?.isMarked === false ? 'time' : 'mark';
}

/** The order matters: MySQL sets from left to right, and the mark is judged by the generation that is now done. */
function servedUpdates(tx: Transaction): { readonly column: string; readonly expression: string }[] {
  const isSqlite = tx.dialect.kind === 'sqlite';
  const served = isSqlite ? 'excluded.generation_done' : 'VALUES(generation_done)';
  const done = `CASE WHEN ${served} > evaluation_state.generation_done THEN ${served} ELSE evaluation_state.generation_done END`;
  return [
    {
      column: 'marked_at',
      expression: `CASE WHEN evaluation_state.generation_wanted > (${done}) THEN evaluation_state.marked_at ELSE NULL END`,
    },
    { column: 'generation_done', expression: done },
    { column: 'fence', expression: 'evaluation_state.fence + 1' },
    { column: 'lease_owner', expression: 'NULL' },
    { column: 'lease_until', expression: 'NULL' },
    { column: 'attempts', expression: '0' },
    { column: 'not_before', expression: 'NULL' },
  ];
}

const scoreText = (score: number | null): string | null => (score === null ? null : String(score));
