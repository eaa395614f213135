import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '@xinheng/platform';

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

  /** The last picture of each month since a day, for the regions below a prefix and one industry section, or all ('%'). */
  async monthly(scheme: string, regionPrefix: string, since: string, section = '%'): Promise<GradeCount[]> {
    const rows = await this.database.read.query<{ taken_on: string; grade: string; subjects: number }>(
      // As a list, not as a join: SQLite would go through the joined days once for every row of the pictures.
      `SELECT g.taken_on, g.grade, SUM(g.subjects) AS subjects FROM grade_snapshot g
       WHERE g.scheme = ? AND g.region LIKE ? AND g.industry LIKE ? AND g.taken_on IN
         (SELECT MAX(taken_on) FROM grade_snapshot
          WHERE scheme = ? AND taken_on >= ? GROUP BY SUBSTR(taken_on, 1, 7))
       GROUP BY g.taken_on, g.grade ORDER BY g.taken_on`,
      [scheme, `${regionPrefix}%`, section, scheme, since],
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
