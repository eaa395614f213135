import jsonLogic, { type RulesLogic } from 'json-logic-js';
import { DataSource, EntitySchema, type DataSourceOptions } from 'typeorm';
import { type DatabaseSettings, LibsqlDriver } from '@xinheng/platform';
import { SCHEME, TODAY } from '../stage/inhabitants.js';
import type { RawConnection } from '../stage/raw-connection.js';
import { secondsOf } from '../stage/stage.js';

interface RecordEntity {
  subject_id: number;
  sequence: number;
  item: string;
  decided_on: string;
  fields: string;
}

interface GradeEntity {
  subject_id: number;
  grade: string;
  graded_at: string;
}

const recordEntity = new EntitySchema<RecordEntity>({
  name: 'record',
  columns: {
    subject_id: { type: 'bigint', primary: true },
    sequence: { type: 'int', primary: true },
    item: { type: 'varchar' },
    decided_on: { type: 'varchar' },
    fields: { type: 'text' },
  },
});
const gradeEntity = new EntitySchema<GradeEntity>({
  name: 'naive_grade',
  columns: {
    subject_id: { type: 'bigint', primary: true },
    grade: { type: 'varchar' },
    graded_at: { type: 'varchar' },
  },
});

const rules: RulesLogic = {
  if: [
    { var: 'revoked' },
    'D',
    { '>=': [{ var: 'serious' }, 1] },
    'C',
    { or: [{ '>': [{ var: 'general' }, 5] }, { var: 'severe' }] },
    'C',
    { '>=': [{ var: 'general' }, 1] },
    'B',
    'A',
  ],
};

/** The way that suggests itself: for each subject find its records, apply the rules, save the result. */
export class Naive {
  private constructor(
    private readonly source: DataSource,
    private readonly raw: RawConnection,
  ) {}

  static async open(settings: DatabaseSettings, raw: RawConnection): Promise<Naive> {
    await raw.execute('DROP TABLE IF EXISTS naive_grade');
    await raw.execute(
      'CREATE TABLE naive_grade (subject_id BIGINT PRIMARY KEY, grade VARCHAR(16) NOT NULL, graded_at VARCHAR(24) NOT NULL)',
    );
    await raw.execute(
      `INSERT INTO naive_grade SELECT subject_id, grade, '' FROM evaluation_state WHERE scheme = '${SCHEME}' AND grade IS NOT NULL`,
    );
    const entities = { entities: [recordEntity, gradeEntity] };
    const options: DataSourceOptions =
      settings.kind === 'sqlite'
        ? { ...entities, type: 'better-sqlite3', database: settings.path, driver: LibsqlDriver, timeout: 5_000 }
        : {
            ...entities,
            type: 'mariadb',
            host: settings.host,
            port: settings.port,
            username: settings.user,
            password: settings.password,
            database: settings.database,
          };
    return new Naive(await new DataSource(options).initialize(), raw);
  }

  /** Ids of some subjects that have a grade, spread over all. */
  async sample(count: number): Promise<readonly number[]> {
    const rows = await this.raw.rows('SELECT subject_id FROM naive_grade ORDER BY subject_id');
    const step = Math.max(1, Math.floor(rows.length / count));
    return rows.filter((_, at) => at % step === 0).map(([subject]) => Number(subject));
  }

  /** Seconds that the subjects take. */
  async grade(subjects: readonly number[], round: number): Promise<number> {
    return secondsOf(async () => {
      for (const subject of subjects) await this.gradeOne(subject, `${TODAY}-${String(round)}`);
    });
  }

  /** How many of the subjects have another grade here than in the product. */
  async differences(subjects: readonly number[]): Promise<number> {
    const [row] = await this.raw.rows(
      `SELECT COUNT(*) FROM naive_grade n JOIN evaluation_state e ON e.subject_id = n.subject_id
       WHERE e.scheme = ? AND n.subject_id IN (${subjects.join(', ')}) AND COALESCE(e.grade, '-') <> n.grade`,
      [SCHEME],
    );
    return Number(row?.[0]);
  }

  async close(): Promise<void> {
    await this.source.destroy();
  }

  private async gradeOne(subject: number, at: string): Promise<void> {
    const records = await this.source.getRepository(recordEntity).find({ where: { subject_id: subject } });
    const result = await this.source.getRepository(gradeEntity).findOneByOrFail({ subject_id: subject });
    result.grade = jsonLogic.apply(rules, factsOf(records)) as string;
    result.graded_at = at;
    await this.source.getRepository(gradeEntity).save(result);
  }
}

function factsOf(records: readonly RecordEntity[]): object {
  const facts = { general: 0, serious: 0, severe: false, revoked: false };
  for (const { item, decided_on: day, fields: text } of records) {
    const fields = JSON.parse(text) as Record<string, unknown>;
    if (fields['businessLicenceRevoked'] === true) facts.revoked = true;
    else if (day > '2021-06-30' && day <= TODAY && item !== 'national:administrative-inspection') {
      if (fields['permitSuspended'] === true) facts.serious += 1;
      else facts.general += 1;
      if (fields['severeConsequence'] === true) facts.severe = true;
    }
  }
  return facts;
}
