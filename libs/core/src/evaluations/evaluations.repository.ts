import { Injectable } from '@nestjs/common';
import { Database, placeholders, type Reader, type SqlValue, type Transaction } from '@xinheng/platform';
import type { HeldState, StateChange } from './grade-batch.js';

/** A stored result as it lies in the table. */
export interface EvaluationRow {
  readonly subject_id: number;
  readonly scheme: string;
  readonly sequence: number;
  readonly grade: string | null;
  readonly score: string | null;
  readonly rule: string | null;
  readonly reasons: string;
  readonly vector: string;
  readonly as_of: string;
  readonly known_at: string;
  readonly definitions_hash: string;
  readonly version: string;
  readonly run_id: number | null;
  readonly created_at: string;
  readonly superseded_at: string | null;
  readonly subject_name: string | null;
  readonly subject_code: string;
}

/** A held state with the counter that tells whether somebody wrote it since. */
export interface FencedState extends HeldState {
  readonly fence: number;
}

/** What a batch of changes is written under. */
export interface WriteContext {
  readonly scheme: string;
  readonly asOf: string;
  readonly knownAt: string;
  readonly definitionsHash: string;
  readonly version: string;
  readonly run: number | null;
  readonly cause: 'run' | 'mark' | 'time';
  readonly writtenAt: string;
}

/** Which stored results a list asks for. `where` holds declared columns only. */
export interface EvaluationSelection {
  readonly where: readonly string[];
  readonly parameters: readonly SqlValue[];
  readonly orderBy: string;
  readonly offset: number;
  readonly limit: number;
}

const stateColumns =
  'subject_id, generation_wanted, marked_at, fence, sequence, grade, outcome_digest, vector, next_change_on, parked_reason';

interface StateRow {
  readonly subject_id: number;
  readonly generation_wanted: number;
  readonly marked_at: string | null;
  readonly fence: number;
  readonly sequence: number;
  readonly grade: string | null;
  readonly outcome_digest: string | null;
  readonly vector: string | null;
  readonly next_change_on: string | null;
  readonly parked_reason: string | null;
}

/** All SQL over results and what stands of them. */
@Injectable()
export class EvaluationsRepository {
  constructor(private readonly database: Database) {}

  /** What is held of a key range (`from` inclusive, `until` exclusive) under a scheme, by subject. */
  async heldBetween(scheme: string, from: number, until: number): Promise<Map<number, FencedState>> {
    const rows = await this.database.read.query<StateRow>(
      `SELECT ${stateColumns} FROM evaluation_state WHERE scheme = ? AND subject_id >= ? AND subject_id < ?`,
      [scheme, from, until],
    );
    return new Map(rows.map((row) => [row.subject_id, heldState(row)]));
  }

  /** What is held of the named subjects under a scheme, by subject. */
  async heldOf(scheme: string, subjects: readonly number[]): Promise<Map<number, FencedState>> {
    const rows = await this.database.read.query<StateRow>(
      `SELECT ${stateColumns} FROM evaluation_state WHERE scheme = ? AND subject_id IN ${placeholders(subjects)}`,
      [scheme, ...subjects],
    );
    return new Map(rows.map((row) => [row.subject_id, heldState(row)]));
  }

  /** Subjects of a scheme that are marked or due by `today`, the longest waiting first. */
  async waiting(scheme: string, today: string, now: string, limit: number): Promise<number[]> {
    const rows = await this.database.read.query<{ subject_id: number }>(
      `SELECT subject_id FROM evaluation_state
       WHERE scheme = ? AND (marked_at IS NOT NULL OR next_change_on <= ?) AND (not_before IS NULL OR not_before <= ?)
       ORDER BY marked_at IS NULL, marked_at, subject_id LIMIT ${limit}`,
      [scheme, today, now],
    );
    return rows.map((row) => row.subject_id);
  }

