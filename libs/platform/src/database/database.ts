import type { Dialect } from './dialect.js';
import type { Reader, Transaction } from './sql.js';

/** Where the data is. */
export type DatabaseSettings =
  | { readonly kind: 'sqlite'; readonly path: string }
  | {
      readonly kind: 'mysql';
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly password: string;
      readonly database: string;
    };

/** An open database. Changes go through `UnitOfWork`, never through here. */
export abstract class Database {
  abstract readonly dialect: Dialect;

  /** Reads committed data, beside any unit of work that is open. */
  abstract readonly read: Reader;

  /** Opens a transaction, runs `work` in it and commits; rolls back and rethrows where `work` throws. For `UnitOfWork`. */
  abstract transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;

  /** Runs the migrations that have not run yet; answers their names. Safe to run again and from several processes. */
  abstract migrate(): Promise<string[]>;

  /** Names of the migrations that have not run. */
  abstract pendingMigrations(): Promise<string[]>;

  /** Ends all connections. */
  abstract close(): Promise<void>;

  /** Throws where the database does not answer. */
  async ping(): Promise<void> {
    await this.read.query('SELECT 1 AS one');
  }
}
