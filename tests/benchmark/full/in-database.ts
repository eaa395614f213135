import type { DatabaseKind } from '@xinheng/platform';
import { SCHEME, TODAY } from '../stage/inhabitants.js';
import type { RawConnection } from '../stage/raw-connection.js';

const YEAR_BEFORE = '2021-06-30';
const REVOKED = `r.fields LIKE '%"businessLicenceRevoked":true%'`;
const SERIOUS = `r.fields LIKE '%"permitSuspended":true%'`;
const GENERAL = `r.item IN ('national:judgment', 'national:arrears-tax', 'national:administrative-penalty', 'hebei:arrears-utility')`;
const IN_YEAR = `r.decided_on > '${YEAR_BEFORE}' AND r.decided_on <= '${TODAY}'`;

/** The counts of every subject in scope, from its records. */
const COUNTS = `SELECT s.id AS subject_id,
    COALESCE(SUM(CASE WHEN ${GENERAL} AND ${IN_YEAR} AND NOT ${REVOKED} AND NOT ${SERIOUS} THEN 1 ELSE 0 END), 0) AS general,
    COALESCE(SUM(CASE WHEN ${SERIOUS} AND ${IN_YEAR} THEN 1 ELSE 0 END), 0) AS serious,
    COALESCE(MAX(CASE WHEN ${IN_YEAR} AND r.fields LIKE '%"severeConsequence":true%' THEN 1 ELSE 0 END), 0) AS severe,
    COALESCE(MAX(CASE WHEN ${REVOKED} THEN 1 ELSE 0 END), 0) AS revoked
  FROM subject s LEFT JOIN record r ON r.subject_id = s.id AND r.superseded_at IS NULL AND r.voided_on IS NULL
  WHERE s.kind = 'enterprise' AND s.region LIKE '13%' AND (s.ended_on IS NULL OR s.ended_on > '${TODAY}')`;

/** The rules of Hebei's enterprise grading as an expression over counts. */
const gradeOf = (n: string): string => `CASE WHEN ${n}.revoked = 1 THEN 'D' WHEN ${n}.serious >= 1 THEN 'C'
  WHEN ${n}.general > 5 OR ${n}.severe = 1 THEN 'C' WHEN ${n}.general >= 1 THEN 'B' ELSE 'A' END`;

/** The same work as one statement inside the database: it keeps the grade alone, without history, reasons or audit. */
export class InDatabase {
  constructor(
    private readonly kind: DatabaseKind,
    private readonly raw: RawConnection,
  ) {}

  /** Makes the table of counts with everybody's grade. */
  async prepare(): Promise<void> {
    await this.raw.execute('DROP TABLE IF EXISTS counted');
    await this.raw.execute(
      `CREATE TABLE counted (subject_id BIGINT PRIMARY KEY, general INT, serious INT, severe INT, revoked INT, grade VARCHAR(16))`,
    );
    await this.raw.execute(
      `INSERT INTO counted SELECT n.subject_id, n.general, n.serious, n.severe, n.revoked, ${gradeOf('n')}
       FROM (${COUNTS} GROUP BY s.id) n`,
    );
  }

  /** Brings the counts of some subjects up to date; the grades are left as they are. */
  async recount(subjects: readonly number[]): Promise<void> {
    const some = `AND s.id IN (${subjects.join(', ')}) GROUP BY s.id`;
    await this.raw.execute(
      this.kind === 'mysql'
        ? `UPDATE counted c JOIN (${COUNTS} ${some}) n ON n.subject_id = c.subject_id SET c.general = n.general`
        : `UPDATE counted SET general = n.general FROM (${COUNTS} ${some}) n WHERE n.subject_id = counted.subject_id`,
    );
  }

  /** Grades everybody from the counts and updates who differs. */
  async gradeCounts(): Promise<void> {
    await this.raw.execute(`UPDATE counted SET grade = ${gradeOf('counted')} WHERE grade <> ${gradeOf('counted')}`);
  }

  /** Counts everybody's records, grades, and updates who differs. */
  async gradeRecords(): Promise<void> {
    const differs = `(counted.grade <> ${gradeOf('n')} OR counted.general <> n.general)`;
    await this.raw.execute(
      this.kind === 'mysql'
        ? `UPDATE counted JOIN (${COUNTS} GROUP BY s.id) n ON n.subject_id = counted.subject_id
           SET counted.grade = ${gradeOf('n')}, counted.general = n.general WHERE ${differs}`
        : `UPDATE counted SET grade = ${gradeOf('n')}, general = n.general FROM (${COUNTS} GROUP BY s.id) n
           WHERE n.subject_id = counted.subject_id AND ${differs}`,
    );
  }

  /** How many subjects have another grade here than in the product. */
  async differences(): Promise<number> {
    const [row] = await this.raw.rows(
      `SELECT COUNT(*) FROM evaluation_state e LEFT JOIN counted c ON c.subject_id = e.subject_id
       WHERE e.scheme = ? AND COALESCE(e.grade, '-') <> COALESCE(c.grade, '-')`,
      [SCHEME],
    );
    return Number(row?.[0]);
  }
}