  /**
   * Writes the changes of a batch: history, what stands, and the generation that is served by it.
   * Who was written by somebody else since it was read is passed over; its mark, if it has one, stays.
   * Answers the changes that were written.
   */
  async write(
    tx: Transaction,
    context: WriteContext,
    changes: readonly StateChange[],
    held: ReadonlyMap<number, FencedState>,
  ): Promise<readonly StateChange[]> {
    const ours = await this.unmoved(tx, context.scheme, changes, held);
    const renewed = ours.filter((change) => change.isNewResult);
    await this.supersede(
      tx,
      context,
      renewed.map(({ subject }) => subject),
    );
    await tx.insertMany(
      'evaluation',
      [
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
        'superseded_at',
      ],
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
                context.run,
                context.cause,
                context.writtenAt,
                null,
              ],
            ],
      ),
    );
    await this.upsertStates(tx, context, ours);
    return ours;
  }

  /** Marks as served, without a new result, those whose grading changed nothing. */
  async confirm(tx: Transaction, scheme: string, served: ReadonlyMap<number, number>): Promise<void> {
    const rows = [...served].map(([subject, generation]) => [scheme, subject, generation, generation] as const);
    await tx.upsertMany(
      'evaluation_state',
      ['scheme', 'subject_id', 'generation_wanted', 'generation_done'],
      ['scheme', 'subject_id'],
      servedUpdates(tx),
      rows,
    );
  }

  /** Results as of another day: they stand on their run and move nothing. Writing a shard again replaces it. */
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

  /** A page of stored results, with name and code of their subjects. */
  async page({ where, parameters, orderBy, offset, limit }: EvaluationSelection): Promise<EvaluationRow[]> {
    return this.database.read.query<EvaluationRow>(
      `SELECT e.*, s.name AS subject_name, s.code AS subject_code
       FROM evaluation e JOIN subject s ON s.id = e.subject_id
       ${whereClause(where)} ORDER BY ${orderBy} LIMIT ${limit} OFFSET ${offset}`,
      [...parameters],
    );
  }

  /** How many results a selection has. */
  async count({ where, parameters }: Pick<EvaluationSelection, 'where' | 'parameters'>): Promise<number> {
    return countOf(
      this.database.read,
      `SELECT COUNT(*) AS total FROM evaluation e JOIN subject s ON s.id = e.subject_id ${whereClause(where)}`,
      parameters,
    );
  }

  /** A page of what a historical run found. */
  async historicalPage({ where, parameters, orderBy, offset, limit }: EvaluationSelection): Promise<EvaluationRow[]> {
    return this.database.read.query<EvaluationRow>(
      `SELECT e.subject_id, r.scheme, 0 AS sequence, e.grade, e.score, e.rule, e.reasons, e.vector, r.as_of,
              r.known_at, r.definitions_hash, r.version, e.run_id, r.created_at, r.created_at AS superseded_at,
              s.name AS subject_name, s.code AS subject_code
       FROM historical_evaluation e JOIN evaluation_run r ON r.id = e.run_id JOIN subject s ON s.id = e.subject_id
       ${whereClause(where)} ORDER BY ${orderBy} LIMIT ${limit} OFFSET ${offset}`,
      [...parameters],
    );
  }

  /** How many results of historical runs a selection has. */
  async historicalCount({ where, parameters }: Pick<EvaluationSelection, 'where' | 'parameters'>): Promise<number> {
    return countOf(
      this.database.read,
      `SELECT COUNT(*) AS total FROM historical_evaluation e JOIN evaluation_run r ON r.id = e.run_id
       JOIN subject s ON s.id = e.subject_id ${whereClause(where)}`,
      parameters,
    );
  }

  /** Makes what stands under a scheme the announced result of everyone in the regions; answers how many. */
  async announce(tx: Transaction, scheme: string, regions: readonly string[], announcedOn: string): Promise<number> {
    const inRegion = regions.map(() => 'region LIKE ?').join(' OR ');
    const { affected } = await tx.execute(
      `UPDATE evaluation_state
       SET announced_sequence = sequence, announced_grade = grade, announced_as_of = as_of, announced_on = ?
       WHERE scheme = ? AND grade IS NOT NULL AND subject_id IN (SELECT id FROM subject WHERE ${inRegion})`,
      [announcedOn, scheme, ...regions.map((region) => `${region}%`)],
    );
    return affected;
  }

  private async unmoved(
    tx: Transaction,
    scheme: string,
    changes: readonly StateChange[],
    held: ReadonlyMap<number, FencedState>,
  ): Promise<readonly StateChange[]> {
    const subjects = changes.map(({ subject }) => subject);
    const rows = await tx.query<{ subject_id: number; fence: number }>(
      `SELECT subject_id, fence FROM evaluation_state
       WHERE scheme = ? AND subject_id IN ${placeholders(subjects)} ${tx.dialect.forUpdate}`,
      [scheme, ...subjects],
    );
    const fences = new Map(rows.map((row) => [row.subject_id, row.fence]));
    return changes.filter(({ subject }) => (fences.get(subject) ?? 0) === (held.get(subject)?.fence ?? 0));
  }

  private async supersede(tx: Transaction, context: WriteContext, subjects: readonly number[]): Promise<void> {
    if (subjects.length === 0) return;
    await tx.execute(
      `UPDATE evaluation SET superseded_at = ?
       WHERE scheme = ? AND superseded_at IS NULL AND subject_id IN ${placeholders(subjects)}`,
      [context.writtenAt, context.scheme, ...subjects],
    );
  }

  private async upsertStates(tx: Transaction, context: WriteContext, changes: readonly StateChange[]): Promise<void> {
    // A parked subject keeps its last result; a renewed one gets all of it; the others only what counts on.
    const renewed = changes.filter((change) => change.isNewResult);
    const counted = changes.filter((change) => !change.isNewResult);
    const common = ['vector', 'outcome_digest', 'next_change_on', 'parked_reason'];
    const commonOf = (change: StateChange): SqlValue[] => [
      change.vector,
      change.outcomeDigest,
      change.nextChangeOn,
      change.parkedReason,
    ];
    const key = ['scheme', 'subject_id'];
    const head = [...key, 'generation_wanted', 'generation_done', 'fence'];
    const headOf = (change: StateChange): SqlValue[] => [
      context.scheme,
      change.subject,
      change.generationDone,
      change.generationDone,
      1,
    ];
    const result = ['sequence', 'grade', 'score', 'rule', 'as_of'];
    await tx.upsertMany(
      'evaluation_state',
      [...head, ...common, ...result],
      key,
      [...common, ...result, ...servedUpdates(tx)],
      renewed.map((change) => [
        ...headOf(change),
        ...commonOf(change),
        change.sequence,
        change.evaluation?.grade ?? null,
        scoreText(change.evaluation?.score ?? null),
        change.evaluation?.rule ?? null,
        change.evaluation === null ? null : context.asOf,
      ]),
    );
    await tx.upsertMany(
      'evaluation_state',
      [...head, ...common],
      key,
      [...common, ...servedUpdates(tx)],
      counted.map((change) => [...headOf(change), ...commonOf(change)]),
    );
  }
}

