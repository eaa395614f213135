import { Injectable } from '@nestjs/common';
import {
  Database,
  placeholders,
  type Reader,
  type SqlCondition,
  type SqlValue,
  type Transaction,
} from '@xinheng/platform';
import { regionCondition, type Scope } from '../accounts/scope.js';
import { possibleClaims } from './subject-code.js';
import { subjectColumns, type SubjectRow } from './subject-row.js';

/** A stretch of ids that holds some of the subjects asked for; `until` is exclusive. */
export interface SubjectShard {
  readonly from: number;
  readonly until: number;
  /** How many of those asked for it holds. */
  readonly subjects: number;
}

/** Which subjects are to be worked: kinds, prefixes of region codes ('' is everywhere), and some by name only. */
export interface ShardSelection {
  readonly kinds: readonly string[];
  readonly regions: readonly string[];
  readonly subjects?: readonly number[];
}

/** All SQL over the rows of subjects as they stand. */
@Injectable()
export class SubjectsRepository {
  constructor(private readonly database: Database) {}

  /** A subject within a scope, or undefined. */
  async find(scope: Scope, id: number, reader: Reader = this.database.read): Promise<SubjectRow | undefined> {
    const inScope = regionCondition(scope, 's.region');
    const rows = await reader.query<SubjectRow>(`SELECT s.* FROM subject s WHERE s.id = ? AND ${inScope.sql}`, [
      id,
      ...inScope.parameters,
    ]);
    return rows[0];
  }

  /** Subjects by id, whoever may see them. */
  async byId(reader: Reader, ids: readonly number[]): Promise<ReadonlyMap<number, SubjectRow>> {
    const rows = await reader.query<SubjectRow>(`SELECT s.* FROM subject s WHERE s.id IN ${placeholders(ids)}`, ids);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Subjects by a code they have or had, whoever may see them. */
  async byCode(reader: Reader, codes: readonly string[]): Promise<ReadonlyMap<string, SubjectRow>> {
    const claims = codes.flatMap(possibleClaims);
    const rows = await reader.query<SubjectRow & { readonly number: string }>(
      `SELECT s.*, i.number FROM subject_identifier i JOIN subject s ON s.id = i.subject_id
       WHERE i.claim IN ${placeholders(claims)}`,
      claims,
    );
    return new Map(rows.map(({ number, ...row }) => [number, row]));
  }

  /** Subjects by id, held until the end of the transaction, always in the same order. */
  async lock(tx: Transaction, ids: readonly number[]): Promise<ReadonlyMap<number, SubjectRow>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.query<SubjectRow>(
      `SELECT s.* FROM subject s WHERE s.id IN ${placeholders(ids)} ORDER BY s.id ${tx.dialect.forUpdate}`,
      ids,
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Adds subjects; answers their ids in the order of the rows. */
  async insert(tx: Transaction, rows: readonly Omit<SubjectRow, 'id'>[]): Promise<readonly number[]> {
    return tx.insertMany(
      'subject',
      subjectColumns,
      rows.map((row) => subjectColumns.map((column): SqlValue => row[column])),
    );
  }

  /** Writes locked rows as they stand now. */
  async write(tx: Transaction, rows: readonly SubjectRow[]): Promise<void> {
    await tx.upsertMany(
      'subject',
      ['id', ...subjectColumns],
      ['id'],
      subjectColumns,
      rows.map((row) => [row.id, ...subjectColumns.map((column): SqlValue => row[column])]),
    );
  }

  /** Takes rows of records into account: adds to the counter of each subject. One statement for each count. */
  async countRecords(tx: Transaction, added: ReadonlyMap<number, number>): Promise<void> {
    const byCount = new Map<number, number[]>();
    for (const [subject, count] of added) byCount.set(count, [...(byCount.get(count) ?? []), subject]);
    for (const [count, subjects] of byCount) {
      await tx.execute(`UPDATE subject SET last_record = last_record + ? WHERE id IN ${placeholders(subjects)}`, [
        count,
        ...subjects,
      ]);
    }
  }

  /** Takes subjects off the lists; what was known of them stays in their stretches. */
  async remove(tx: Transaction, ids: readonly number[]): Promise<void> {
    await tx.execute(`DELETE FROM subject WHERE id IN ${placeholders(ids)}`, ids);
  }

  /** Cuts the subjects asked for into stretches of ids with at most `size` of them each, in the order of the ids. */
  async shards(selection: ShardSelection, size: number): Promise<readonly SubjectShard[]> {
    const { sql, parameters } = selected(selection);
    const rows = await this.database.read.query<{ first: number; last: number; subjects: number }>(
      `SELECT MIN(numbered.id) AS first, MAX(numbered.id) AS last, COUNT(*) AS subjects
       FROM (SELECT s.id, ROW_NUMBER() OVER (ORDER BY s.id) - 1 AS place FROM subject s WHERE ${sql}) numbered
       GROUP BY numbered.place - numbered.place % ? ORDER BY MIN(numbered.id)`,
      [...parameters, size],
    );
    return rows.map(({ first, last, subjects }) => ({ from: first, until: last + 1, subjects }));
  }

  /** Between which ids the subjects asked for lie, and how many they are. */
  async extent(selection: ShardSelection): Promise<SubjectShard> {
    const { sql, parameters } = selected(selection);
    const [row] = await this.database.read.query<{ first: number | null; last: number | null; subjects: number }>(
      `SELECT MIN(s.id) AS first, MAX(s.id) AS last, COUNT(*) AS subjects FROM subject s WHERE ${sql}`,
      parameters,
    );
    return { from: row?.first ?? 0, until: (row?.last ?? -1) + 1, subjects: Number(row?.subjects ?? 0) };
  }
}

function selected({ kinds, regions, subjects }: ShardSelection): SqlCondition {
  const inRegion = regions.includes('') ? '1 = 1' : regions.map(() => 's.region LIKE ?').join(' OR ') || '1 = 0';
  const named = subjects === undefined ? '' : ` AND s.id IN ${placeholders(subjects)}`;
  return {
    sql: `s.kind IN ${placeholders(kinds)} AND (${inRegion})${named}`,
    parameters: [...kinds, ...(regions.includes('') ? [] : regions.map((region) => `${region}%`)), ...(subjects ?? [])],
  };
}
