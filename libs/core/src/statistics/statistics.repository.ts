import { Injectable } from '@nestjs/common';
import { Database, type SqlCondition } from '@xinheng/platform';

/** Which subjects are counted: regions by the digits their codes begin with, industries by the beginning of theirs; '' is all. */
export interface CountedArea {
  readonly regionPrefix: string;
  readonly industryPrefix: string;
}

/** How many subjects of a group have a grade; `grade` null: none. */
export interface GroupCount {
  readonly code: string;
  readonly grade: string | null;
  readonly subjects: number;
}

/** How many subjects have a score. */
export interface ScoreCount {
  readonly score: number;
  readonly count: number;
}

/** All SQL that only counts. */
@Injectable()
export class StatisticsRepository {
  constructor(private readonly database: Database) {}

  /** How many subjects stand in each grade of a scheme. */
  async grades(scheme: string, area: CountedArea): Promise<ReadonlyMap<string, number>> {
    const within = areaCondition(area);
    const rows = await this.database.read.query<{ grade: string; subjects: number }>(
      `SELECT e.grade, COUNT(*) AS subjects FROM evaluation_state e JOIN subject s ON s.id = e.subject_id
       WHERE e.scheme = ? AND e.grade IS NOT NULL AND ${within.sql} GROUP BY e.grade`,
      [scheme, ...within.parameters],
    );
    return new Map(rows.map(({ grade, subjects }) => [grade, Number(subjects)]));
  }

  /** How many subjects have each score under a scheme; those without a score are left out. */
  async scores(scheme: string, area: CountedArea): Promise<readonly ScoreCount[]> {
    const within = areaCondition(area);
    const rows = await this.database.read.query<{ score: string; subjects: number }>(
      `SELECT e.score, COUNT(*) AS subjects FROM evaluation_state e JOIN subject s ON s.id = e.subject_id
       WHERE e.scheme = ? AND e.score IS NOT NULL AND ${within.sql} GROUP BY e.score`,
      [scheme, ...within.parameters],
    );
    return rows.map(({ score, subjects }) => ({ score: Number(score), count: Number(subjects) }));
  }

  /** Subjects by the first digits of their region and by grade. */
  async byRegion(scheme: string, area: CountedArea, digits: number): Promise<readonly GroupCount[]> {
    return this.grouped(`SUBSTR(s.region, 1, ${digits})`, scheme, area);
  }

  /** Subjects by the section letter of their industry ('' for none) and by grade. */
  async bySection(scheme: string, area: CountedArea): Promise<readonly GroupCount[]> {
    return this.grouped(`COALESCE(SUBSTR(s.industry, 1, 1), '')`, scheme, area);
  }

  private async grouped(expression: string, scheme: string, area: CountedArea): Promise<readonly GroupCount[]> {
    const within = areaCondition(area);
    const rows = await this.database.read.query<GroupCount>(
      `SELECT ${expression} AS code, e.grade AS grade, COUNT(*) AS subjects
       FROM subject s LEFT JOIN evaluation_state e ON e.subject_id = s.id AND e.scheme = ?
       WHERE ${within.sql} GROUP BY ${expression}, e.grade`,
      [scheme, ...within.parameters],
    );
    return rows.map((row) => ({ ...row, subjects: Number(row.subjects) }));
  }
}

function areaCondition({ regionPrefix, industryPrefix }: CountedArea): SqlCondition {
  const conditions = [
    { sql: 's.region LIKE ?', prefix: regionPrefix },
    { sql: 's.industry LIKE ?', prefix: industryPrefix },
  ].filter(({ prefix }) => prefix !== '');
  return {
    sql: conditions.map(({ sql }) => sql).join(' AND ') || '1 = 1',
    parameters: conditions.map(({ prefix }) => `${prefix}%`),
  };
}
