import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '@xinheng/platform';

/** What there is of the sample. */
export interface SamplePresence {
  readonly present: boolean;
  readonly subjects: number;
  readonly records: number;
}

/** All SQL that tells whether there is a sample, and takes the imports it came by away. */
@Injectable()
export class SampleRepository {
  constructor(private readonly database: Database) {}

  /** Whether subjects of the sample are kept, or its accounts can log in. */
  async isPresent(): Promise<boolean> {
    const [row] = await this.database.read.query<{ subjects: number; accounts: number }>(
      `SELECT (SELECT COUNT(*) FROM (SELECT id FROM subject WHERE is_sample = 1 LIMIT 1) s) AS subjects,
       (SELECT COUNT(*) FROM account WHERE is_sample = 1 AND is_disabled = 0) AS accounts`,
    );
    return row !== undefined && row.subjects + row.accounts > 0;
  }

  /** What there is of it. Records are counted only beside a sample, where there are no others to speak of. */
  async presence(): Promise<SamplePresence> {
    if (!(await this.isPresent())) return { present: false, subjects: 0, records: 0 };
    const [row] = await this.database.read.query<{ subjects: number; records: number }>(
      `SELECT (SELECT COUNT(*) FROM subject WHERE is_sample = 1) AS subjects,
       (SELECT COUNT(*) FROM record WHERE is_sample = 1 AND superseded_at IS NULL AND voided_at IS NULL) AS records`,
    );
    return { present: true, subjects: row?.subjects ?? 0, records: row?.records ?? 0 };
  }

  /** Whether files of the sample, which the program itself handed in, are still being imported. */
  async isArriving(): Promise<boolean> {
    const rows = await this.database.read.query(
      `SELECT id FROM import_batch WHERE is_sample = 1 AND created_by = 0 AND state IN ('queued', 'running') LIMIT 1`,
    );
    return rows.length > 0;
  }

  /** Whether nobody has ever worked here: no subject, no import, and no sample that was loaded before. */
  async isUntouched(): Promise<boolean> {
    const [row] = await this.database.read.query<{ total: number }>(
      `SELECT (SELECT COUNT(*) FROM (SELECT id FROM subject LIMIT 1) s) + (SELECT COUNT(*) FROM import_batch)
       + (SELECT COUNT(*) FROM account WHERE is_sample = 1) AS total`,
    );
    return (row?.total ?? 0) === 0;
  }

  /** Whether somebody is kept who is no sample. */
  async hasRealSubjects(): Promise<boolean> {
    const rows = await this.database.read.query('SELECT id FROM subject WHERE is_sample = 0 LIMIT 1');
    return rows.length > 0;
  }

  /** How many enterprises were filled in: the only ones of the sample whose number in the code begins with a letter. */
  async countFilled(): Promise<number> {
    const [row] = await this.database.read.query<{ total: number }>(
      `SELECT COUNT(*) AS total FROM subject WHERE is_sample = 1 AND code LIKE '91______Y000%' AND SUBSTR(code, 13, 1) >= 'A'`,
    );
    return Number(row?.total ?? 0);
  }

  /** Takes away the imports that the sample came by, and what was found in them. */
  async removeImports(tx: Transaction): Promise<void> {
    const imports = '(SELECT id FROM import_batch WHERE is_sample = 1)';
    await tx.execute(`DELETE FROM import_refusal WHERE batch_id IN ${imports}`);
    await tx.execute(`DELETE FROM feed_status WHERE batch_id IN ${imports}`);
    await tx.execute('DELETE FROM import_batch WHERE is_sample = 1');
  }
}
