import { Injectable } from '@nestjs/common';
import { placeholders, type Reader, type Transaction } from '@xinheng/platform';

/** All SQL that finds and removes the subjects and records of the sample, the only ones that are ever deleted. */
@Injectable()
export class SampleSubjectsRepository {
  /** How many subjects of the sample there are. */
  async count(reader: Reader): Promise<number> {
    const [row] = await reader.query<{ total: number }>('SELECT COUNT(*) AS total FROM subject WHERE is_sample = 1');
    return row?.total ?? 0;
  }

  /**
   * Deletes at most `limit` subjects of the sample with all that is known of them and their records; answers their
   * ids, so that the results of the same can be deleted in the same transaction. None: nothing is left.
   */
  async remove(tx: Transaction, limit: number): Promise<readonly number[]> {
    const rows = await tx.query<{ id: number }>('SELECT id FROM subject WHERE is_sample = 1 ORDER BY id LIMIT ?', [
      limit,
    ]);
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return [];
    const of = `subject_id IN ${placeholders(ids)}`;
    for (const table of ['record', 'subject_version', 'subject_identifier', 'subject_link', 'subject_event']) {
      await tx.execute(`DELETE FROM ${table} WHERE ${of}`, ids);
    }
    await tx.execute(`UPDATE subject_link SET to_subject = NULL WHERE to_subject IN ${placeholders(ids)}`, ids);
    await tx.execute(`DELETE FROM subject WHERE id IN ${placeholders(ids)}`, ids);
    return ids;
  }
}
