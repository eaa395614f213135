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

/** The subjects of a stretch: how many have each vector, and the ids of those whose stored facts do not stand. */
export interface StandingCounts {
  readonly vectors: ReadonlyMap<string, number>;
  readonly others: readonly number[];
}

type Part = { readonly sql: string; readonly parameters: readonly SqlValue[] };

/** Reads stored vectors as sets, for those who ask what other rules would make of them. Never touches a record. */
@Injectable()
export class StandingVectorsRepository {
  constructor(private readonly database: Database) {}

  /** The subjects of a stretch by equal vectors, and by themselves where they have none that stands; in one pass. */
  async counts(question: StandingQuestion, stretch: PlacedStretch): Promise<StandingCounts> {
    const [stands, from] = [standing(question), joined(question, stretch)];
    const rows = await this.database.read.query<{ vector: string | null; other: number; subjects: number }>(
      `SELECT counted.vector, counted.other, COUNT(*) AS subjects
       FROM (SELECT CASE WHEN ${stands.sql} THEN e.vector END AS vector,
               CASE WHEN ${stands.sql} THEN 0 ELSE s.id END AS other ${from.sql}) counted
       GROUP BY counted.vector, counted.other`,
      [...stands.parameters, ...stands.parameters, ...from.parameters],
    );
    const vectors = new Map<string, number>();
    const others: number[] = [];
    for (const { vector, other, subjects } of rows) {
      if (vector === null) others.push(Number(other));
      else vectors.set(vector, Number(subjects));
    }
    return { vectors, others: others.sort((a, b) => a - b) };
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
