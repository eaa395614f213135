import { openDatabase, type Database, type DatabaseKind } from '@xinheng/platform';
import { MYSQL_URL, onMysql, temporaryDatabase } from './temporary-database.js';

export { temporaryDatabase, type TemporaryDatabase } from './temporary-database.js';

/** Makes a fresh, migrated database; it is closed and dropped after the suite. */
export type MakeDatabase = () => Promise<Database>;

const IS_CI = process.env['CI'] === 'true';

/** Where no MySQL or MariaDB answers, the cause; null where one does. Asked once for each test file. */
const mysqlMissing: string | null = await causeOfMissingMysql();

/**
 * Runs a suite once on SQLite and once on MySQL or MariaDB. Where the latter is missing, its half is reported as
 * skipped with the cause; with CI=true it fails.
 */
export function describeOnDatabases(
  title: string,
  suite: (makeDatabase: MakeDatabase, kind: DatabaseKind) => void,
): void {
  describe(`${title}, on SQLite`, () => runWithCleanUp('sqlite', suite));
  describeOnMysql(title, () => runWithCleanUp('mysql', suite));
}

/** Runs a suite on MySQL or MariaDB; reported as skipped with the cause, and failed with CI=true, where none answers. */
export function describeOnMysql(title: string, suite: () => void): void {
  if (mysqlMissing === null) {
    describe(`${title}, on MySQL or MariaDB`, suite);
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

async function causeOfMissingMysql(): Promise<string | null> {
  try {
    await onMysql('SELECT 1');
    return null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return `no answer from ${new URL(MYSQL_URL).host} (${code})`;
  }
}
