import { Injectable } from '@nestjs/common';
import { subjectKinds, type CivilDay } from '@xinheng/facts';
import {
  Database,
  placeholders,
  readPage,
  type ListPage,
  type ListQuery,
  type ListSpec,
  type Reader,
  type SqlCondition,
  type SqlValue,
} from '@xinheng/platform';
import { regionCondition, type Scope } from '../accounts/scope.js';
import type { SubjectRow } from './subject-row.js';

/** A subject with the name of the unit that keeps it. */
export interface ListedSubject extends SubjectRow {
  readonly unit_title: string | null;
}

/** How subjects may be listed. A person's number is neither searched nor sorted by: it would be told piece by piece. */
const openCode = `CASE WHEN s.kind = 'person' THEN '' ELSE s.code END`;

export const subjectList: ListSpec = {
  resource: 'subjects',
  fields: {
    id: { column: 's.id', type: 'id', isSort: true },
    code: { column: openCode, type: 'text', isFilter: false, isSort: true },
    name: { column: 's.name', type: 'text', isSort: true },
    kind: { column: 's.kind', type: 'text', choices: subjectKinds, isSort: true },
    region: { column: 's.region', type: 'text', isPrefix: true, isSort: true },
    industry: { column: 's.industry', type: 'text', isPrefix: true, isSort: true },
    registeredOn: { column: 's.registered_on', type: 'day', isSort: true },
    endedOn: { column: 's.ended_on', type: 'day', isSort: true },
    unit: { column: 's.unit_id', type: 'id' },
    isSample: { column: 's.is_sample', type: 'boolean' },
  },
  search: ['s.name', openCode],
  custom: { status: 'text', scheme: 'text', grade: 'text', isStale: 'boolean', hasNoData: 'boolean' },
  defaultSort: ['id', 'ASC'],
  key: 's.id',
};

/** What the filters that look beyond the row need to know. */
export interface SubjectFilterFacts {
  readonly today: CivilDay;
  /** The items of which a register expects data. */
  readonly adverseItems: readonly string[];
}

/** All SQL that lists subjects. */
@Injectable()
export class SubjectListRepository {
  constructor(private readonly database: Database) {}

  /** A page of the subjects of a scope. */
  async page(scope: Scope, query: ListQuery, facts: SubjectFilterFacts): Promise<ListPage<ListedSubject>> {
    return readPage<ListedSubject>(this.database.read, {
      spec: subjectList,
      query,
      select: 's.*, u.title AS unit_title',
      from: 'subject s LEFT JOIN unit u ON u.id = s.unit_id',
      where: [regionCondition(scope, 's.region'), ...customConditions(query.custom, facts)],
    });
  }

  /** A subject of a scope with its unit, or undefined; without a scope whoever may see it. */
  async find(scope: Scope | null, id: number, reader: Reader = this.database.read): Promise<ListedSubject | undefined> {
    const visible = scope === null ? { sql: '1 = 1', parameters: [] } : regionCondition(scope, 's.region');
    const rows = await reader.query<ListedSubject>(
      `SELECT s.*, u.title AS unit_title FROM subject s LEFT JOIN unit u ON u.id = s.unit_id
       WHERE s.id = ? AND ${visible.sql}`,
      [id, ...visible.parameters],
    );
    return rows[0];
  }
}

type Custom = ListQuery['custom'];

function customConditions(custom: Custom, facts: SubjectFilterFacts): readonly SqlCondition[] {
  return [
    ...statusCondition(custom, facts.today),
    ...gradeCondition(custom),
    ...flagCondition(custom['isStale'], staleSql(custom, facts.today)),
    ...flagCondition(custom['hasNoData'], unfedSql(facts.adverseItems)),
  ];
}

function statusCondition({ status }: Custom, today: CivilDay): readonly SqlCondition[] {
  if (status === undefined) return [];
  const states: Readonly<Record<string, SqlCondition>> = {
    active: { sql: '(s.ended_on IS NULL OR s.ended_on > ?)', parameters: [today] },
    ended: { sql: 's.ended_on <= ?', parameters: [today] },
  };
  const wanted = status.flatMap((one) => states[String(one)] ?? []);
  if (wanted.length === 0) return [{ sql: '1 = 0', parameters: [] }];
  return [
    { sql: wanted.map(({ sql }) => sql).join(' OR '), parameters: wanted.flatMap(({ parameters }) => parameters) },
  ];
}

/** A grade under a scheme, under any scheme where none is named; a scheme alone: whoever has a grade under it. */
function gradeCondition({ scheme, grade }: Custom): readonly SqlCondition[] {
  if (grade === undefined && scheme === undefined) return [];
  const ofScheme = scheme === undefined ? '' : `AND e.scheme IN ${placeholders(scheme)}`;
  const ofGrade = grade === undefined ? 'AND e.grade IS NOT NULL' : `AND e.grade IN ${placeholders(grade)}`;
  return [
    {
      sql: `EXISTS (SELECT 1 FROM evaluation_state e WHERE e.subject_id = s.id ${ofScheme} ${ofGrade})`,
      parameters: [...(scheme ?? []), ...(grade ?? [])],
    },
  ];
}

function staleSql({ scheme }: Custom, today: CivilDay): SqlCondition {
  const ofScheme = scheme === undefined ? '' : `AND e.scheme IN ${placeholders(scheme)}`;
  return {
    sql: `EXISTS (SELECT 1 FROM evaluation_state e WHERE e.subject_id = s.id ${ofScheme}
      AND (e.marked_at IS NOT NULL OR e.next_change_on <= ? OR e.parked_reason IS NOT NULL))`,
    parameters: [...(scheme ?? []), today],
  };
}

/** Nothing that could count against it has reached its county, city or province. */
function unfedSql(items: readonly string[]): SqlCondition {
  return {
    sql: `NOT EXISTS (SELECT 1 FROM feed_status f WHERE f.item IN ${placeholders(items)} AND (f.region = '000000'
      OR f.region = s.region
      OR (f.region LIKE '%00' AND SUBSTR(f.region, 1, 4) = SUBSTR(s.region, 1, 4))
      OR (f.region LIKE '%0000' AND SUBSTR(f.region, 1, 2) = SUBSTR(s.region, 1, 2))))`,
    parameters: items,
  };
}

function flagCondition(wanted: readonly SqlValue[] | undefined, { sql, parameters }: SqlCondition) {
  if (wanted?.length !== 1 || typeof wanted[0] !== 'boolean') return [];
  return [{ sql: wanted[0] ? sql : `NOT (${sql})`, parameters }];
}
