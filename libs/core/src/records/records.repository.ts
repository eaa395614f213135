import { Injectable } from '@nestjs/common';
import type { SubjectRecord } from '@xinheng/facts';
import { placeholders, type Reader, type SqlValue, type Transaction } from '@xinheng/platform';
import { knownRows, withinRange } from '../subjects/subject-conditions.repository.js';
import type { SubjectRange } from '../subjects/subject-range.js';
import {
  countedRecord,
  countingColumns,
  recordColumns,
  recordValues,
  type CountingRow,
  type RecordRow,
} from './record-row.js';

/** A record that was taken back, for results that were built on it. */
export interface VoidedRecord {
  readonly subject: number;
  readonly number: number;
  readonly item: string;
  readonly decidedOn: string;
  /** Between these two instants it was believed. */
  readonly enteredAt: string;
  readonly voidedAt: string;
}

const counting = countingColumns.map((column) => `r.${column}`).join(', ');
const all = recordColumns.map((column) => `r.${column}`).join(', ');

/** All SQL over records: append, supersede, and read for a set of subjects at once. */
@Injectable()
export class RecordsRepository {
  /** What facts read of a range of subjects, by subject, in the order of entry. Voided records count for no day and are left out. */
  async recordsOf(
    reader: Reader,
    range: SubjectRange,
    knownAt?: string | null,
    items?: readonly string[],
  ): Promise<ReadonlyMap<number, readonly SubjectRecord[]>> {
    const within = withinRange('r.subject_id', range);
    return this.countable(reader, within.sql, within.parameters, knownAt, items);
  }

  /** The same for everybody in a sub-select of subjects. */
  async recordsOfSelected(
    reader: Reader,
    selection: { readonly sql: string; readonly parameters: readonly SqlValue[] },
    knownAt?: string | null,
    items?: readonly string[],
  ): Promise<ReadonlyMap<number, readonly SubjectRecord[]>> {
    return this.countable(reader, `r.subject_id IN ${selection.sql}`, selection.parameters, knownAt, items);
  }

  /** Writes new rows. Their `op_id` must not be there yet. */
  async append(tx: Transaction, rows: readonly RecordRow[]): Promise<void> {
    await tx.insertMany('record', recordColumns, rows.map(recordValues));
  }

  /** Ends the belief in the present rows of some records. */
  async supersede(
    tx: Transaction,
    records: readonly { readonly subject: number; readonly number: number }[],
    at: string,
  ): Promise<void> {
    if (records.length === 0) return;
    const subjects = [...new Set(records.map(({ subject }) => subject))];
    const keys = records.map(({ subject, number }) => `${subject}-${number}`);
    await tx.execute(
      `UPDATE record SET superseded_at = ? WHERE superseded_at IS NULL AND subject_id IN ${placeholders(subjects)}
       AND ${tx.dialect.concat('subject_id', "'-'", 'number')} IN ${placeholders(keys)}`,
      [at, ...subjects, ...keys],
    );
  }

  /** The present row of a record, or undefined. */
  async present(reader: Reader, subject: number, number: number): Promise<RecordRow | undefined> {
    const rows = await reader.query<RecordRow>(
      `SELECT ${all} FROM record r WHERE r.subject_id = ? AND r.number = ? AND r.superseded_at IS NULL`,
      [subject, number],
    );
    return rows[0];
  }

  /** Every row of a record, oldest first. */
  async history(reader: Reader, subject: number, number: number): Promise<readonly RecordRow[]> {
    return reader.query<RecordRow>(
      `SELECT ${all} FROM record r WHERE r.subject_id = ? AND r.number = ? ORDER BY r.sequence`,
      [subject, number],
    );
  }

  /** Rows by the operation that wrote them, for a repeated request. */
  async byOperation(reader: Reader, operations: readonly string[]): Promise<ReadonlyMap<string, RecordRow>> {
    const rows = await reader.query<RecordRow>(
      `SELECT ${all} FROM record r WHERE r.op_id IN ${placeholders(operations)}`,
      operations,
    );
    return new Map(rows.map((row) => [row.op_id, row]));
  }

  /** The present rows, void ones too, of some subjects and items: what a new one may repeat. */
  async presentOf(
    reader: Reader,
    subjects: readonly number[],
    items: readonly string[],
  ): Promise<readonly RecordRow[]> {
    return reader.query<RecordRow>(
      `SELECT ${all} FROM record r WHERE r.subject_id IN ${placeholders(subjects)}
       AND r.item IN ${placeholders(items)} AND r.superseded_at IS NULL ORDER BY r.subject_id, r.number`,
      [...subjects, ...items],
    );
  }

  /**
   * Which of some subjects have records that are not void.
   * @param batch records that stand as this batch entered them do not count; null: all count
   */
  async subjectsWithRecords(
    reader: Reader,
    subjects: readonly number[],
    batch: number | null,
  ): Promise<ReadonlySet<number>> {
    const rows = await reader.query<{ subject_id: number }>(
      `SELECT DISTINCT r.subject_id FROM record r WHERE r.subject_id IN ${placeholders(subjects)}
       AND r.superseded_at IS NULL AND r.voided_at IS NULL AND NOT (r.act = 'enter' AND COALESCE(r.batch_id, 0) = ?)`,
      [...subjects, batch ?? -1],
    );
    return new Set(rows.map(({ subject_id }) => subject_id));
  }

  /**
   * The records of some subjects that were believed once and are void now. A result is built on one if it was made
   * between `enteredAt` and `voidedAt` as of a day on or after `decidedOn`.
   */
  async voidedOf(reader: Reader, subjects: readonly number[]): Promise<readonly VoidedRecord[]> {
    const rows = await reader.query<RecordRow>(
      `SELECT ${all} FROM record r WHERE r.subject_id IN ${placeholders(subjects)} AND r.superseded_at IS NULL
       AND r.voided_at IS NOT NULL ORDER BY r.subject_id, r.number`,
      subjects,
    );
    return rows.map((row) => ({
      subject: row.subject_id,
      number: row.number,
      item: row.item,
      decidedOn: row.decided_on,
      enteredAt: row.entered_at,
      voidedAt: row.voided_at ?? row.recorded_at,
    }));
  }

  private async countable(
    reader: Reader,
    where: string,
    parameters: readonly SqlValue[],
    knownAt: string | null | undefined,
    items: readonly string[] | undefined,
  ): Promise<ReadonlyMap<number, readonly SubjectRecord[]>> {
    const known = knownRows('r', knownAt);
    const ofItems = items === undefined ? '' : `AND r.item IN ${placeholders(items)}`;
    const rows = await reader.query<CountingRow>(
      `SELECT ${counting} FROM record r WHERE ${where} AND ${known.sql} AND r.voided_on IS NULL ${ofItems}
       ORDER BY r.subject_id, r.number`,
      [...parameters, ...known.parameters, ...(items ?? [])],
    );
    const bySubject = new Map<number, SubjectRecord[]>();
    for (const row of rows) {
      const records = bySubject.get(row.subject_id);
      if (records === undefined) bySubject.set(row.subject_id, [countedRecord(row)]);
      else records.push(countedRecord(row));
    }
    return bySubject;
  }
}
