import { freePort, OwnServer, programPath } from './own-server.js';
import { withRedis } from './redis.js';

const redisServer = programPath('redis-server', 'valkey-server');

/** What is missing for a Redis of the suite's own; null where nothing is. */
export const ownRedisMissing: string | null = redisServer === null ? 'no redis-server' : null;

/** A Redis of the suite's own on a free port; it keeps nothing, so that it comes back empty. */
export class OwnRedis extends OwnServer {
  static async open(): Promise<OwnRedis> {
    if (redisServer === null) throw new Error(`${ownRedisMissing}`);
    const server = new OwnRedis(
      {
        path: redisServer,
        args: (folder, port) => [
          ...['--port', String(port), '--bind', '127.0.0.1', '--dir', folder],
          ...['--save', '', '--appendonly', 'no'],
        ],
        answers: (port) => withRedis(`redis://127.0.0.1:${port}`, async (redis) => void (await redis.ping())),
      },
      await freePort(),
      OwnServer.scratch('redis'),
    );
    await server.start();
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Takes away every byte. */
  async flush(): Promise<void> {
    await withRedis(this.url, async (redis) => void (await redis.flushall()));
  }
}
