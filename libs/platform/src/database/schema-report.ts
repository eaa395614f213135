import type { Database } from './database.js';

interface ReportColumn {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly isOptional: boolean;
}

interface ReportKey {
  readonly table: string;
  readonly isUnique: boolean;
  readonly columns: string;
}

/**
 * The tables as they are, as text that is the same for both kinds of database: kept in git and compared by a test,
 * so that a change of the schema is read like a change of code.
 */
export async function schemaReport(database: Database): Promise<string> {
  const { columns, keys } = database.dialect.kind === 'sqlite' ? await readSqlite(database) : await readMysql(database);
  const tables = [...new Set(columns.map(({ table }) => table))].filter((name) => name !== 'migration').sort();
  return tables
    .map((table) => {
      const lines = columns
        .filter((column) => column.table === table)
        .map(({ name, type, isOptional }) => `  ${name} ${logicalType(type)}${isOptional ? '?' : ''}`);
      const keyLines = keys
        .filter((key) => key.table === table)
        .map(({ isUnique, columns: list }) => `  ${isUnique ? 'unique' : 'index'} (${list})`)
        .sort();
      return [table, ...lines, ...new Set(keyLines)].join('\n');
    })
    .join('\n\n')
    .concat('\n');
}

async function readSqlite({ read }: Database): Promise<{ columns: ReportColumn[]; keys: ReportKey[] }> {
  const columns = await read.query<{ table: string; name: string; type: string; required: number; pk: number }>(
    `SELECT m.name AS "table", c.name, c.type, c."notnull" AS required, c.pk
     FROM sqlite_master m JOIN pragma_table_info(m.name) c
     WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' ORDER BY m.name, c.cid`,
  );
  const keys = await read.query<{ table: string; isUnique: number; columns: string }>(
    `SELECT m.name AS "table", i."unique" AS isUnique,
       (SELECT group_concat(name, ', ') FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno)) AS columns
     FROM sqlite_master m JOIN pragma_index_list(m.name) i WHERE m.type = 'table'`,
  );
  const primary = columns.filter(({ pk, type }) => pk > 0 && type.toLowerCase() === 'integer');
  return {
    columns: columns.map(({ required, pk, ...column }) => ({ ...column, isOptional: required === 0 && pk === 0 })),
    keys: [
      ...keys.map((key) => ({ ...key, isUnique: key.isUnique === 1 })),
      ...primary.map(({ table, name }) => ({ table, isUnique: true, columns: name })),
    ],
  };
}

async function readMysql({ read }: Database): Promise<{ columns: ReportColumn[]; keys: ReportKey[] }> {
  const columns = await read.query<{ table: string; name: string; type: string; nullable: string }>(
    `SELECT table_name AS \`table\`, column_name AS name, column_type AS type, is_nullable AS nullable
     FROM information_schema.columns WHERE table_schema = DATABASE() ORDER BY table_name, ordinal_position`,
  );
  const keys = await read.query<{ table: string; shared: number; columns: string }>(
    `SELECT table_name AS \`table\`, MIN(non_unique) AS shared,
       GROUP_CONCAT(column_name ORDER BY seq_in_index SEPARATOR ', ') AS columns
     FROM information_schema.statistics WHERE table_schema = DATABASE() GROUP BY table_name, index_name`,
  );
  return {
    columns: columns.map(({ nullable, ...column }) => ({ ...column, isOptional: nullable === 'YES' })),
    keys: keys.map(({ shared, ...key }) => ({ ...key, isUnique: Number(shared) === 0 })),
  };
}

/** `bigint(20)` of MariaDB, `bigint` of MySQL 8 and SQLite's `integer` primary key are the same thing. */
function logicalType(type: string): string {
  const plain = type.toLowerCase();
  if (plain === 'integer') return 'bigint';
  return /^(bigint|int|tinyint)/.exec(plain)?.[0] ?? plain;
}
