import { placeholders, type SqlValue } from '@xinheng/platform';
import type { SubjectRange } from './subject-range.js';

/** A piece of a WHERE clause with its parameters. */
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

/** The range as a condition over the column that holds the subject. */
export function withinRange(column: string, range: SubjectRange): Condition {
  if ('subjects' in range) {
    return { sql: `${column} IN ${placeholders(range.subjects)}`, parameters: range.subjects };
  }
  const { fromSubject, untilSubject } = range;
  const bounds = [fromSubject, untilSubject];
  if ('registeredFor' in range) {
    return {
      sql: `${column} >= ? AND ${column} < ? AND ${column} IN (SELECT registered.subject_id FROM round_register registered
        WHERE registered.round_id = ? AND registered.subject_id >= ? AND registered.subject_id < ?)`,
      parameters: [...bounds, range.registeredFor, ...bounds],
    };
  }
  const { among } = range;
  if (among === undefined) return { sql: `${column} >= ? AND ${column} < ?`, parameters: bounds };
  const { kinds, regions } = among;
  const isEverywhere = regions.includes('');
  const inRegion = isEverywhere ? '1 = 1' : regions.map(() => 'ranged.region LIKE ?').join(' OR ') || '1 = 0';
  return {
    sql: `${column} >= ? AND ${column} < ? AND ${column} IN (SELECT ranged.id FROM subject ranged
      WHERE ranged.id >= ? AND ranged.id < ? AND ranged.kind IN ${placeholders(kinds)} AND (${inRegion}))`,
    parameters: [...bounds, ...bounds, ...kinds, ...(isEverywhere ? [] : regions.map((region) => `${region}%`))],
  };
}

/** The rows that were believed at an instant, or are believed now. */
export function knownRows(alias: string, knownAt: string | null | undefined): Condition {
  return knownAt === null || knownAt === undefined
    ? { sql: `${alias}.superseded_at IS NULL`, parameters: [] }
    : {
        sql: `${alias}.recorded_at <= ? AND (${alias}.superseded_at IS NULL OR ${alias}.superseded_at > ?)`,
        parameters: [knownAt, knownAt],
      };
}

/** The rows whose stretch of days (`valid_from` inclusive, `valid_until` exclusive, both may be open) covers a day. */
export function validRows(alias: string, day: string): Condition {
  return {
    sql: `(${alias}.valid_from IS NULL OR ${alias}.valid_from <= ?) AND (${alias}.valid_until IS NULL OR ${alias}.valid_until > ?)`,
    parameters: [day, day],
  };
}
