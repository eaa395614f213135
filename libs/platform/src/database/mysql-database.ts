import { XinhengError } from '@xinheng/problem';
import { DataSource } from 'typeorm';
import { readerBesideUnits } from './ambient.js';
import { Database, type DatabaseSettings } from './database.js';
import { mysqlDialect } from './dialect.js';
import { QueryRunnerTransaction } from './query-runner-transaction.js';
import type { Reader, Transaction } from './sql.js';
import { namesOfPending, sharedOptions } from './typeorm-settings.js';

const POOL_SIZE = 10;
const MIGRATION_LOCK = 'xinheng-migrations';
const MIGRATION_LOCK_SECONDS = 120;

/** A value as mysql2 offers it while it reads a row. */
interface RawField {
  readonly type: string;
  string(): string | null;
}

/** MySQL 8, or MariaDB 10.6 and later, through a pool of connections. */
export class MysqlDatabase extends Database {
  readonly dialect = mysqlDialect;
  readonly read: Reader;

  private constructor(
    private readonly source: DataSource,
    private readonly idStep: number,
  ) {
    super();
    this.read = readerBesideUnits((sql, parameters) => source.query(sql, [...parameters]));
  }

  /**
   * Connects to a database that exists.
   * @throws XinhengError `unavailable` where the server's settings would change what our statements mean
   */
  static async open(settings: DatabaseSettings & { kind: 'mysql' }): Promise<MysqlDatabase> {
    const source = await new DataSource({
      ...sharedOptions,
      type: 'mariadb',
      host: settings.host,
      port: settings.port,
      username: settings.user,
      password: settings.password,
      database: settings.database,
      charset: 'utf8mb4_bin',
      timezone: 'Z',
      supportBigNumbers: true,
      bigNumberStrings: false,
      poolSize: POOL_SIZE,
      extra: { typeCast: wholeNumbers },
    }).initialize();
    try {
      return new MysqlDatabase(source, await idStepOf(source));
    } catch (error) {
      await source.destroy();
      throw error;
    }
  }

  async transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    const tx = new QueryRunnerTransaction(runner, this.dialect, this.idStep);
    let value: T;
    try {
      await runner.startTransaction('READ COMMITTED');
      try {
        value = await work(tx);
        await runner.commitTransaction();
      } catch (error) {
        // A connection that broke has rolled back by itself; what broke it is the news.
        await runner.rollbackTransaction().catch(() => undefined);
        throw error;
      }
    } finally {
      await runner.release();
    }
    for (const task of tx.tasks) task();
    return value;
  }

  async migrate(): Promise<string[]> {
    const guard = this.source.createQueryRunner();
    try {
      await guard.query('SELECT GET_LOCK(?, ?)', [MIGRATION_LOCK, MIGRATION_LOCK_SECONDS]);
      // Every statement about tables commits by itself here; migrations can therefore be run again from any point.
      const ran = await this.source.runMigrations({ transaction: 'none' });
      return ran.map(({ name }) => name);
    } finally {
      await guard.query('SELECT RELEASE_LOCK(?)', [MIGRATION_LOCK]).catch(() => undefined);
      await guard.release();
    }
  }

  async pendingMigrations(): Promise<string[]> {
    return namesOfPending(this.source);
  }

  async close(): Promise<void> {
    await this.source.destroy();
  }
}

/** SUM over whole numbers is a decimal to MySQL and a whole number to SQLite; make it the latter on both. */
function wholeNumbers(field: RawField, next: () => unknown): unknown {
  if (field.type !== 'NEWDECIMAL') return next();
  const text = field.string();
  return text === null || text.includes('.') ? text : Number(text);
}

async function idStepOf(source: DataSource): Promise<number> {
  const rows: { mode: string; step: number }[] = await source.query(
    'SELECT @@sql_mode AS mode, @@auto_increment_increment AS step',
  );
  const mode = rows[0]?.mode ?? '';
  if (!/STRICT_(TRANS|ALL)_TABLES/.test(mode)) throw new XinhengError('unavailable', 'database-not-strict', { mode });
  // Parameters are escaped with backslashes by the client.
  if (mode.includes('NO_BACKSLASH_ESCAPES')) throw new XinhengError('unavailable', 'database-no-escapes', { mode });
  return Number(rows[0]?.step ?? 1);
}
