import { Injectable } from '@nestjs/common';
import { Database, placeholders, type SqlValue } from '@xinheng/platform';
import type { SubjectStretch } from '../subjects/subject-range.js';

/** Which stored vectors may be graded as they are: of a scheme, by one computation of facts, standing on a day. */
export interface StandingQuestion {
  readonly scheme: string;
  /** As `factsState` names it. */
  readonly factsHash: string;
  readonly asOf: string;
}

/** A stretch of ids, and those of them only that are of some kinds and regions. */
export type PlacedStretch = Required<Pick<SubjectStretch, 'fromSubject' | 'untilSubject' | 'among'>>;

/** A subject with its vector, and where it is counted. */
export interface PlacedVector {
  readonly id: number;
  readonly region: string;
  readonly industry: string | null;
  readonly vector: string;
}

/** Equal vectors and how many subjects have them; null: those whose stored facts do not stand. */
export interface VectorCount {
  readonly vector: string | null;
  readonly subjects: number;
}

type Part = { readonly sql: string; readonly parameters: readonly SqlValue[] };

/** Reads stored vectors as sets, for those who ask what other rules would make of them. Never touches a record. */
@Injectable()
export class StandingVectorsRepository {
  constructor(private readonly database: Database) {}

  /** The subjects of a stretch by equal vectors. */
  async counts(question: StandingQuestion, stretch: PlacedStretch): Promise<readonly VectorCount[]> {
    const [stands, from] = [standing(question), joined(question, stretch)];
    const rows = await this.database.read.query<{ vector: string | null; subjects: number }>(
      `SELECT counted.vector, COUNT(*) AS subjects
       FROM (SELECT CASE WHEN ${stands.sql} THEN e.vector END AS vector ${from.sql}) counted GROUP BY counted.vector`,
      [...stands.parameters, ...from.parameters],
    );
    return rows.map(({ vector, subjects }) => ({ vector, subjects: Number(subjects) }));
  }

  /** Ids of those of a stretch whose stored facts do not stand, in their order. */
  async others(question: StandingQuestion, stretch: PlacedStretch): Promise<readonly number[]> {
    const [stands, from] = [standing(question), joined(question, stretch)];
    const rows = await this.database.read.query<{ id: number }>(
      `SELECT s.id ${from.sql} AND (CASE WHEN ${stands.sql} THEN 1 ELSE 0 END) = 0 ORDER BY s.id`,
      [...from.parameters, ...stands.parameters],
    );
    return rows.map(({ id }) => id);
  }

  /** Who of a stretch has one of some vectors, in the order of the ids. */
  async having(
    question: StandingQuestion,
    stretch: PlacedStretch,
    vectors: readonly string[],
  ): Promise<readonly PlacedVector[]> {
    const [stands, from] = [standing(question), joined(question, stretch)];
    return this.database.read.query<PlacedVector>(
      `SELECT s.id, s.region, s.industry, e.vector ${from.sql} AND ${stands.sql} AND e.vector IN ${placeholders(vectors)}
       ORDER BY s.id`,
      [...from.parameters, ...stands.parameters, ...vectors],
    );
  }
}

/** The subjects of a stretch with what is held of them. */
function joined({ scheme }: StandingQuestion, { fromSubject, untilSubject, among }: PlacedStretch): Part {
  const { kinds, regions } = among;
  const isEverywhere = regions.includes('');
  const inRegion = isEverywhere ? '1 = 1' : regions.map(() => 's.region LIKE ?').join(' OR ') || '1 = 0';
  return {
    sql: `FROM subject s LEFT JOIN evaluation_state e ON e.scheme = ? AND e.subject_id = s.id
      WHERE s.id >= ? AND s.id < ? AND s.kind IN ${placeholders(kinds)} AND (${inRegion})`,
    parameters: [
      scheme,
      fromSubject,
      untilSubject,
      ...kinds,
      ...(isEverywhere ? [] : regions.map((region) => `${region}%`)),
    ],
  };
}

/** As `standingVectors` has it: graded, nothing new is known, and the facts do not change by the day. */
function standing({ factsHash, asOf }: StandingQuestion): Part {
  return {
    sql: `(e.grade IS NOT NULL AND e.vector IS NOT NULL AND e.marked_at IS NULL AND e.parked_reason IS NULL
      AND e.facts_hash = ? AND e.facts_as_of <= ? AND (e.facts_change_on IS NULL OR e.facts_change_on > ?))`,
    parameters: [factsHash, asOf, asOf],
  };
}
