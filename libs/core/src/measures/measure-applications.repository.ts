import { Injectable } from '@nestjs/common';
import type { CivilDay } from '@xinheng/facts';
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
  type Transaction,
} from '@xinheng/platform';
import { regionCondition, type Scope } from '../accounts/scope.js';
import {
  APPLICATION_CAUSES,
  APPLICATION_STATES,
  applicationColumns,
  type Ending,
  type MeasureApplicationRow,
  type NewApplication,
} from './measure-application-row.js';

/** An application with whose it is. */
export interface ListedApplication extends MeasureApplicationRow {
  readonly subject_name: string | null;
  readonly subject_code: string;
  readonly subject_kind: string;
  readonly region: string;
}

/** How applied measures may be listed. */
export const measureApplicationList: ListSpec = {
  resource: 'measure-applications',
  fields: {
    id: { column: 'm.id', type: 'id', isSort: true },
    subject: { column: 'm.subject_id', type: 'id' },
    measure: { column: 'm.measure', type: 'text', isSort: true },
    kind: { column: 'm.kind', type: 'text' },
    state: { column: 'm.state', type: 'text', choices: APPLICATION_STATES, isSort: true },
    cause: { column: 'm.cause', type: 'text', choices: APPLICATION_CAUSES },
    scheme: { column: 'm.cause_scheme', type: 'text' },
    listedIn: { column: 'm.listed_in', type: 'text' },
    case: { column: 'm.case_id', type: 'id' },
    region: { column: 's.region', type: 'text', isPrefix: true },
    startedOn: { column: 'm.started_on', type: 'day', isSort: true },
    untilOn: { column: 'm.until_on', type: 'day', isSort: true },
  },
  search: ['m.number', 's.name', `CASE WHEN s.kind = 'person' THEN '' ELSE s.code END`],
  defaultSort: ['startedOn', 'DESC'],
  key: 'm.id',
};

const select = `m.*, s.name AS subject_name, s.code AS subject_code, s.kind AS subject_kind, s.region`;
const from = 'measure_application m JOIN subject s ON s.id = m.subject_id';

/** How an open application changes its state. */
export interface Settled {
  readonly state: 'active' | 'paused' | 'ended' | 'expired';
  readonly on: CivilDay;
  readonly how: Ending | null;
  readonly reason: string | null;
}

/** All SQL over applied measures. */
@Injectable()
export class MeasureApplicationsRepository {
  constructor(private readonly database: Database) {}

  async page(scope: Scope, query: ListQuery): Promise<ListPage<ListedApplication>> {
    return readPage<ListedApplication>(this.database.read, {
      spec: measureApplicationList,
      query,
      select,
      from,
      where: [regionCondition(scope, 's.region')],
    });
  }

  /** One of a scope, or undefined. */
  async find(scope: Scope, id: number, reader: Reader = this.database.read): Promise<ListedApplication | undefined> {
    const visible = regionCondition(scope, 's.region');
    const [row] = await reader.query<ListedApplication>(
      `SELECT ${select} FROM ${from} WHERE m.id = ? AND ${visible.sql}`,
      [id, ...visible.parameters],
    );
    return row;
  }

  /** Those of a subject that have begun and not ended, the paused ones too. */
  async openOf(reader: Reader, subject: number): Promise<readonly MeasureApplicationRow[]> {
    return reader.query<MeasureApplicationRow>(
      `SELECT m.* FROM measure_application m WHERE m.subject_id = ? AND m.state IN ('active', 'paused') ORDER BY m.id`,
      [subject],
    );
  }

  /** What a scheme has brought to some subjects and its result still stands for, those that had their period too. */
  async broughtByScheme(
    tx: Transaction,
    scheme: string,
    follows: 'current' | 'announced',
    subjects: readonly number[],
  ): Promise<readonly MeasureApplicationRow[]> {
    return tx.query<MeasureApplicationRow>(
      `SELECT m.* FROM measure_application m WHERE m.subject_id IN ${placeholders(subjects)} AND m.cause = 'grade'
       AND m.cause_scheme = ? AND m.follows = ? AND m.open_key IS NOT NULL ORDER BY m.id`,
      [...subjects, scheme, follows],
    );
  }

