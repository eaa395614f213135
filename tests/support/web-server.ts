import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig, Log, openDatabase, SystemClock, type ConfigValues } from '@xinheng/platform';
import { createServer } from '../../apps/server/src/create-server.js';
import { StartupService } from '../../apps/server/src/system/startup.service.js';
import { temporaryDatabase } from './databases.js';
import { takeSample } from './sample-shelf.js';
import { ADMIN_PASSWORD } from './server.js';

/** A server as it is installed, on the machine's own time, with the built pages. */
export interface WebServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a server with its pages, built anew where they are stale, on a database and a port of its own. */
export async function startWebServer(values: Partial<ConfigValues> = {}): Promise<WebServer> {
  const config = loadConfig({ NODE_ENV: 'test', ADMIN_PASSWORD, SAMPLE_DATA: 'off' });
  buildPages(config.root);
  const folder = mkdtempSync(join(tmpdir(), 'xinheng-web-'));
  const temporary = await temporaryDatabase('sqlite');
  const shelf = values.sampleData ? await takeSample(temporary.settings) : null;
  const database = await openDatabase(temporary.settings);
  await database.migrate();
  const app = await createServer({
    config: config.with({
      dataDir: folder,
      database: temporary.settings,
      jwtSecret: 'a secret of thirty-two bytes or more',
      login: { attempts: 5, lockMinutes: 15, requestsPerMinute: 10_000 },
      ...values,
    }),
    clock: new SystemClock(),
    log: Log.to('error', (line) => process.stderr.write(`${line}\n`)),
    database,
  });
  try {
    await app.get(StartupService).prepare();
    shelf?.put();
  } catch (error) {
    shelf?.giveUp();
    throw error;
  }
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      app.getHttpServer().closeAllConnections();
      await app.close();
      await database.close();
      await temporary.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function buildPages(root: string): void {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), 'admin', 'site'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The pages could not be built: ${stderr}`);
}
