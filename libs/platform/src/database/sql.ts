import type { Dialect, UpsertUpdate } from './dialect.js';

/** What may be bound to a `?`. Days and instants are text, booleans become 0 and 1. */
export type SqlValue = string | number | bigint | boolean | null | undefined;

/** What a change did. */
export interface ExecuteResult {
  /** Rows that the WHERE clause matched. */
  readonly affected: number;
  /** The id that a single-row INSERT was given; 0 where the table gives none. */
  readonly insertId: number;
}

/** Asks; never changes anything. Placeholders are `?`. Whole numbers come as numbers, decimals as text on MySQL. */
export interface Reader {
  /** All rows, as plain objects with the column names of the statement. */
  query<T extends object>(sql: string, parameters?: readonly SqlValue[]): Promise<T[]>;
}

/** The inside of one unit of work: everything happens, or nothing does. */
export interface Transaction extends Reader {
  readonly dialect: Dialect;

  /** Runs one INSERT, UPDATE or DELETE. */
  execute(sql: string, parameters?: readonly SqlValue[]): Promise<ExecuteResult>;

  /** Inserts many rows with few statements; answers the ids given, in the order of the rows. */
  insertMany(table: string, columns: readonly string[], rows: readonly (readonly SqlValue[])[]): Promise<number[]>;

  /** Inserts the rows whose key is not there yet and leaves the others as they are. */
  insertMissing(
    table: string,
    columns: readonly string[],
    keyColumns: readonly string[],
    rows: readonly (readonly SqlValue[])[],
  ): Promise<void>;

  /** Inserts rows, and changes `updateColumns` of those whose key is there already. */
  upsertMany(
    table: string,
    columns: readonly string[],
    keyColumns: readonly string[],
    updateColumns: readonly UpsertUpdate[],
    rows: readonly (readonly SqlValue[])[],
  ): Promise<void>;

  /** Has `task` run once, after this unit of work is committed and outside it; never, where it is rolled back. */
  afterCommit(task: () => void): void;
}
