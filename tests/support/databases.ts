import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database, type DatabaseKind, type DatabaseSettings } from '@xinheng/platform';
import { createConnection } from 'mysql2/promise';

/** A database of the suite's own, and the way to be rid of it. */
export interface TemporaryDatabase {
  readonly settings: DatabaseSettings;
  drop(): Promise<void>;
}

/** Makes a fresh, migrated database; it is closed and dropped after the suite. */
export type MakeDatabase = () => Promise<Database>;

const MYSQL_URL = process.env['TEST_MYSQL_URL'] || 'mysql://root@127.0.0.1:3306';
const IS_CI = process.env['CI'] === 'true';

/** Where no MySQL or MariaDB answers, the cause; null where one does. Asked once for each test file. */
const mysqlMissing: string | null = await causeOfMissingMysql();

/** Settings of a database that nobody else has. */
export async function temporaryDatabase(kind: DatabaseKind): Promise<TemporaryDatabase> {
  const name = `xinheng_test_${randomBytes(6).toString('hex')}`;
  if (kind === 'sqlite') {
    const path = join(tmpdir(), `${name}.db`);
    return {
      settings: { kind, path },
      drop: async () => {
        for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
      },
    };
  }
  const server = new URL(MYSQL_URL);
  await onMysql(`CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  return {
    settings: {
      kind,
      host: server.hostname,
      port: Number(server.port || 3306),
      user: decodeURIComponent(server.username || 'root'),
      password: decodeURIComponent(server.password),
      database: name,
    },
    drop: () => onMysql(`DROP DATABASE IF EXISTS ${name}`),
  };
}

/**
 * Runs a suite once on SQLite and once on MySQL or MariaDB. Where the latter is missing, its half is reported as
 * skipped with the cause; with CI=true it fails.
 */
export function describeOnDatabases(
  title: string,
  suite: (makeDatabase: MakeDatabase, kind: DatabaseKind) => void,
): void {
  describe(`${title}, on SQLite`, () => runWithCleanUp('sqlite', suite));
  if (mysqlMissing === null) {
    describe(`${title}, on MySQL or MariaDB`, () => runWithCleanUp('mysql', suite));
  } else if (IS_CI) {
    it(`${title}, on MySQL or MariaDB, needs a server: ${mysqlMissing}`, () => {
      throw new Error(`TEST_MYSQL_URL (${MYSQL_URL.replace(/:\/\/.*@/, '://***@')}): ${mysqlMissing}`);
    });
  } else {
    // Reported by name as skipped; never silently absent.
    describe.skip(`${title}, on MySQL or MariaDB (skipped: ${mysqlMissing})`, () => {
      it('needs TEST_MYSQL_URL', () => undefined);
    });
  }
}

function runWithCleanUp(kind: DatabaseKind, suite: (makeDatabase: MakeDatabase, kind: DatabaseKind) => void): void {
  const undo: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const step of undo.reverse()) await step();
  });
  suite(async () => {
    const temporary = await temporaryDatabase(kind);
    undo.push(() => temporary.drop());
    const database = await openDatabase(temporary.settings);
    undo.push(() => database.close());
    await database.migrate();
    return database;
  }, kind);
}

async function onMysql(sql: string): Promise<void> {
  const connection = await createConnection({ uri: MYSQL_URL, connectTimeout: 3_000 });
  try {
    await connection.query(sql);
  } finally {
    await connection.end();
  }
}

async function causeOfMissingMysql(): Promise<string | null> {
  try {
    await onMysql('SELECT 1');
    return null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return `no answer from ${new URL(MYSQL_URL).host} (${code})`;
  }
}
