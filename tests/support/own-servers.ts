import { OwnMariadb, ownMariadbMissing } from './own-mariadb.js';
import { OwnRedis, ownRedisMissing } from './own-redis.js';

const IS_CI = process.env['CI'] === 'true';

/** Servers that a suite may stop, kill and empty. */
export interface OwnServers {
  readonly mariadb: OwnMariadb;
  readonly redis: OwnRedis;
}

/**
 * Runs a suite with a MariaDB and a Redis of its own, which are ended whatever becomes of it. Where the programs are
 * not installed it is reported as skipped with the cause, and failed with CI=true.
 */
export function describeOnOwnServers(title: string, suite: (servers: () => OwnServers) => void): void {
  const missing = [ownMariadbMissing, ownRedisMissing].filter((cause) => cause !== null).join(', ');
  if (missing === '') {
    describe(title, () => {
      const opened: { mariadb?: OwnMariadb; redis?: OwnRedis } = {};
      beforeAll(async () => {
        opened.mariadb = await OwnMariadb.open();
        opened.redis = await OwnRedis.open();
      }, 60_000);
      suite(() => {
        const { mariadb, redis } = opened;
        if (mariadb === undefined || redis === undefined) throw new Error('The servers of the suite have not started');
        return { mariadb, redis };
      });
      // After what the suite itself does at its end.
      afterAll(async () => {
        await opened.mariadb?.close();
        await opened.redis?.close();
      });
    });
  } else if (IS_CI) {
    it(`${title}, needs servers of its own: ${missing}`, () => {
      throw new Error(missing);
    });
  } else {
    describe.skip(`${title} (skipped: ${missing})`, () => {
      it('needs servers of its own', () => undefined);
    });
  }
}
