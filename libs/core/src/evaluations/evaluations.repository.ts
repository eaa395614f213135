import { Injectable } from '@nestjs/common';
import {
  Database,
  placeholders,
  readPage,
  type ListPage,
  type ListQuery,
  type ListSpec,
  type SqlCondition,
} from '@xinheng/platform';
import type { EvaluationKey } from './evaluation-id.js';

/** A stored result as it lies in the table, with name and code of its subject. */
export interface EvaluationRow {
  readonly subject_id: number;
  readonly subject_name: string | null;
  readonly subject_code: string;
  readonly subject_kind: string;
  readonly scheme: string;
  /** 0 for a result of a historical run. */
  readonly sequence: number;
  readonly grade: string;
  readonly score: string | null;
  readonly rule: string;
  readonly reasons: string;
  readonly vector: string;
  readonly as_of: string;
  readonly known_at: string;
  readonly definitions_hash: string;
  readonly version: string;
  readonly run_id: number | null;
  readonly created_at: string;
  readonly superseded_at: string | null;
}

/** How results may be listed. With `run` of a historical run, what that run found; else what stands and stood. */
export const evaluationList: ListSpec = {
  resource: 'evaluations',
  fields: {
    subject: { column: 'e.subject_id', type: 'id', isSort: true },
    scheme: { column: 'e.scheme', type: 'text', isSort: true },
    grade: { column: 'e.grade', type: 'text', isSort: true },
    rule: { column: 'e.rule', type: 'text' },
    asOf: { column: 'e.as_of', type: 'day', isSort: true },
    createdAt: { column: 'e.created_at', type: 'instant', isSort: true },
    definitionsHash: { column: 'e.definitions_hash', type: 'text' },
    run: { column: 'e.run_id', type: 'id' },
    region: { column: 's.region', type: 'text', isPrefix: true },
    industry: { column: 's.industry', type: 'text', isPrefix: true },
  },
  search: ['s.name', 's.code'],
  custom: { id: 'text', current: 'boolean' },
  defaultSort: ['createdAt', 'DESC'],
  // Together these name one result, and decide between those that were written in one stroke.
  key: 'e.subject_id, e.scheme, e.sequence',
};

const ofSubject = 's.name AS subject_name, s.code AS subject_code, s.kind AS subject_kind';

const historical = `SELECT h.subject_id, r.scheme, 0 AS sequence, h.grade, h.score, h.rule, h.reasons, h.vector, r.as_of,
  r.known_at, r.definitions_hash, r.version, h.run_id, r.created_at, r.created_at AS superseded_at
  FROM historical_evaluation h JOIN evaluation_run r ON r.id = h.run_id`;

/** Where results are read from: what stands and stood, or what historical runs found. */
export type EvaluationSource = 'stored' | 'historical';

/** All SQL that reads results. */
@Injectable()
export class EvaluationsRepository {
  constructor(private readonly database: Database) {}

  /** A page of results whose subjects `s` fulfil the conditions. */
  async page(
    query: ListQuery,
    where: readonly SqlCondition[],
    source: EvaluationSource,
  ): Promise<ListPage<EvaluationRow>> {
    return readPage<EvaluationRow>(this.database.read, {
      spec: evaluationList,
      query,
      select: `e.*, ${ofSubject}`,
      from: `${tables[source]} e JOIN subject s ON s.id = e.subject_id`,
      where,
    });
  }

  /** One result, where the condition over its subject `s` lets it be seen. */
  async find(key: EvaluationKey, visible: SqlCondition): Promise<EvaluationRow | undefined> {
    const named = conditionOf(key);
    const [row] = await this.database.read.query<EvaluationRow>(
      `SELECT e.*, ${ofSubject} FROM ${tables[sourceOf(key)]} e JOIN subject s ON s.id = e.subject_id
       WHERE ${named.sql} AND ${visible.sql}`,
      [...named.parameters, ...visible.parameters],
    );
    return row;
  }

  /** Results by what names them, where their subjects may be seen. */
  async some(keys: readonly EvaluationKey[], visible: SqlCondition): Promise<readonly EvaluationRow[]> {
    const rows: EvaluationRow[] = [];
    for (const source of ['stored', 'historical'] as const) {
      const named = keys.filter((key) => sourceOf(key) === source).map(conditionOf);
      if (named.length === 0) continue;
      rows.push(
        ...(await this.database.read.query<EvaluationRow>(
          `SELECT e.*, ${ofSubject} FROM ${tables[source]} e JOIN subject s ON s.id = e.subject_id
           WHERE (${named.map(({ sql }) => `(${sql})`).join(' OR ')}) AND ${visible.sql}`,
          [...named.flatMap(({ parameters }) => parameters), ...visible.parameters],
        )),
      );
    }
    return rows;
  }

  /** Everything that stands and stood of a subject under every scheme, newest first. */
  async historyOf(subject: number, limit: number): Promise<readonly EvaluationRow[]> {
    return this.database.read.query<EvaluationRow>(
      `SELECT e.*, ${ofSubject} FROM evaluation e JOIN subject s ON s.id = e.subject_id
       WHERE e.subject_id = ? ORDER BY e.created_at DESC, e.scheme, e.sequence DESC LIMIT ?`,
      [subject, limit],
    );
  }

  /** Which of some runs are historical. */
  async historicalAmong(runs: readonly number[]): Promise<ReadonlySet<number>> {
    const rows = await this.database.read.query<{ id: number }>(
      `SELECT id FROM evaluation_run WHERE purpose = 'historical' AND id IN ${placeholders(runs)}`,
      runs,
    );
    return new Set(rows.map(({ id }) => id));
  }
}

const tables: Readonly<Record<EvaluationSource, string>> = { stored: 'evaluation', historical: `(${historical})` };

function sourceOf(key: EvaluationKey): EvaluationSource {
  return 'run' in key ? 'historical' : 'stored';
}

function conditionOf(key: EvaluationKey): SqlCondition {
  return 'run' in key
    ? { sql: 'e.run_id = ? AND e.subject_id = ?', parameters: [key.run, key.subject] }
    : {
        sql: 'e.subject_id = ? AND e.scheme = ? AND e.sequence = ?',
        parameters: [key.subject, key.scheme, key.sequence],
      };
}
