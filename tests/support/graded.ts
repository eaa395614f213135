import { DefinitionsService, StalenessService, type SubjectChange } from '@xinheng/core';
import { UnitOfWork, type Database } from '@xinheng/platform';
import type { WorkingCore } from './working-core.js';
import { recordRow, type Inhabitant } from './population.js';

export const SCHEME = 'hebei:enterprise-grade';

/** What stands of a subject, as it is compared. */
export interface Standing {
  readonly subject: number;
  readonly grade: string | null;
  readonly rule: string | null;
  readonly score: number | null;
  readonly reasons: readonly string[];
  readonly nextChangeOn: string | null;
}

/** What grading each subject by itself says as of a day: those in scope with their grade, in the order of their ids. */
export async function gradeEach(
  core: WorkingCore,
  population: readonly Inhabitant[],
  asOf: string,
): Promise<Standing[]> {
  const program = (await core.get(DefinitionsService).current()).programOf(SCHEME, asOf);
  return population.flatMap(({ id, input }) => {
    const outcome = program.evaluate(input);
    if (outcome.status !== 'graded') return [];
    const { grade, rule, score, reasons, nextChangeOn } = outcome;
    return [{ subject: id, grade, rule, score, reasons: reasons.map(({ text }) => text), nextChangeOn }];
  });
}

/** What stands in the database of everybody who has a grade, in the order of their ids. */
export async function standing(database: Database): Promise<Standing[]> {
  const rows = await database.read.query<{
    subject_id: number;
    grade: string;
    rule: string;
    score: string | null;
    next_change_on: string | null;
    reasons: string;
  }>(
    `SELECT s.subject_id, s.grade, s.rule, s.score, s.next_change_on, e.reasons
     FROM evaluation_state s JOIN evaluation e
       ON e.subject_id = s.subject_id AND e.scheme = s.scheme AND e.sequence = s.sequence AND e.superseded_at IS NULL
     WHERE s.scheme = ? AND s.grade IS NOT NULL ORDER BY s.subject_id`,
    [SCHEME],
  );
  return rows.map((row) => ({
    subject: row.subject_id,
    grade: row.grade,
    rule: row.rule,
    score: row.score === null ? null : Number(row.score),
    reasons: (JSON.parse(row.reasons) as { text: string }[]).map(({ text }) => text),
    nextChangeOn: row.next_change_on,
  }));
}

/** One row of history. */
export interface HistoryRow {
  readonly subject: number;
  readonly sequence: number;
  readonly grade: string;
  readonly cause: string;
}

/** The whole history, in the order of subjects and results. */
export async function history(database: Database, subject?: number): Promise<HistoryRow[]> {
  const only = subject === undefined ? '' : 'WHERE subject_id = ?';
  return database.read.query<HistoryRow>(
    `SELECT subject_id AS subject, sequence, grade, cause FROM evaluation ${only} ORDER BY subject_id, scheme, sequence`,
    subject === undefined ? [] : [subject],
  );
}

/** How many subjects wait to be graded: marked, or due by a day. */
export async function waiting(database: Database, dueBy = ''): Promise<number> {
  const [row] = await database.read.query<{ n: number }>(
    `SELECT COUNT(*) AS n FROM evaluation_state
     WHERE marked_at IS NOT NULL OR generation_wanted > generation_done OR next_change_on <= ? OR facts_change_on <= ?`,
    [dueBy, dueBy],
  );
  return Number(row?.n ?? 0);
}

/** Enters a record about a subject, and marks whom it touches in the same transaction, as every writer of records does. */
export async function enterRecord(
  core: WorkingCore,
  subject: number,
  number: number,
  record: { readonly item?: string; readonly decidedOn: string; readonly fields?: string },
): Promise<void> {
  const { item = 'hebei:arrears-utility', decidedOn } = record;
  const at = core.clock.instant();
  const row = recordRow(subject, number, { id: '', item, decidedOn, occurredOn: decidedOn, fields: {} }, at);
  const written = { ...row, ...(record.fields === undefined ? {} : { fields: record.fields }) };
  const change: SubjectChange = { subject, kinds: ['enterprise'], regions: ['130102'], items: [item] };
  await new UnitOfWork(core.database).run(async (tx) => {
    await tx.insertMany('record', Object.keys(written), [Object.values(written)]);
    await core.get(StalenessService).mark(tx, [change], at);
  });
}

/** Takes away everything that grading has written: nobody has a grade, and no run was ever started. */
export async function forgetGrades(database: Database): Promise<void> {
  const tables = [
    'evaluation_state',
    'evaluation',
    'historical_evaluation',
    'run_failure',
    'run_shard',
    'evaluation_run',
  ];
  await new UnitOfWork(database).run(async (tx) => {
    for (const table of tables) await tx.execute(`DELETE FROM ${table}`);
  });
}

/** Takes away everything that grading and tests have written, so that the next test finds subjects and records as they were. */
export async function forgetResults(database: Database): Promise<void> {
  await forgetGrades(database);
  await new UnitOfWork(database).run(async (tx) => {
    await tx.execute('DELETE FROM record WHERE number >= 90');
    await tx.execute('UPDATE subject_version SET superseded_at = NULL WHERE sequence = 1');
  });
}
