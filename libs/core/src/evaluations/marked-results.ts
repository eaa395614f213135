import { Injectable } from '@nestjs/common';
import { Database } from '@xinheng/platform';
import type { Definitions } from '../definitions/definitions.js';
import { RecordsRepository, type VoidedRecord } from '../records/records.repository.js';
import type { EvaluationRow } from './evaluations.repository.js';

/** Finds results that were built on records that have been taken back since. */
@Injectable()
export class MarkedResults {
  constructor(
    private readonly database: Database,
    private readonly records: RecordsRepository,
  ) {}

  /** Those of the rows that are marked. */
  async among(definitions: Definitions, rows: readonly EvaluationRow[]): Promise<ReadonlySet<EvaluationRow>> {
    const subjects = [...new Set(rows.map((row) => row.subject_id))];
    const voided = await this.records.voidedOf(this.database.read, subjects);
    if (voided.length === 0) return new Set();
    const items = new Map<string, ReadonlySet<string>>();
    const reads = (row: EvaluationRow, record: VoidedRecord): boolean => {
      const key = `${row.scheme} ${row.as_of}`;
      const known = items.get(key) ?? itemsOf(definitions, row);
      items.set(key, known);
      return known.has(record.item);
    };
    return new Set(rows.filter((row) => voided.some((record) => isBuiltOn(row, record) && reads(row, record))));
  }
}

/** Whether the record was believed when the result was made, and counted by its day. */
export function isBuiltOn(row: EvaluationRow, record: VoidedRecord): boolean {
  return (
    record.subject === row.subject_id &&
    record.enteredAt <= row.known_at &&
    record.voidedAt > row.known_at &&
    record.decidedOn <= row.as_of
  );
}

/** The items that the scheme reads on the day of the result, by the definitions in force now. */
function itemsOf(definitions: Definitions, row: EvaluationRow): ReadonlySet<string> {
  if (definitions.scheme(row.scheme, row.as_of) === undefined) return new Set();
  return new Set(definitions.programOf(row.scheme, row.as_of).items);
}
