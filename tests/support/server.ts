import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  FixedClock,
  loadConfig,
  Log,
  openDatabase,
  type Config,
  type ConfigValues,
  type Database,
  type DatabaseKind,
} from '@xinheng/platform';
import { createServer } from '../../apps/server/src/create-server.js';
import { StartupService } from '../../apps/server/src/system/startup.service.js';
import { temporaryDatabase } from './databases.js';

/** The password of the first administrator in tests. */
export const ADMIN_PASSWORD = 'Test-Admin-2022';

/** How a server for a suite is started; everything has a default. */
export interface ServerOptions {
  readonly kind?: DatabaseKind;
  /** A database that exists; it is left open at the end. */
  readonly database?: Database;
  readonly clock?: FixedClock;
  readonly config?: Partial<ConfigValues>;
  /** Runs before anything listens: fills the database. */
  readonly prepare?: (app: NestExpressApplication) => Promise<void>;
}

/** What a request brought back; `body` is JSON where the answer is. */
export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
  readonly text: string;
}

/** What a request is made of besides method and path. */
export interface RequestParts {
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A server of the suite's own, in this process, on a port and a database of its own. */
export interface TestServer {
  readonly url: string;
  readonly app: NestExpressApplication;
  readonly clock: FixedClock;
  readonly config: Config;
  readonly database: Database;
  /** What the server logged, line by line. */
  readonly logged: readonly string[];
  /** Sends a request to a path (`/api/v1/…`); a POST is given an Idempotency-Key of its own where it has none. */
  request<T = Record<string, unknown>>(method: string, path: string, parts?: RequestParts): Promise<Answer<T>>;
  /** Logs in and answers the access token. */
  login(username: string, password?: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts a server on a fixed clock (noon of 2022-06-30 in China) without the sample; close it after the suite. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'xinheng-server-'));
  const clock = options.clock ?? new FixedClock('2022-06-30');
  const temporary = options.database === undefined ? await temporaryDatabase(options.kind ?? 'sqlite') : null;
  const database = options.database ?? (await openDatabase(temporary?.settings ?? { kind: 'sqlite', path: '' }));
  const config = loadConfig({ NODE_ENV: 'test', ADMIN_PASSWORD, SAMPLE_DATA: 'off' }).with({
    dataDir: folder,
    jwtSecret: 'a secret of thirty-two bytes or more',
    login: { attempts: 5, lockMinutes: 15, requestsPerMinute: 10_000 },
    ...(temporary === null ? {} : { database: temporary.settings }),
    ...options.config,
  });
  const logged: string[] = [];
  await database.migrate();
  const log = Log.to('info', (line) => logged.push(line));
  const app = await createServer({ config, clock, log, database });
  await app.get(StartupService).prepare();
  await options.prepare?.(app);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const request = sender(url);
  return {
    url,
    app,
    clock,
    config,
    database,
    logged,
    request,
    login: async (username, password = ADMIN_PASSWORD) => {
      const { status, body, text } = await request<{ accessToken: string }>('POST', '/api/v1/auth/login', {
        body: { username, password },
      });
      if (status !== 200) throw new Error(`Login of ${username} was answered ${status}: ${text}`);
      return body.accessToken;
    },
    close: async () => {
      app.getHttpServer().closeAllConnections();
      await app.close();
      if (temporary !== null) {
        await database.close();
        await temporary.drop();
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

let keys = 0;

function sender(url: string): TestServer['request'] {
  return async <T>(method: string, path: string, { token, body, headers = {} }: RequestParts = {}) => {
    const isForm = body instanceof FormData;
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...(method === 'POST' ? { 'idempotency-key': `test-${(keys += 1)}` } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isForm ? body : typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: (isJson && text !== '' ? JSON.parse(text) : {}) as T,
    };
  };
}
