import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';

export const REDIS_URL = process.env['TEST_REDIS_URL'] || 'redis://127.0.0.1:6379';

/** The name of an installation of the suite's own, by which its keys are told from all others in the same Redis. */
export function ownDeployment(): string {
  return `test-${randomBytes(6).toString('hex')}`;
}

/** The keys of an installation, and only those. */
export async function keysOf(deployment: string, url = REDIS_URL): Promise<string[]> {
  return withRedis(url, (redis) => redis.keys(`{xinheng-${deployment}}*`));
}

/** Takes away everything an installation has in Redis, as if it had been emptied for it alone. */
export async function emptyFor(deployment: string, url = REDIS_URL): Promise<void> {
  await withRedis(url, async (redis) => {
    const keys = await redis.keys(`{xinheng-${deployment}}*`);
    if (keys.length > 0) await redis.del(keys);
  });
}

/** Does something with a Redis, which has to answer at once. */
export async function withRedis<T>(url: string, work: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: 3_000, retryStrategy: () => null });
  redis.on('error', () => undefined);
  await redis.connect();
  try {
    return await work(redis);
  } finally {
    redis.disconnect();
  }
}
