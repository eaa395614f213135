import { Injectable } from '@nestjs/common';
import { regionPrefix } from '@xinheng/facts';
import { placeholders, type SqlCondition, type Transaction } from '@xinheng/platform';
import { knownRows, validRows } from '../../subjects/subject-conditions.repository.js';
import type { SubjectShard } from '../../subjects/subjects.repository.js';
import type { RoundScope } from './round-row.js';

/** The adverse items that a scheme expects of subjects of a kind. */
export interface ExpectedItems {
  readonly kind: string;
  /** Qualified catalogue items. */
  readonly items: readonly string[];
}

/** How many are on the register of a round, and how many of them nothing has come about. */
export interface RegisterCounts {
  readonly registered: number;
  readonly without_data: number;
}

/** All SQL that writes the register of a round: whom it grades, frozen with it. */
@Injectable()
export class RoundRegisterRepository {
  /** Puts everybody on the register who stood on a day in the scope, as it was known at an instant. */
  async freeze(
    tx: Transaction,
    round: number,
    { kinds, regions }: RoundScope,
    { asOf, knownAt }: { readonly asOf: string; readonly knownAt: string },
  ): Promise<void> {
    const known = knownRows('v', knownAt);
    const valid = validRows('v', asOf);
    const within = inRegions('v.region', regions);
    await tx.execute(
      `INSERT INTO round_register (round_id, subject_id, kind, region)
       SELECT ?, v.subject_id, v.kind, v.region FROM subject_version v
       WHERE v.kind IN ${placeholders(kinds)} AND (${within.sql}) AND ${known.sql} AND ${valid.sql}`,
      [round, ...kinds, ...within.parameters, ...known.parameters, ...valid.parameters],
    );
  }

  /**
   * Notes about whom no data has come: of what the scheme would count against a subject of its kind, nothing has
   * ever reached its region or one above, and no record of it stands.
   */
  async noteData(tx: Transaction, round: number, expected: readonly ExpectedItems[]): Promise<void> {
    await tx.execute('UPDATE round_register SET is_without_data = 1 WHERE round_id = ?', [round]);
    for (const { kind, items } of expected) {
      const fed = await tx.query<{ region: string }>(
        `SELECT DISTINCT region FROM feed_status WHERE item IN ${placeholders(items)}`,
        items,
      );
      const reached = inRegions('region', outermost(fed.map(({ region }) => regionPrefix(region))));
      await tx.execute(
        `UPDATE round_register SET is_without_data = 0 WHERE round_id = ? AND kind = ?
         AND ((${reached.sql}) OR EXISTS (SELECT 1 FROM record r WHERE r.subject_id = round_register.subject_id
           AND r.item IN ${placeholders(items)} AND r.superseded_at IS NULL AND r.voided_at IS NULL))`,
        [round, kind, ...reached.parameters, ...items],
      );
    }
  }

  /** Takes those off the register whom a run neither graded nor set aside: the scheme does not apply to them. */
  async keepGraded(tx: Transaction, round: number, run: number): Promise<void> {
    await tx.execute(
      `DELETE FROM round_register WHERE round_id = ?
       AND NOT EXISTS (SELECT 1 FROM historical_evaluation h WHERE h.run_id = ? AND h.subject_id = round_register.subject_id)
       AND NOT EXISTS (SELECT 1 FROM run_failure f WHERE f.run_id = ? AND f.subject_id = round_register.subject_id)`,
      [round, run, run],
    );
  }

  async count(tx: Transaction, round: number): Promise<RegisterCounts> {
    const [row] = await tx.query<{ registered: number; without_data: number | null }>(
      'SELECT COUNT(*) AS registered, SUM(is_without_data) AS without_data FROM round_register WHERE round_id = ?',
      [round],
    );
    return { registered: Number(row?.registered ?? 0), without_data: Number(row?.without_data ?? 0) };
  }

  /** Cuts the register into stretches of ids with at most `size` subjects each. */
  async shards(tx: Transaction, round: number, size: number): Promise<readonly SubjectShard[]> {
    const rows = await tx.query<{ first: number; last: number; subjects: number }>(
      `SELECT MIN(numbered.id) AS first, MAX(numbered.id) AS last, COUNT(*) AS subjects
       FROM (SELECT g.subject_id AS id, ROW_NUMBER() OVER (ORDER BY g.subject_id) - 1 AS place
             FROM round_register g WHERE g.round_id = ?) numbered
       GROUP BY numbered.place - numbered.place % ? ORDER BY MIN(numbered.id)`,
      [round, size],
    );
    return rows.map(({ first, last, subjects }) => ({ from: first, until: last + 1, subjects }));
  }

  /**
   * Makes what a run found of the register the announced results; answers how many. Not of those about whom no data
   * has come: they are listed, and not called good.
   */
  async announce(
    tx: Transaction,
    round: { readonly id: number; readonly scheme: string; readonly as_of: string },
    run: number,
    announcedOn: string,
  ): Promise<number> {
    const graded = `SELECT g.subject_id FROM round_register g
      JOIN historical_evaluation h ON h.run_id = ? AND h.subject_id = g.subject_id
      WHERE g.round_id = ? AND g.is_without_data = 0`;
    await tx.execute(
      `INSERT INTO evaluation_state (scheme, subject_id)
       SELECT ?, fresh.subject_id FROM (${graded}) fresh
       WHERE NOT EXISTS (SELECT 1 FROM evaluation_state s WHERE s.scheme = ? AND s.subject_id = fresh.subject_id)`,
      [round.scheme, run, round.id, round.scheme],
    );
    const { affected } = await tx.execute(
      `UPDATE evaluation_state SET announced_sequence = 0, announced_run = ?, announced_as_of = ?, announced_on = ?,
         announced_grade = (SELECT h.grade FROM historical_evaluation h
                            WHERE h.run_id = ? AND h.subject_id = evaluation_state.subject_id)
       WHERE scheme = ? AND subject_id IN (${graded})`,
      [run, round.as_of, announcedOn, run, round.scheme, run, round.id],
    );
    return affected;
  }
}

/** The condition that a region lies in one of some regions (prefixes, '' is everywhere). */
function inRegions(column: string, prefixes: readonly string[]): SqlCondition {
  if (prefixes.includes('')) return { sql: '1 = 1', parameters: [] };
  return {
    sql: prefixes.map(() => `${column} LIKE ?`).join(' OR ') || '1 = 0',
    parameters: prefixes.map((prefix) => `${prefix}%`),
  };
}

function outermost(prefixes: readonly string[]): readonly string[] {
  const all = [...new Set(prefixes)];
  return all.filter((one) => !all.some((other) => other !== one && one.startsWith(other)));
}
