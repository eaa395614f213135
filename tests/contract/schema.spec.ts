import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installationRoot, openDatabase, schemaReport, type Database } from '@xinheng/platform';
import { describeOnDatabases, temporaryDatabase } from '../support/databases.js';

const FILE = join(installationRoot(), 'tests/contract/schema.txt');

describeOnDatabases('the schema', (makeDatabase, kind) => {
  let database: Database;
  beforeAll(async () => {
    database = await makeDatabase();
  });

  it('is the one kept in tests/contract/schema.txt (made anew with UPDATE_REPORTS=1)', async () => {
    const report = await schemaReport(database);
    if (process.env['UPDATE_REPORTS'] === '1' || !existsSync(FILE)) writeFileSync(FILE, report);
    expect(report).toBe(readFileSync(FILE, 'utf8'));
  });

  it('is complete after the migrations, and running them again does nothing', async () => {
    expect(await database.pendingMigrations()).toEqual([]);
    expect(await database.migrate()).toEqual([]);
  });

  it('comes out the same when the migrations were cut short after they had made their tables', async () => {
    const before = await schemaReport(database);
    await database.transact((tx) => tx.execute('DELETE FROM migration'));
    expect(await database.migrate()).not.toEqual([]);
    expect(await schemaReport(database)).toBe(before);
  });

  // An embedded database blocks the whole process while it waits, so two cannot be played within one.
  if (kind === 'sqlite') return;
  it('is brought up once by two that start together', async () => {
    const temporary = await temporaryDatabase(kind);
    const both = await Promise.all([openDatabase(temporary.settings), openDatabase(temporary.settings)]);
    try {
      const ran = await Promise.all(both.map((one) => one.migrate()));
      expect(ran.filter((names) => names.length > 0)).toHaveLength(1);
    } finally {
      await Promise.all(both.map((one) => one.close()));
      await temporary.drop();
    }
  });
});
