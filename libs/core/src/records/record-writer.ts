import { Injectable } from '@nestjs/common';
import type { Transaction } from '@xinheng/platform';
import { SubjectMarks } from '../subjects/subject-marks.js';
import type { SubjectRow } from '../subjects/subject-row.js';
import { SubjectsRepository } from '../subjects/subjects.repository.js';
import type { RecordRow } from './record-row.js';
import { RecordsRepository } from './records.repository.js';

/** Gives out the sequences of rows of locked subjects. */
export class RowSequences {
  private readonly given = new Map<number, number>();

  constructor(readonly subjects: ReadonlyMap<number, SubjectRow>) {}

  /** The next sequence of a subject. */
  next(subject: number): number {
    const row = this.subjects.get(subject);
    if (row === undefined) throw new Error(`Subject ${subject} is not locked`);
    const count = (this.given.get(subject) ?? 0) + 1;
    this.given.set(subject, count);
    return row.last_record + count;
  }

  /** How many were given, by subject. */
  get counts(): ReadonlyMap<number, number> {
    return this.given;
  }
}

/** The one way in which records are written: rows are appended, those before are believed no longer, marks are set. */
@Injectable()
export class RecordWriter {
  constructor(
    private readonly subjects: SubjectsRepository,
    private readonly records: RecordsRepository,
    private readonly marks: SubjectMarks,
  ) {}

  /** Locks the subjects of records, in the one order; whoever writes records of the same subject waits. */
  async open(tx: Transaction, subjects: readonly number[]): Promise<RowSequences> {
    return new RowSequences(await this.subjects.lock(tx, [...new Set(subjects)]));
  }

  /**
   * Writes rows of locked subjects. A row whose record has a row already takes its place.
   * @param entered rows of records that are new
   * @param followed rows that follow another of the same record
   */
  async write(
    tx: Transaction,
    sequences: RowSequences,
    {
      entered = [],
      followed = [],
    }: { readonly entered?: readonly RecordRow[]; readonly followed?: readonly RecordRow[] },
    at: string,
  ): Promise<void> {
    const rows = [...entered, ...followed];
    if (rows.length === 0) return;
    await this.records.supersede(
      tx,
      followed.map((row) => ({ subject: row.subject_id, number: row.number })),
      at,
    );
    await this.records.append(tx, rows);
    await this.subjects.countRecords(tx, sequences.counts);
    const items = new Map<number, Set<string>>();
    for (const row of rows) items.set(row.subject_id, (items.get(row.subject_id) ?? new Set()).add(row.item));
    const changes = [...items].flatMap(([subject, touched]) => {
      const row = sequences.subjects.get(subject);
      return row === undefined ? [] : [{ subject, kinds: [row.kind], regions: [row.region], items: [...touched] }];
    });
    await this.marks.mark(tx, changes, at);
  }
}
