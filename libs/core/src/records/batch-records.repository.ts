import { Injectable } from '@nestjs/common';
import type { Reader } from '@xinheng/platform';
import type { RecordPlace } from './record-draft.js';
import { batchOperations, recordColumns, type RecordRow } from './record-row.js';

const all = recordColumns.map((column) => `r.${column}`).join(', ');

/** All SQL over what one import brought. */
@Injectable()
export class BatchRecordsRepository {
  /** Records that still stand as a batch entered them, in stretches by key. */
  async entered(reader: Reader, batch: number, after: RecordPlace, limit: number): Promise<readonly RecordRow[]> {
    return reader.query<RecordRow>(
      `SELECT ${all} FROM record r WHERE r.batch_id = ? AND r.act = 'enter' AND r.superseded_at IS NULL
       AND (r.subject_id > ? OR (r.subject_id = ? AND r.sequence > ?)) ORDER BY r.subject_id, r.sequence LIMIT ?`,
      [batch, after.subject, after.subject, after.sequence, limit],
    );
  }

  /** Records whose state a batch ended and which stand so. */
  async ended(reader: Reader, batch: number, limit: number): Promise<readonly RecordRow[]> {
    return reader.query<RecordRow>(
      `SELECT ${all} FROM record r WHERE r.op_id >= ? AND r.op_id < ? AND r.act = 'end' AND r.superseded_at IS NULL
       ORDER BY r.subject_id, r.sequence LIMIT ?`,
      [...operationsOf(batch), limit],
    );
  }

  /** How many records still stand as a batch left them, and of how many subjects. */
  async count(reader: Reader, batch: number): Promise<{ readonly records: number; readonly subjects: number }> {
    const [row] = await reader.query<{ records: number; subjects: number }>(
      `SELECT COUNT(*) AS records, COUNT(DISTINCT r.subject_id) AS subjects FROM record r
       WHERE r.op_id >= ? AND r.op_id < ? AND r.superseded_at IS NULL`,
      operationsOf(batch),
    );
    return row ?? { records: 0, subjects: 0 };
  }

  /** The present rows of records that others changed since a batch wrote them, void ones left out. */
  async changedSince(
    reader: Reader,
    batch: number,
    limit: number,
  ): Promise<{ readonly total: number; readonly rows: readonly RecordRow[] }> {
    // From the rows of the batch to those that followed them: the other way round every record would be looked at.
    const from = `FROM (SELECT DISTINCT b.subject_id, b.number FROM record b
        WHERE b.op_id >= ? AND b.op_id < ? AND b.superseded_at IS NOT NULL) w
      JOIN record r ON r.subject_id = w.subject_id AND r.number = w.number
      WHERE r.superseded_at IS NULL AND r.voided_at IS NULL AND NOT (r.op_id >= ? AND r.op_id < ?)`;
    const parameters = [...operationsOf(batch), ...operationsOf(batch)];
    const [count] = await reader.query<{ total: number }>(`SELECT COUNT(*) AS total ${from}`, parameters);
    const rows = await reader.query<RecordRow>(`SELECT ${all} ${from} ORDER BY r.subject_id, r.sequence LIMIT ?`, [
      ...parameters,
      limit,
    ]);
    return { total: count?.total ?? 0, rows };
  }
}

/** The stretch of names of all operations of a batch: from the first, inclusive, to the last, exclusive. */
function operationsOf(batch: number): readonly [string, string] {
  const prefix = batchOperations(batch);
  return [prefix, `${prefix.slice(0, -1)};`];
}
