import { REDIS_URL, withRedis } from './redis-keys.js';

export { emptyFor, keysOf, ownDeployment, REDIS_URL, withRedis } from './redis-keys.js';

const IS_CI = process.env['CI'] === 'true';

/** Where no Redis answers, the cause; null where one does. Asked once for each test file. */
const redisMissing: string | null = await causeOfMissingRedis();

/** Runs a suite where a Redis answers; reported as skipped with the cause, and failed with CI=true, where none does. */
export function describeOnRedis(title: string, suite: () => void): void {
  if (redisMissing === null) {
    describe(title, suite);
  } else if (IS_CI) {
    it(`${title}, needs a server: ${redisMissing}`, () => {
      throw new Error(`TEST_REDIS_URL: ${redisMissing}`);
    });
  } else {
    describe.skip(`${title} (skipped: ${redisMissing})`, () => {
      it('needs TEST_REDIS_URL', () => undefined);
    });
  }
}

async function causeOfMissingRedis(): Promise<string | null> {
  try {
    await withRedis(REDIS_URL, (redis) => redis.ping());
    return null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return `no answer from ${new URL(REDIS_URL).host} (${code})`;
  }
}
