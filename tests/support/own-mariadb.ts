import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createConnection } from 'mysql2/promise';
import type { DatabaseSettings } from '@xinheng/platform';
import { freePort, OwnServer, programPath } from './own-server.js';

const mariadbd = programPath('mariadbd', 'mysqld');
const installer = programPath('mariadb-install-db', 'mysql_install_db');

/** What is missing for a MariaDB of the suite's own; null where nothing is. */
export const ownMariadbMissing: string | null =
  mariadbd === null || installer === null ? 'no mariadbd with mariadb-install-db' : null;

/** Under root a server must be told that it may run so. */
const asUser = process.getuid?.() === 0 ? ['--user=root'] : [];

/** A MariaDB of the suite's own, small, on a free port. */
export class OwnMariadb extends OwnServer {
  /** Makes its system tables and starts it. */
  static async open(): Promise<OwnMariadb> {
    if (mariadbd === null || installer === null) throw new Error(`${ownMariadbMissing}`);
    const folder = OwnServer.scratch('mariadb');
    await promisify(execFile)(installer, [
      '--no-defaults',
      ...asUser,
      `--datadir=${join(folder, 'data')}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
    ]);
    const server = new OwnMariadb(
      {
        path: mariadbd,
        args: (scratch, port) => [
          '--no-defaults',
          ...asUser,
          `--datadir=${join(scratch, 'data')}`,
          `--socket=${join(scratch, 'socket')}`,
          `--pid-file=${join(scratch, 'pid')}`,
          `--port=${port}`,
          '--bind-address=127.0.0.1',
          '--skip-name-resolve',
          '--innodb-buffer-pool-size=64M',
          // What is committed is with the system, which outlives the server; only a machine that fails would lose it.
          '--innodb-flush-log-at-trx-commit=2',
        ],
        answers: (port) => onServer(port, 'SELECT 1'),
      },
      await freePort(),
      folder,
    );
    await server.start();
    return server;
  }

  /** Makes a database on it; answers the settings that open it. */
  async database(name: string): Promise<DatabaseSettings & { readonly kind: 'mysql' }> {
    await onServer(this.port, `CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
    return { kind: 'mysql', host: '127.0.0.1', port: this.port, user: 'root', password: '', database: name };
  }
}

async function onServer(port: number, sql: string): Promise<void> {
  const connection = await createConnection({ host: '127.0.0.1', port, user: 'root', connectTimeout: 3_000 });
  try {
    await connection.query(sql);
  } finally {
    await connection.end();
  }
}
