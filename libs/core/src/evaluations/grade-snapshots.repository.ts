import { Injectable } from '@nestjs/common';
import { Database, placeholders, type Transaction } from '@xinheng/platform';

/** How many subjects of a region and an industry section had a grade on a day. */
export interface GradeCount {
  readonly takenOn: string;
  readonly grade: string;
  readonly subjects: number;
}

/** One cell of a snapshot. */
export interface SnapshotCell {
  /** GB/T 2260, six digits. */
  readonly region: string;
  /** GB/T 4754 section letter, or `-` where the subject has none. */
  readonly industry: string;
  readonly grade: string;
  readonly subjects: number;
}

const columns = ['scheme', 'taken_on', 'region', 'industry', 'grade', 'subjects'];

/** The picture of a day that trends are drawn from: counts by region, industry section and grade, never subjects. */
@Injectable()
export class GradeSnapshotsRepository {
  constructor(private readonly database: Database) {}

  /** Takes the picture of what stands under a scheme; a second one of the same day replaces the first. */
  async take(tx: Transaction, scheme: string, takenOn: string): Promise<void> {
    await this.clear(tx, scheme, takenOn);
    await tx.execute(
      `INSERT INTO grade_snapshot (${columns.join(', ')})
       SELECT e.scheme, ?, s.region, COALESCE(SUBSTR(s.industry, 1, 1), '-'), e.grade, COUNT(*)
       FROM evaluation_state e JOIN subject s ON s.id = e.subject_id
       WHERE e.scheme = ? AND e.grade IS NOT NULL
       GROUP BY e.scheme, s.region, COALESCE(SUBSTR(s.industry, 1, 1), '-'), e.grade`,
      [takenOn, scheme],
    );
  }

  /** Stores the picture of an earlier day, counted elsewhere. */
  async put(tx: Transaction, scheme: string, takenOn: string, cells: readonly SnapshotCell[]): Promise<void> {
    await this.clear(tx, scheme, takenOn);
    await tx.insertMany(
      'grade_snapshot',
      columns,
      cells.map((cell) => [scheme, takenOn, cell.region, cell.industry, cell.grade, cell.subjects]),
    );
  }

  /** Whether no picture was ever taken under a scheme. */
  async isBlank(scheme: string): Promise<boolean> {
    const rows = await this.database.read.query('SELECT taken_on FROM grade_snapshot WHERE scheme = ? LIMIT 1', [
      scheme,
    ]);
    return rows.length === 0;
  }

  /** The last picture of each month since a day, for the regions below a prefix and one industry section, or all ('%'). */
  async monthly(scheme: string, regionPrefix: string, since: string, section = '%'): Promise<GradeCount[]> {
    // The days first, by themselves: joined, each of them would be looked for once for every cell.
    const days = await this.database.read.query<{ taken_on: string }>(
      `SELECT MAX(taken_on) AS taken_on FROM grade_snapshot WHERE scheme = ? AND taken_on >= ?
       GROUP BY SUBSTR(taken_on, 1, 7)`,
      [scheme, since],
    );
    const last = days.map((day) => day.taken_on);
    const rows = await this.database.read.query<{ taken_on: string; grade: string; subjects: number }>(
      `SELECT g.taken_on, g.grade, SUM(g.subjects) AS subjects FROM grade_snapshot g
       WHERE g.scheme = ? AND g.taken_on IN ${placeholders(last)} AND g.region LIKE ? AND g.industry LIKE ?
       GROUP BY g.taken_on, g.grade ORDER BY g.taken_on`,
      [scheme, ...last, `${regionPrefix}%`, section],
    );
    return rows.map((row) => ({ takenOn: row.taken_on, grade: row.grade, subjects: Number(row.subjects) }));
  }

  /** Drops every picture: what a removed sample leaves behind must not colour the trend. */
  async clearAll(tx: Transaction): Promise<void> {
    await tx.execute('DELETE FROM grade_snapshot');
  }

  private async clear(tx: Transaction, scheme: string, takenOn: string): Promise<void> {
    await tx.execute('DELETE FROM grade_snapshot WHERE scheme = ? AND taken_on = ?', [scheme, takenOn]);
  }
}
