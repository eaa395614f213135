import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseKind, DatabaseSettings } from '@xinheng/platform';
import { createConnection } from 'mysql2/promise';

/** A database of the suite's own, and the way to be rid of it. */
export interface TemporaryDatabase {
  readonly settings: DatabaseSettings;
  drop(): Promise<void>;
}

/** The server on which databases are made. */
export const MYSQL_URL = process.env['TEST_MYSQL_URL'] || 'mysql://root@127.0.0.1:3306';

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

/** Runs one statement on the server. */
export async function onMysql(sql: string): Promise<void> {
  const connection = await createConnection({ uri: MYSQL_URL, connectTimeout: 3_000 });
  try {
    await connection.query(sql);
  } finally {
    await connection.end();
  }
}
