import { Injectable } from '@nestjs/common';
import { placeholders, type SqlValue, type Transaction } from '@xinheng/platform';

/** A result that is to be looked at again. */
export interface Mark {
  readonly scheme: string;
  readonly subject: number;
}

/** All SQL that raises `generation_wanted`. Serving marks is the evaluations' own. */
@Injectable()
export class MarksRepository {
  /** Wants one generation more of each; a subject that was set aside is tried again. */
  async raise(tx: Transaction, marks: readonly Mark[], at: string): Promise<void> {
    if (marks.length === 0) return;
    // Always in the same order, so that two transactions wait for each other instead of dying.
    const rows = [...marks]
      .sort((a, b) => (a.scheme === b.scheme ? a.subject - b.subject : a.scheme < b.scheme ? -1 : 1))
      .map(({ scheme, subject }): readonly SqlValue[] => [scheme, subject, 1, at]);
    await tx.upsertMany(
      'evaluation_state',
      ['scheme', 'subject_id', 'generation_wanted', 'marked_at'],
      ['scheme', 'subject_id'],
      [
        { column: 'generation_wanted', expression: 'evaluation_state.generation_wanted + 1' },
        { column: 'parked_reason', expression: 'NULL' },
        { column: 'attempts', expression: '0' },
        { column: 'not_before', expression: 'NULL' },
        'marked_at',
      ],
      rows,
    );
  }

  /** Under which schemes some subjects have ever been graded or marked. */
  async known(tx: Transaction, subjects: readonly number[]): Promise<readonly Mark[]> {
    return tx.query<{ scheme: string; subject: number }>(
      `SELECT scheme, subject_id AS subject FROM evaluation_state WHERE subject_id IN ${placeholders(subjects)}`,
      subjects,
    );
  }

  /** Wants nothing more of some subjects. The rows stay, so that generations never restart. */
  async drop(tx: Transaction, subjects: readonly number[]): Promise<void> {
    await tx.execute(
      `UPDATE evaluation_state SET generation_done = generation_wanted, marked_at = NULL, next_change_on = NULL
       WHERE subject_id IN ${placeholders(subjects)}`,
      subjects,
    );
  }
}
