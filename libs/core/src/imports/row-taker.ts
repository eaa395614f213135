import { Injectable } from '@nestjs/common';
import type { Transaction } from '@xinheng/platform';
import type { WriteContext } from '../subjects/write-context.js';
import type { ChunkOutcome } from './chunk-outcome.js';
import { checkDays, recordOfRow, subjectOfRow } from './forms/drafts.js';
import type { ImportForm } from './forms/import-column.js';
import { missingValues, type ReadRow } from './forms/read-row.js';
import type { RowFinding } from './forms/row-finding.js';
import { RecordTaker } from './record-taker.js';
import type { Met, SeenRows } from './seen-rows.js';
import { SubjectTaker } from './subject-taker.js';

/** Rows that were looked at by themselves: those that can be taken, and what speaks against the others. */
export interface SortedRows {
  readonly good: readonly ReadRow[];
  readonly refused: number;
  readonly findings: readonly RowFinding[];
  /** In a dry run how each row stands to those before it, by line. */
  readonly met: ReadonlyMap<number, Met> | null;
}

/** Takes rows of any form. */
@Injectable()
export class RowTaker {
  constructor(
    private readonly subjects: SubjectTaker,
    private readonly records: RecordTaker,
  ) {}

  /**
   * Tells rows that are right in themselves from those that are not; nothing is read from the database.
   * @param seen what a dry run has met so far, null for a real import
   */
  sort(form: ImportForm, rows: readonly ReadRow[], today: string, seen: SeenRows | null): SortedRows {
    const good: ReadRow[] = [];
    const findings: RowFinding[] = [];
    for (const row of rows) {
      const against = [...row.findings, ...missingValues(form, row), ...checkDays(row, today)];
      if (against.length === 0) good.push(row);
      else findings.push(...against.map((finding) => ({ ...finding, line: row.line })));
    }
    const meet = (row: ReadRow, before: SeenRows): Met =>
      form.kind === 'subjects' ? before.meetSubject(subjectOfRow(row)) : before.meetRecord(recordOfRow(form, row));
    const met = seen === null ? null : new Map(good.map((row) => [row.line, meet(row, seen)]));
    return { good, refused: rows.length - good.length, findings, met };
  }

  /** Enters the good rows, and adds up what all rows led to. What a dry run enters here its caller rolls back. */
  async take(
    tx: Transaction,
    form: ImportForm,
    { good, refused, findings, met }: SortedRows,
    context: WriteContext,
  ): Promise<ChunkOutcome> {
    const outcome =
      form.kind === 'subjects'
        ? await this.subjects.take(tx, good, context, met)
        : await this.records.take(tx, form, good, context, met);
    return {
      ...outcome,
      refused: outcome.refused + refused,
      findings: [...findings, ...outcome.findings].sort((a, b) => a.line - b.line),
    };
  }
}
