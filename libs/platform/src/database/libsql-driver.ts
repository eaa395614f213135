import Libsql from 'libsql';

/** A prepared statement as TypeORM's better-sqlite3 driver uses it. */
interface PreparedStatement {
  readonly reader: boolean;
  run(...parameters: unknown[]): unknown;
  all(...parameters: unknown[]): unknown[];
}

/**
 * libsql under the interface that TypeORM's better-sqlite3 driver expects, with what differs between the two made
 * good: a single NULL parameter is not taken for named parameters, a whole number is bound as an integer (libsql
 * binds every number as a real, which a text column would keep as `3.0`), and `readonly` is kept.
 */
export class LibsqlDriver {
  private readonly connection: Libsql.Database;

  constructor(path: string, options: { readonly?: boolean; timeout?: number }) {
    this.connection = new Libsql(path);
    this.pragma(`busy_timeout = ${options.timeout ?? 0}`);
    if (options.readonly === true) this.pragma('query_only = ON');
  }

  prepare(sql: string): PreparedStatement {
    const statement = this.connection.prepare(sql);
    return {
      reader: statement.reader,
      run: (...parameters) => statement.run(parameters.map(bindable)),
      all: (...parameters) => statement.all(parameters.map(bindable)),
    };
  }

  /** Sets or reads a PRAGMA; answers its rows. */
  pragma(source: string): unknown {
    return this.connection.pragma(source);
  }

  close(): void {
    this.connection.close();
  }
}

function bindable(value: unknown): unknown {
  return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value;
}
