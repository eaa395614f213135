import { Injectable } from '@nestjs/common';
import {
  Database,
  placeholders,
  readPage,
  type ListPage,
  type ListQuery,
  type ListSpec,
  type SqlCondition,
  type Transaction,
} from '@xinheng/platform';

/** A subject whose worse grade has no effects yet. */
export interface HeldSubjectRow {
  readonly subject_id: number;
  readonly scheme: string;
  readonly subject_name: string | null;
  readonly region: string;
  readonly unheld_grade: string;
  readonly unheld_sequence: number;
  readonly grade: string;
  readonly sequence: number;
  readonly rule: string | null;
}

/** How the subjects that wait for a hold may be listed. */
export const heldSubjectList: ListSpec = {
  resource: 'effect-holds',
  fields: {
    id: { column: 'e.subject_id', type: 'id', isSort: true },
    region: { column: 's.region', type: 'text', isSort: true },
    from: { column: 'e.unheld_grade', type: 'text', isSort: true },
    to: { column: 'e.grade', type: 'text', isSort: true },
  },
  search: ['s.name'],
  defaultSort: ['id', 'ASC'],
  key: 'e.subject_id',
};

/** All SQL over subjects whose results have no effects yet. */
@Injectable()
export class HeldSubjectsRepository {
  constructor(private readonly database: Database) {}

  /** How many wait for a hold: each subject once under each scheme. */
  async count(tx: Transaction, hold: number): Promise<number> {
    const [row] = await tx.query<{ n: number }>('SELECT COUNT(*) AS n FROM evaluation_state WHERE held_by = ?', [hold]);
    return Number(row?.n ?? 0);
  }

  /** Who waits for a hold, and under which scheme. */
  async waitingFor(
    tx: Transaction,
    hold: number,
  ): Promise<readonly { readonly scheme: string; readonly subject: number }[]> {
    return tx.query(
      'SELECT scheme, subject_id AS subject FROM evaluation_state WHERE held_by = ? ORDER BY scheme, subject_id',
      [hold],
    );
  }

  /**
   * Gives the results of everybody who waits for a hold their effects; who is under a scheme that somebody has stopped
   * waits on, for the stop. Answers how many got theirs.
   */
  async letGo(tx: Transaction, hold: number): Promise<number> {
    const stop = `FROM effect_hold h WHERE h.cause = 'stop' AND h.state = 'holding' AND h.id <> ?
      AND h.scheme = evaluation_state.scheme`;
    await tx.execute(
      `UPDATE evaluation_state SET held_by = (SELECT MIN(h.id) ${stop}) WHERE held_by = ? AND EXISTS (SELECT 1 ${stop})`,
      [hold, hold, hold],
    );
    const { affected } = await tx.execute(
      'UPDATE evaluation_state SET held_by = NULL, unheld_grade = NULL, unheld_sequence = NULL WHERE held_by = ?',
      [hold],
    );
    return affected;
  }

  /** Which of some subjects have records of which of some imports; of several the last, which is the likelier cause. */
  async importsOf(
    tx: Transaction,
    imports: readonly number[],
    subjects: readonly number[],
  ): Promise<ReadonlyMap<number, number>> {
    const rows = await tx.query<{ subject_id: number; batch_id: number }>(
      `SELECT subject_id, MAX(batch_id) AS batch_id FROM record
       WHERE batch_id IN ${placeholders(imports)} AND subject_id IN ${placeholders(subjects)} GROUP BY subject_id`,
      [...imports, ...subjects],
    );
    return new Map(rows.map((row) => [row.subject_id, Number(row.batch_id)]));
  }

  /** Whether somebody whom an import touched still waits to be graded because of what came by its end. */
  async isUngraded(batch: number, schemes: readonly string[]): Promise<boolean> {
    if (schemes.length === 0) return false;
    const rows = await this.database.read.query(
      `SELECT s.subject_id FROM import_batch b JOIN record r ON r.batch_id = b.id
         JOIN evaluation_state s ON s.subject_id = r.subject_id
       WHERE b.id = ? AND s.scheme IN ${placeholders(schemes)} AND s.marked_at IS NOT NULL LIMIT 1`,
      [batch, ...schemes],
    );
    return rows.length > 0;
  }

  /** How many subjects there are. */
  async population(tx: Transaction): Promise<number> {
    const [row] = await tx.query<{ n: number }>('SELECT COUNT(*) AS n FROM subject');
    return Number(row?.n ?? 0);
  }

  /** A page of those who wait for a hold, where the condition over the subject `s` lets them be seen. */
  async page(hold: number, query: ListQuery, visible: SqlCondition): Promise<ListPage<HeldSubjectRow>> {
    return readPage<HeldSubjectRow>(this.database.read, {
      spec: heldSubjectList,
      query,
      select: `e.subject_id, e.scheme, s.name AS subject_name, s.region, e.unheld_grade, e.unheld_sequence, e.grade,
        e.sequence, e.rule`,
      from: 'evaluation_state e JOIN subject s ON s.id = e.subject_id',
      where: [{ sql: 'e.held_by = ?', parameters: [hold] }, visible],
    });
  }
}
