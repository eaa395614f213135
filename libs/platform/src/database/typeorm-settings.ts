import type { DataSource, DataSourceOptions } from 'typeorm';
import { migrations } from './migrations/index.js';

/** What both kinds of connection share: the schema comes from migrations alone, and no statement is logged. */
export const sharedOptions: Pick<
  DataSourceOptions,
  'entities' | 'migrations' | 'migrationsTableName' | 'synchronize' | 'logging'
> = {
  entities: [],
  migrations: [...migrations],
  migrationsTableName: 'migration',
  synchronize: false,
  logging: false,
};

/** Names of the migrations that have not run on this connection. */
export async function namesOfPending(source: DataSource): Promise<string[]> {
  const done = new Set<string>();
  const runner = source.createQueryRunner();
  try {
    if (await runner.hasTable('migration')) {
      const rows: { name: string }[] = await runner.query('SELECT name FROM migration');
      for (const { name } of rows) done.add(name);
    }
  } finally {
    await runner.release();
  }
  return source.migrations.map(({ name }) => name ?? '').filter((name) => !done.has(name));
}
