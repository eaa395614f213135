import { Table, TableIndex, type QueryRunner, type TableColumnOptions } from 'typeorm';

/** A column as both kinds of database understand it. Columns hold a value unless they are wrapped in `optional`. */
export interface Column {
  readonly name: string;
  readonly type: 'id' | 'bigint' | 'int' | 'tinyint' | 'varchar' | 'char' | 'longtext';
  readonly length?: number;
  readonly isOptional?: boolean;
  readonly default?: number | string;
}

/** The primary key that the database counts up. */
export const id = (): Column => ({ name: 'id', type: 'id' });
/** The id of a row elsewhere, or any whole number up to 2^53. */
export const reference = (name: string): Column => ({ name, type: 'bigint' });
/** A whole number up to 2^31. */
export const integer = (name: string, start?: number): Column => ({
  name,
  type: 'int',
  ...(start === undefined ? {} : { default: start }),
});
/** 0 or 1. */
export const flag = (name: string, start?: 0 | 1): Column => ({
  name,
  type: 'tinyint',
  ...(start === undefined ? {} : { default: start }),
});
/** Text of at most `length` characters. */
export const text = (name: string, length: number): Column => ({ name, type: 'varchar', length });
/** Text without a limit; JSON too. Cannot be indexed. */
export const longText = (name: string): Column => ({ name, type: 'longtext' });
/** A civil day, `YYYY-MM-DD`. */
export const day = (name: string): Column => ({ name, type: 'char', length: 10 });
/** An instant in UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export const instant = (name: string): Column => ({ name, type: 'char', length: 24 });
/** The same column, which may be empty. */
export const optional = (column: Column): Column => ({ ...column, isOptional: true });

/** A table with its keys. Index names are made from table and columns. */
export interface TableDefinition {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Where there is no `id()`. */
  readonly primaryKey?: readonly string[];
  readonly unique?: readonly (readonly string[])[];
  readonly indexes?: readonly (readonly string[])[];
  /** Conditions that every row meets, by a word that names each. */
  readonly checks?: Readonly<Record<string, string>>;
}

/** Makes a table with its indexes where it is not there yet, so that a migration cut short can be run again. */
export async function createTable(runner: QueryRunner, definition: TableDefinition): Promise<void> {
  const { name, columns, primaryKey = [], unique = [], indexes = [], checks = {} } = definition;
  const isMysql = runner.dataSource.options.type !== 'better-sqlite3';
  const table = new Table({
    name,
    columns: columns.map((column) => columnOptions(column, isMysql, primaryKey.includes(column.name))),
    indices: [
      ...unique.map(
        (keys) => new TableIndex({ name: keyName('uq', name, keys), columnNames: [...keys], isUnique: true }),
      ),
      ...indexes.map((keys) => new TableIndex({ name: keyName('ix', name, keys), columnNames: [...keys] })),
    ],
    // SQLite takes any length unless it is told; MySQL refuses by itself.
    checks: isMysql
      ? []
      : [
          ...columns
            .filter(({ length }) => length !== undefined)
            .map((column) => ({
              name: keyName('ck', name, [column.name]),
              expression: `length(${column.name}) <= ${column.length}`,
            })),
          ...Object.entries(checks).map(([word, expression]) => ({ name: keyName('ck', name, [word]), expression })),
        ],
    ...(isMysql ? { engine: 'InnoDB' } : {}),
  });
  await runner.createTable(table, true);
  if (isMysql) await addChecks(runner, name, checks);
}

/** TypeORM makes no conditions on MySQL. */
async function addChecks(runner: QueryRunner, table: string, checks: Readonly<Record<string, string>>): Promise<void> {
  for (const [word, expression] of Object.entries(checks)) {
    const name = keyName('ck', table, [word]);
    const present = (await runner.query(
      `SELECT constraint_name FROM information_schema.table_constraints
       WHERE table_schema = DATABASE() AND table_name = ? AND constraint_name = ?`,
      [table, name],
    )) as readonly object[];
    if (present.length === 0) await runner.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} CHECK (${expression})`);
  }
}

/** Adds columns to a table where they are not there yet. */
export async function addColumns(runner: QueryRunner, table: string, columns: readonly Column[]): Promise<void> {
  const isMysql = runner.dataSource.options.type !== 'better-sqlite3';
  for (const column of columns) {
    if (await runner.hasColumn(table, column.name)) continue;
    const { name, type, length } = column;
    const size = length === undefined ? '' : `(${length})`;
    const collation = isMysql && isText(column) ? ' CHARACTER SET utf8mb4 COLLATE utf8mb4_bin' : '';
    const presence = column.isOptional === true ? ' NULL' : ' NOT NULL';
    const start = column.default === undefined ? '' : ` DEFAULT ${literal(column.default)}`;
    const check = !isMysql && length !== undefined ? ` CHECK (length(${name}) <= ${length})` : '';
    await runner.query(`ALTER TABLE ${table} ADD COLUMN ${name} ${type}${size}${collation}${presence}${start}${check}`);
  }
}

/** Adds an index to a table where it is not there yet. */
export async function addIndex(runner: QueryRunner, table: string, columns: readonly string[]): Promise<void> {
  const name = keyName('ix', table, columns);
  const made = await runner.getTable(table);
  if (made?.indices.some((index) => index.name === name) === true) return;
  await runner.createIndex(table, new TableIndex({ name, columnNames: [...columns] }));
}

/** Takes columns that no other column depends on out of a table, with the indexes that begin with them. */
export async function dropColumns(runner: QueryRunner, table: string, columns: readonly string[]): Promise<void> {
  const made = await runner.getTable(table);
  for (const column of columns) {
    if (!(await runner.hasColumn(table, column))) continue;
    for (const index of made?.indices ?? []) {
      if (index.columnNames[0] === column) await runner.dropIndex(table, index);
    }
    await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column}`);
  }
}

function columnOptions(column: Column, isMysql: boolean, isPrimary: boolean): TableColumnOptions {
  if (column.type === 'id') {
    return {
      name: column.name,
      type: isMysql ? 'bigint' : 'integer',
      isPrimary: true,
      isGenerated: true,
      generationStrategy: 'increment',
    };
  }
  return {
    name: column.name,
    type: column.type,
    isPrimary,
    isNullable: column.isOptional === true,
    ...(column.length === undefined ? {} : { length: String(column.length) }),
    ...(column.default === undefined ? {} : { default: literal(column.default) }),
    // Equal means equal, letter by letter, on both kinds.
    ...(isMysql && isText(column) ? { charset: 'utf8mb4', collation: 'utf8mb4_bin' } : {}),
  };
}

function isText({ type }: Column): boolean {
  return type === 'varchar' || type === 'char' || type === 'longtext';
}

function literal(value: number | string): string {
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
}

/** Index names are at most 64 characters on MySQL. */
function keyName(kind: string, table: string, columns: readonly string[]): string {
  return `${kind}_${table}_${columns.join('_')}`.slice(0, 64);
}
