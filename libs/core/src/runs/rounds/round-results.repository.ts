import { Injectable } from '@nestjs/common';
import {
  Database,
  readPage,
  type ListPage,
  type ListQuery,
  type ListSpec,
  type Reader,
  type SqlCondition,
} from '@xinheng/platform';
import type { RoundRow } from './round-row.js';

/** How the results of a round may be listed. `corrected`: moved since the first results; `moved`: since the round before. */
export const roundResultList: ListSpec = {
  resource: 'evaluation-rounds',
  fields: {
    id: { column: 'g.subject_id', type: 'id', isSort: true },
    grade: { column: 'h.grade', type: 'text', isSort: true },
    region: { column: 'g.region', type: 'text', isPrefix: true, isSort: true },
    isWithoutData: { column: 'g.is_without_data', type: 'boolean' },
  },
  search: ['s.name', 's.code'],
  custom: { corrected: 'boolean', moved: 'boolean' },
  defaultSort: ['id', 'ASC'],
  key: 'g.subject_id',
};

/** What a round found of one subject on its register. */
export interface RoundResultRow {
  readonly subject_id: number;
  readonly subject_name: string | null;
  readonly subject_code: string | null;
  readonly kind: string;
  readonly region: string;
  readonly is_without_data: number;
  /** Null: set aside, or no subject of the scheme by what is known now. */
  readonly grade: string | null;
  readonly rule: string | null;
  readonly first_grade: string | null;
  readonly previous_grade: string | null;
}

/** How many subjects have a grade, and how many of them nothing has come about. */
export interface RoundGradeRow {
  readonly grade: string | null;
  readonly subjects: number;
  readonly without_data: number;
}

/** How many subjects came from one result to another; null is none. */
export interface RoundMoveRow {
  readonly grade_before: string | null;
  readonly grade_after: string | null;
  readonly subjects: number;
}

/** What was done to records of the register between two instants. */
export interface RoundActRow {
  readonly act: string;
  readonly records: number;
  readonly subjects: number;
  /** Of the subjects: whose result is another than the first one. */
  readonly changed: number;
}

type Runs = Pick<RoundRow, 'id' | 'run_id' | 'first_run_id' | 'previous_run_id'>;

const found = (alias: string): string =>
  `LEFT JOIN historical_evaluation ${alias} ON ${alias}.run_id = ? AND ${alias}.subject_id = g.subject_id`;
const isMoved = (before: string): string => `COALESCE(h.grade, '') <> COALESCE(${before}.grade, '')`;

/** All SQL that reads what rounds found of whom. */
@Injectable()
export class RoundResultsRepository {
  constructor(private readonly database: Database) {}

  /** A page of the register, with what was found, where the condition over its row `g` lets it be seen. */
  async page(round: Runs, query: ListQuery, where: readonly SqlCondition[]): Promise<ListPage<RoundResultRow>> {
    return readPage<RoundResultRow>(this.database.read, {
      spec: roundResultList,
      query,
      select: `g.subject_id, s.name AS subject_name, s.code AS subject_code, g.kind, g.region, g.is_without_data,
        h.grade, h.rule, f.grade AS first_grade, p.grade AS previous_grade`,
      from: `round_register g LEFT JOIN subject s ON s.id = g.subject_id ${found('h')} ${found('f')} ${found('p')}`,
      fromParameters: [round.run_id ?? 0, round.first_run_id ?? 0, round.previous_run_id ?? 0],
      where: [
        { sql: 'g.round_id = ?', parameters: [round.id] },
        ...where,
        ...movedOnly(query, 'corrected', 'f'),
        ...movedOnly(query, 'moved', 'p'),
      ],
    });
  }

  /** How many of the register have each grade; null: set aside. */
  async grades(reader: Reader, round: Runs): Promise<readonly RoundGradeRow[]> {
    const rows = await reader.query<RoundGradeRow>(
      `SELECT h.grade, COUNT(*) AS subjects, SUM(g.is_without_data) AS without_data FROM round_register g ${found('h')}
       WHERE g.round_id = ? GROUP BY h.grade`,
      [round.run_id ?? 0, round.id],
    );
    return rows.map((row) => ({
      grade: row.grade,
      subjects: Number(row.subjects),
      without_data: Number(row.without_data),
    }));
  }

  /** Who came from where since the first results, or since the round before; those that stayed are left out. */
  async moves(reader: Reader, round: Runs, since: 'first' | 'previous'): Promise<readonly RoundMoveRow[]> {
    const before = since === 'first' ? round.first_run_id : round.previous_run_id;
    if (before === null) return [];
    const rows = await reader.query<RoundMoveRow>(
      `SELECT b.grade AS grade_before, h.grade AS grade_after, COUNT(*) AS subjects
       FROM round_register g ${found('h')} ${found('b')}
       WHERE g.round_id = ? AND ${isMoved('b')} GROUP BY b.grade, h.grade ORDER BY b.grade, h.grade`,
      [round.run_id ?? 0, before, round.id],
    );
    return rows.map((row) => ({ ...row, subjects: Number(row.subjects) }));
  }

  /** Whom the round before graded and who is not on this register. */
  async left(reader: Reader, round: Runs): Promise<number> {
    if (round.previous_run_id === null) return 0;
    const [row] = await reader.query<{ subjects: number }>(
      `SELECT COUNT(*) AS subjects FROM historical_evaluation p WHERE p.run_id = ? AND NOT EXISTS (
         SELECT 1 FROM round_register g WHERE g.round_id = ? AND g.subject_id = p.subject_id)`,
      [round.previous_run_id, round.id],
    );
    return Number(row?.subjects ?? 0);
  }

  /** Repairs, voidings and corrections that became known of the register after one instant and until another. */
  async acts(reader: Reader, round: Runs, after: string, until: string): Promise<readonly RoundActRow[]> {
    const rows = await reader.query<RoundActRow>(
      `SELECT r.act, COUNT(*) AS records, COUNT(DISTINCT r.subject_id) AS subjects,
              COUNT(DISTINCT CASE WHEN ${isMoved('f')} THEN r.subject_id END) AS changed
       FROM record r JOIN round_register g ON g.round_id = ? AND g.subject_id = r.subject_id ${found('h')} ${found('f')}
       WHERE r.recorded_at > ? AND r.recorded_at <= ? AND r.act <> 'enter' GROUP BY r.act ORDER BY r.act`,
      [round.id, round.run_id ?? 0, round.first_run_id ?? 0, after, until],
    );
    return rows.map(({ act, records, subjects, changed }) => ({
      act,
      records: Number(records),
      subjects: Number(subjects),
      changed: Number(changed),
    }));
  }
}

function movedOnly(query: ListQuery, filter: string, before: string): readonly SqlCondition[] {
  const wanted = query.custom[filter];
  if (wanted === undefined || wanted.length !== 1) return [];
  const isWanted = wanted[0] === true || wanted[0] === 1;
  return [{ sql: isWanted ? isMoved(before) : `NOT (${isMoved(before)})`, parameters: [] }];
}
