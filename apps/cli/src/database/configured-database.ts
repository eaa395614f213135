import { existsSync } from 'node:fs';
import { loadConfig, openConfiguredDatabase, type Config, type Database } from '@xinheng/platform';
import { XinhengError } from '@xinheng/problem';

/** The database that is configured, and the configuration. */
export interface Configured {
  readonly config: Config;
  readonly database: Database;
}

/** Opens the configured database for one piece of work, and closes it whatever becomes of it. */
export async function withDatabase<T>(work: (configured: Configured) => Promise<T>): Promise<T> {
  const config = loadConfig();
  const database = await openConfiguredDatabase(config.database);
  try {
    return await work({ config, database });
  } finally {
    await database.close();
  }
}

/**
 * Like `withDatabase`, for work that needs the tables of this version.
 * @throws XinhengError `precondition-failed` where migrations have not run, or there is no database file at all
 */
export async function withMigratedDatabase<T>(work: (configured: Configured) => Promise<T>): Promise<T> {
  const config = loadConfig();
  if (!hasDatabase(config)) {
    throw new XinhengError('precondition-failed', 'command-database-absent', { location: locationOf(config) });
  }
  return withDatabase(async (configured) => {
    const pending = await configured.database.pendingMigrations();
    if (pending.length > 0) {
      throw new XinhengError('precondition-failed', 'command-database-not-migrated', { count: pending.length });
    }
    return work(configured);
  });
}

/** Whether there is a database to open: opening an embedded one would make the file. */
export function hasDatabase({ database }: Config): boolean {
  return database.kind !== 'sqlite' || database.path === ':memory:' || existsSync(database.path);
}

/** Where the database is, without the password. */
export function locationOf({ database }: Config): string {
  return database.kind === 'sqlite' ? database.path : `${database.host}:${database.port}/${database.database}`;
}