/** The order matters: MySQL sets from left to right, and the mark is judged by the generation that is now done. */
function servedUpdates(tx: Transaction): { readonly column: string; readonly expression: string }[] {
  const isSqlite = tx.dialect.kind === 'sqlite';
  const served = isSqlite ? 'excluded.generation_done' : 'VALUES(generation_done)';
  const done = isSqlite
    ? `max(evaluation_state.generation_done, ${served})`
    : `GREATEST(evaluation_state.generation_done, ${served})`;
  return [
    {
      column: 'marked_at',
      expression: `CASE WHEN evaluation_state.generation_wanted > ${done} THEN evaluation_state.marked_at ELSE NULL END`,
    },
    { column: 'generation_done', expression: done },
    { column: 'fence', expression: 'evaluation_state.fence + 1' },
    { column: 'attempts', expression: '0' },
    { column: 'not_before', expression: 'NULL' },
  ];
}

function heldState(row: StateRow): FencedState {
  return {
    subject: row.subject_id,
    generationWanted: row.generation_wanted,
    isMarked: row.marked_at !== null,
    fence: row.fence,
    sequence: row.sequence,
    grade: row.grade,
    outcomeDigest: row.outcome_digest,
    vector: row.vector,
    nextChangeOn: row.next_change_on,
    parkedReason: row.parked_reason,
  };
}

const scoreText = (score: number | null): string | null => (score === null ? null : String(score));

const whereClause = (where: readonly string[]): string => (where.length === 0 ? '' : `WHERE ${where.join(' AND ')}`);

async function countOf(reader: Reader, sql: string, parameters: readonly SqlValue[]): Promise<number> {
  const [row] = await reader.query<{ total: number }>(sql, [...parameters]);
  return Number(row?.total ?? 0);
}
