import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { XinhengError } from '@xinheng/problem';
import type { Database, DatabaseSettings } from './database.js';
import { MysqlDatabase } from './mysql-database.js';
import { SqliteDatabase } from './sqlite-database.js';

/** Opens a database. It is as it is: `migrate()` brings its tables up to date. */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  if (settings.kind === 'mysql') return MysqlDatabase.open(settings);
  mkdirSync(dirname(settings.path), { recursive: true });
  return SqliteDatabase.open(settings.path);
}

/**
 * Opens the database that is configured, for a program that starts.
 * @throws XinhengError `unavailable` that says which database did not open and why
 */
export async function openConfiguredDatabase(settings: DatabaseSettings): Promise<Database> {
  try {
    return await openDatabase(settings);
  } catch (error) {
    if (error instanceof XinhengError) throw error;
    const database =
      settings.kind === 'sqlite' ? settings.path : `${settings.host}:${settings.port}/${settings.database}`;
    throw new XinhengError('unavailable', 'database-unreachable', { database, reason: reasonOf(error) });
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' && error.code !== '' ? error.code : error.message;
}
