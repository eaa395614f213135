import { Injectable } from '@nestjs/common';
import { Database, type Reader, type SqlValue, type Transaction } from '@xinheng/platform';
import type { CaseClockRow } from './case-row.js';

/** A clock that asks for somebody's attention. */
export interface DueClock {
  readonly case_id: number;
  readonly clock_key: string;
  readonly number: string;
  readonly procedure_id: number;
  readonly unit_id: number;
  readonly owner_id: number | null;
  readonly due_on: string;
}

/** What waits for somebody: open cases whose last day is near or past. */
export interface DueShare {
  readonly owner_id: number | null;
  readonly unit_id: number;
  readonly overdue: number;
  readonly due: number;
}

const columns = [
  'case_id',
  'clock_key',
  'state',
  'started_on',
  'due_on',
  'is_kept',
  'is_provisional',
  'stopped_on',
  'is_late',
  'warn_on',
] as const satisfies readonly (keyof CaseClockRow)[];

/** All SQL over the clocks of cases. */
@Injectable()
export class CaseClocksRepository {
  constructor(private readonly database: Database) {}

  async of(ids: readonly number[], reader: Reader = this.database.read): Promise<readonly CaseClockRow[]> {
    if (ids.length === 0) return [];
    return reader.query<CaseClockRow>(
      `SELECT ${columns.join(', ')} FROM case_clock WHERE case_id IN (${ids.map(() => '?').join(', ')})`,
      ids,
    );
  }

  /** Writes the clocks of cases as they stand now; those that a recalled step had started are gone. */
  async write(tx: Transaction, ids: readonly number[], rows: readonly CaseClockRow[]): Promise<void> {
    if (ids.length === 0) return;
    const present = rows.map(({ case_id: id, clock_key: key }) => `${id} ${key}`);
    const stored = await this.of(ids, tx);
    for (const { case_id: id, clock_key: key } of stored.filter(
      (row) => !present.includes(`${row.case_id} ${row.clock_key}`),
    )) {
      await tx.execute('DELETE FROM case_clock WHERE case_id = ? AND clock_key = ?', [id, key]);
    }
    await tx.upsertMany(
      'case_clock',
      columns,
      ['case_id', 'clock_key'],
      columns.filter((column) => column !== 'case_id' && column !== 'clock_key'),
      rows.map((row): readonly SqlValue[] => columns.map((column) => row[column])),
    );
    // Whoever has another last day than was told is told again.
    const moved = rows.filter((row) =>
      stored.some(
        (before) =>
          before.case_id === row.case_id && before.clock_key === row.clock_key && before.due_on !== row.due_on,
      ),
    );
    if (moved.length === 0) return;
    await tx.execute(
      `UPDATE case_clock SET warned_at = NULL, overdue_told_at = NULL
       WHERE ${moved.map(() => '(case_id = ? AND clock_key = ?)').join(' OR ')}`,
      moved.flatMap(({ case_id: id, clock_key: key }) => [id, key]),
    );
  }

  /** Clocks that run and whose warning or last day has come, and of which nobody was told yet. */
  async untold(what: 'warning' | 'overdue', today: string, limit: number): Promise<readonly DueClock[]> {
    const condition =
      what === 'warning' ? 'k.warn_on <= ? AND k.warned_at IS NULL' : 'k.due_on < ? AND k.overdue_told_at IS NULL';
    return this.database.read.query<DueClock>(
      `SELECT k.case_id, k.clock_key, c.number, c.procedure_id, c.unit_id, c.owner_id, k.due_on
       FROM case_clock k JOIN case_file c ON c.id = k.case_id
       WHERE k.state IN ('running', 'overdue') AND c.is_closed = 0 AND ${condition} ORDER BY k.case_id LIMIT ${Math.floor(limit)}`,
      [today],
    );
  }

  /** Notes that somebody was told of clocks of which nobody was yet; what is sent meanwhile has the same key and goes once. */
  async told(tx: Transaction, what: 'warning' | 'overdue', clocks: readonly DueClock[], at: string): Promise<void> {
    if (clocks.length === 0) return;
    const column = what === 'warning' ? 'warned_at' : 'overdue_told_at';
    await tx.execute(
      `UPDATE case_clock SET ${column} = ?
       WHERE ${column} IS NULL AND (${clocks.map(() => '(case_id = ? AND clock_key = ?)').join(' OR ')})`,
      [at, ...clocks.flatMap(({ case_id: id, clock_key: key }) => [id, key])],
    );
  }

  /** How many open cases fall due until a day or are overdue on another, by who works on them. */
  async dueShares(today: string, until: string): Promise<readonly DueShare[]> {
    return this.database.read.query<DueShare>(
      `SELECT c.owner_id, c.unit_id, SUM(CASE WHEN c.due_on < ? THEN 1 ELSE 0 END) AS overdue,
         SUM(CASE WHEN c.due_on >= ? THEN 1 ELSE 0 END) AS due
       FROM case_file c WHERE c.is_closed = 0 AND c.due_on <= ? GROUP BY c.owner_id, c.unit_id
       ORDER BY c.owner_id, c.unit_id`,
      [today, today, until],
    );
  }
}
