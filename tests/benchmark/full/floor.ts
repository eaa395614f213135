import type { SqlValue } from '@xinheng/platform';
import { countingColumns } from '@xinheng/core';
import type { RawConnection } from '../stage/raw-connection.js';
import { SCHEME } from '../stage/inhabitants.js';
import type { Stage } from '../stage/stage.js';

/** The rows that a run wrote, with their columns, in the order of subjects. */
export interface WrittenRows {
  readonly stateColumns: readonly string[];
  readonly states: readonly SqlValue[][];
  readonly resultColumns: readonly string[];
  readonly results: readonly SqlValue[][];
}

/** What is read of everybody by the floor. */
export interface FloorReading {
  /** Whose records are read; null: everybody's. */
  readonly records: readonly number[] | null;
}

const STATE_COLUMNS =
  'subject_id, generation_wanted, marked_at, fence, attempts, sequence, grade, outcome_digest, vector, next_change_on, parked_reason, facts_hash, facts_as_of, facts_change_on, rules_hash';
const VERSION_COLUMNS =
  'subject_id, kind, legal_form, code, name, address, region, industry, registered_on, ended_on, attributes';
const RECORD_COLUMNS = countingColumns.join(', ');

/**
 * The floor of a run: the same rows read by the driver itself, and the same changes written by it, a page and a
 * transaction for each shard; nothing is computed and nothing compared. It writes to copies of the tables.
 */
export class Floor {
  constructor(
    private readonly stage: Stage,
    private readonly raw: RawConnection,
    private readonly page: number,
  ) {}

  /** Makes copies of the tables with their keys, as they stand. */
  async copyTables(): Promise<void> {
    for (const [table, copy] of [
      ['evaluation_state', 'floor_state'],
      ['evaluation', 'floor_evaluation'],
    ] as const) {
      await this.raw.execute(`DROP TABLE IF EXISTS ${copy}`);
      if (this.stage.kind === 'mysql') await this.raw.execute(`CREATE TABLE ${copy} LIKE ${table}`);
      else await this.copyOnSqlite(table, copy);
      await this.raw.execute(`INSERT INTO ${copy} SELECT * FROM ${table}`);
    }
  }

  /** What a run has written since the copies were made or last brought up to date. */
  async writtenBy(run: number): Promise<WrittenRows> {
    const stateColumns = await this.columnsOf('evaluation_state');
    const resultColumns = await this.columnsOf('evaluation');
    return {
      stateColumns,
      states: await this.raw.rows(
        `SELECT ${stateColumns.map((column) => `e.${column}`).join(', ')} FROM evaluation_state e
         LEFT JOIN floor_state f ON f.scheme = e.scheme AND f.subject_id = e.subject_id
         WHERE e.scheme = ? AND (f.subject_id IS NULL OR f.fence <> e.fence) ORDER BY e.subject_id`,
        [SCHEME],
      ),
      resultColumns,
      results: await this.raw.rows(
        `SELECT ${resultColumns.join(', ')} FROM evaluation WHERE run_id = ? ORDER BY subject_id`,
        [run],
      ),
    };
  }

  /** Reads and writes; answers how many rows it read. */
  async work(reading: FloorReading, written: WrittenRows): Promise<number> {
    let read = 0;
    for (let from = 1; from <= this.stage.subjects; from += this.page) {
      read += await this.read(from, from + this.page, reading);
      await this.write(from, from + this.page, written);
    }
    return read;
  }

  private async read(from: number, until: number, { records }: FloorReading): Promise<number> {
    const bounds = [from, until];
    const within = 'subject_id >= ? AND subject_id < ?';
    const states = await this.raw.rows(`SELECT ${STATE_COLUMNS} FROM evaluation_state WHERE scheme = ? AND ${within}`, [
      SCHEME,
      ...bounds,
    ]);
    if (records === null) {
      const versions = await this.raw.rows(
        `SELECT ${VERSION_COLUMNS} FROM subject_version WHERE ${within} AND superseded_at IS NULL`,
        bounds,
      );
      const facts = await this.raw.rows(
        `SELECT ${RECORD_COLUMNS} FROM record WHERE ${within} AND superseded_at IS NULL ORDER BY subject_id, number`,
        bounds,
      );
      return states.length + versions.length + facts.length;
    }
    const ids = await this.raw.rows('SELECT id FROM subject WHERE id >= ? AND id < ?', bounds);
    const some = records.filter((subject) => subject >= from && subject < until);
    if (some.length === 0) return states.length + ids.length;
    const named = `subject_id IN (${some.map(() => '?').join(', ')})`;
    const versions = await this.raw.rows(
      `SELECT ${VERSION_COLUMNS} FROM subject_version WHERE ${named} AND superseded_at IS NULL`,
      some,
    );
    const facts = await this.raw.rows(
      `SELECT ${RECORD_COLUMNS} FROM record WHERE ${named} AND superseded_at IS NULL ORDER BY subject_id, number`,
      some,
    );
    return states.length + ids.length + versions.length + facts.length;
  }

  private async write(from: number, until: number, written: WrittenRows): Promise<void> {
    const within =
      (columns: readonly string[]) =>
      (row: readonly SqlValue[]): boolean => {
        const subject = Number(row[columns.indexOf('subject_id')]);
        return subject >= from && subject < until;
      };
    const results = written.results.filter(within(written.resultColumns));
    const states = written.states.filter(within(written.stateColumns));
    if (states.length === 0) return;
    const subjects = results.map((row) => row[written.resultColumns.indexOf('subject_id')] ?? null);
    const { dialect } = this.stage.database;
    await this.raw.execute(dialect.kind === 'mysql' ? 'START TRANSACTION' : 'BEGIN IMMEDIATE');
    if (subjects.length > 0) {
      await this.raw.execute(
        `UPDATE floor_evaluation SET superseded_at = ? WHERE subject_id IN (${subjects.map(() => '?').join(', ')})
         AND scheme = ? AND superseded_at IS NULL`,
        [this.stage.core.clock.instant(), ...subjects, SCHEME],
      );
      await this.raw.insert('floor_evaluation', written.resultColumns, results);
    }
    const updates = written.stateColumns.filter((column) => column !== 'scheme' && column !== 'subject_id');
    await this.raw.insert(
      'floor_state',
      written.stateColumns,
      states,
      dialect.updateExisting(['scheme', 'subject_id'], updates),
    );
    await this.raw.execute('COMMIT');
  }

  private async columnsOf(table: string): Promise<readonly string[]> {
    const [column, sql] =
      this.stage.kind === 'mysql' ? [0, `SHOW COLUMNS FROM ${table}`] : [1, `PRAGMA table_info(${table})`];
    return (await this.raw.rows(sql)).map((row) => String(row[column]));
  }

  private async copyOnSqlite(table: string, copy: string): Promise<void> {
    const rows = await this.raw.rows(
      'SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY type DESC',
      [table],
    );
    for (const [sql] of rows) {
      await this.raw.execute(
        String(sql)
          .replace(new RegExp(`CREATE TABLE "?${table}"?`), `CREATE TABLE ${copy}`)
          .replace(/CREATE (UNIQUE )?INDEX "?(\w+)"? ON "?\w+"?/, `CREATE $1INDEX $2_copy ON ${copy}`),
      );
    }
  }
}