  /** Which of some keys are open. */
  async openKeys(reader: Reader, keys: readonly string[]): Promise<ReadonlySet<string>> {
    if (keys.length === 0) return new Set();
    const rows = await reader.query<{ open_key: string }>(
      `SELECT open_key FROM measure_application WHERE open_key IN ${placeholders(keys)}`,
      keys,
    );
    return new Set(rows.map(({ open_key }) => open_key));
  }

  /** Those that some causes brought and that have not ended. */
  async openOfCauses(
    tx: Transaction,
    cause: 'list' | 'decision',
    ids: readonly number[],
  ): Promise<readonly MeasureApplicationRow[]> {
    return this.locked(tx, {
      sql: `m.cause = ? AND m.cause_id IN ${placeholders(ids)} AND m.open_key IS NOT NULL`,
      parameters: [cause, ...ids],
    });
  }

  /** Those that rest on a record by their own sources and have not ended. */
  async openOfRecord(tx: Transaction, record: string): Promise<readonly MeasureApplicationRow[]> {
    return this.locked(tx, {
      sql: `m.open_key IS NOT NULL AND m.id IN (SELECT effect_id FROM effect_source
            WHERE effect_kind = 'measure-application' AND record_id = ?)`,
      parameters: [record],
    });
  }

  /** Those of the measures of a plugin, or brought by its grades, that have not ended. */
  async openOfPlugin(tx: Transaction, plugin: string): Promise<readonly MeasureApplicationRow[]> {
    return this.locked(tx, {
      sql: 'm.open_key IS NOT NULL AND (m.measure LIKE ? OR m.cause_scheme LIKE ?)',
      parameters: [`${plugin}:%`, `${plugin}:%`],
    });
  }

  /** Those by id, to be changed. */
  async byId(tx: Transaction, ids: readonly number[]): Promise<readonly MeasureApplicationRow[]> {
    return this.locked(tx, { sql: `m.id IN ${placeholders(ids)}`, parameters: ids });
  }

  /** Whose period is over by a day, at most so many. */
  async expiring(tx: Transaction, today: CivilDay, limit: number): Promise<readonly MeasureApplicationRow[]> {
    return tx.query<MeasureApplicationRow>(
      `SELECT m.* FROM measure_application m WHERE m.state IN ('active', 'paused') AND m.until_on <= ?
       ORDER BY m.id LIMIT ? ${tx.dialect.forUpdate}`,
      [today, limit],
    );
  }

  /** Adds applications; answers their ids in the order of the rows. */
  async insert(tx: Transaction, rows: readonly NewApplication[]): Promise<readonly number[]> {
    return tx.insertMany(
      'measure_application',
      applicationColumns,
      rows.map((row) => applicationColumns.map((column): SqlValue => row[column])),
    );
  }

  /** Pauses, resumes or ends applications. What had its period keeps the day and the manner of its end. */
  async settle(
    tx: Transaction,
    ids: readonly number[],
    { state, on, how, reason }: Settled,
    at: string,
  ): Promise<void> {
    if (ids.length === 0) return;
    const isOver = state === 'ended' || state === 'expired';
    const pausedOn = state === 'paused' ? on : null;
    await tx.execute(
      `UPDATE measure_application SET
         ended_on = CASE WHEN state = 'expired' THEN ended_on ELSE ? END,
         ended_how = CASE WHEN state = 'expired' THEN ended_how ELSE ? END,
         reason = COALESCE(?, reason), paused_on = ?,
         open_key = ${state === 'ended' ? 'NULL' : 'open_key'},
         state = CASE WHEN state = 'expired' THEN state ELSE ? END,
         version = version + 1, updated_at = ?
       WHERE id IN ${placeholders(ids)}`,
      [isOver ? on : null, how, reason, pausedOn, state, at, ...ids],
    );
  }

  /** Notes under which grade, and by which result, applications go on. */
  async goOnUnder(tx: Transaction, ids: readonly number[], grade: string, at: string): Promise<void> {
    await tx.execute(
      `UPDATE measure_application SET cause_grade = ?, version = version + 1, updated_at = ? WHERE id IN ${placeholders(ids)}`,
      [grade, at, ...ids],
    );
  }

  private async locked(tx: Transaction, { sql, parameters }: SqlCondition): Promise<readonly MeasureApplicationRow[]> {
    return tx.query<MeasureApplicationRow>(
      `SELECT m.* FROM measure_application m WHERE ${sql} ORDER BY m.id ${tx.dialect.forUpdate}`,
      parameters,
    );
  }
}
