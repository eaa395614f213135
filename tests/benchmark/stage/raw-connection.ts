import Libsql from 'libsql';
import { createConnection, type Connection } from 'mysql2/promise';
import type { DatabaseSettings, SqlValue } from '@xinheng/platform';

/** The driver with nothing between: rows come as arrays, statements go as they are. */
export interface RawConnection {
  rows(sql: string, parameters?: readonly SqlValue[]): Promise<SqlValue[][]>;
  execute(sql: string, parameters?: readonly SqlValue[]): Promise<void>;
  /** Inserts many rows with few statements; `tail` is the end of the INSERT. */
  insert(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly SqlValue[])[],
    tail?: string,
  ): Promise<void>;
  close(): Promise<void>;
}

/** Rows of one statement, as many as in the product's. */
const ROWS = 1_000;
const MOST_PARAMETERS = 30_000;

/** Opens one connection with mysql2 or libsql itself. */
export async function openRaw(settings: DatabaseSettings): Promise<RawConnection> {
  if (settings.kind === 'sqlite') return new RawLibsql(new Libsql(settings.path));
  const { host, port, user, password, database } = settings;
  const connection = await createConnection({
    host,
    port,
    user,
    password,
    database,
    rowsAsArray: true,
    charset: 'utf8mb4_bin',
  });
  await connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
  return new RawMysql(connection);
}

abstract class Inserting {
  abstract execute(sql: string, parameters?: readonly SqlValue[]): Promise<void>;

  async insert(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly SqlValue[])[],
    tail = '',
  ): Promise<void> {
    const size = Math.min(ROWS, Math.floor(MOST_PARAMETERS / columns.length));
    const one = `(${columns.map(() => '?').join(', ')})`;
    for (let from = 0; from < rows.length; from += size) {
      const part = rows.slice(from, from + size);
      const values = new Array<string>(part.length).fill(one).join(', ');
      await this.execute(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${values} ${tail}`, part.flat());
    }
  }
}

class RawMysql extends Inserting implements RawConnection {
  constructor(private readonly connection: Connection) {
    super();
  }

  async rows(sql: string, parameters: readonly SqlValue[] = []): Promise<SqlValue[][]> {
    const [rows] = await this.connection.query(sql, [...parameters]);
    return rows as SqlValue[][];
  }

  async execute(sql: string, parameters: readonly SqlValue[] = []): Promise<void> {
    await this.connection.query(sql, [...parameters]);
  }

  async close(): Promise<void> {
    await this.connection.end();
  }
}

class RawLibsql extends Inserting implements RawConnection {
  constructor(private readonly connection: Libsql.Database) {
    super();
    connection.pragma('busy_timeout = 5000');
  }

  async rows(sql: string, parameters: readonly SqlValue[] = []): Promise<SqlValue[][]> {
    return this.connection.prepare(sql).raw().all(parameters.map(bound)) as SqlValue[][];
  }

  async execute(sql: string, parameters: readonly SqlValue[] = []): Promise<void> {
    this.connection.prepare(sql).run(parameters.map(bound));
  }

  async close(): Promise<void> {
    this.connection.close();
  }
}

/** libsql binds every number as a real; whole ones are to be whole. */
function bound(value: SqlValue): unknown {
  return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : (value ?? null);
}
