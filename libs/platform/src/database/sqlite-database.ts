import { DataSource } from 'typeorm';
import { readerBesideUnits } from './ambient.js';
import { Database } from './database.js';
import { sqliteDialect } from './dialect.js';
import { LibsqlDriver } from './libsql-driver.js';
import { Mutex } from './mutex.js';
import { QueryRunnerTransaction } from './query-runner-transaction.js';
import type { Reader, Transaction } from './sql.js';
import { namesOfPending, sharedOptions } from './typeorm-settings.js';

/** Another process (the command line beside the server) may hold the file for this long. */
const BUSY_MILLISECONDS = 5_000;

/**
 * The embedded database: one file, one connection that writes and one that reads.
 *
 * TypeORM shares one query runner per SQLite connection, so that two transactions at once would nest as savepoints
 * and the rollback of one would take the commit of the other with it. Hence the mutex: one transaction at a time.
 */
export class SqliteDatabase extends Database {
  readonly dialect = sqliteDialect;
  readonly read: Reader;
  private readonly mutex = new Mutex();

  private constructor(
    private readonly writer: DataSource,
    private readonly reader: DataSource,
  ) {
    super();
    this.read = readerBesideUnits((sql, parameters) => reader.query(sql, [...parameters]));
  }

  /** Opens the file, and makes it with its folder where it does not exist. */
  static async open(path: string): Promise<SqliteDatabase> {
    const options = {
      ...sharedOptions,
      type: 'better-sqlite3',
      database: path,
      driver: LibsqlDriver,
      enableWAL: true,
      timeout: BUSY_MILLISECONDS,
    } as const;
    const writer = await new DataSource(options).initialize();
    try {
      const reader = await new DataSource({ ...options, enableWAL: false, readonly: true }).initialize();
      return new SqliteDatabase(writer, reader);
    } catch (error) {
      await writer.destroy();
      throw error;
    }
  }

  async transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const tasks = await this.mutex.run(async () => {
      const runner = this.writer.createQueryRunner();
      const tx = new QueryRunnerTransaction(runner, this.dialect, 1);
      await runner.query('BEGIN IMMEDIATE');
      try {
        const value = await work(tx);
        await runner.query('COMMIT');
        return { value, run: tx.tasks };
      } catch (error) {
        // After a full disk SQLite has rolled back by itself; what went wrong first is the news.
        await runner.query('ROLLBACK').catch(() => undefined);
        throw error;
      }
    });
    for (const task of tasks.run) task();
    return tasks.value;
  }

  async migrate(): Promise<string[]> {
    return this.mutex.run(async () => {
      // One transaction around all: another process that starts at the same time waits for it and finds all done.
      await this.writer.query('BEGIN IMMEDIATE');
      try {
        const ran = await this.writer.runMigrations({ transaction: 'none' });
        await this.writer.query('COMMIT');
        return ran.map(({ name }) => name);
      } catch (error) {
        await this.writer.query('ROLLBACK').catch(() => undefined);
        throw error;
      }
    });
  }

  async pendingMigrations(): Promise<string[]> {
    return this.mutex.run(() => namesOfPending(this.writer));
  }

  async close(): Promise<void> {
    await this.mutex.run(async () => {
      await this.reader.destroy();
      await this.writer.destroy();
    });
  }
}
