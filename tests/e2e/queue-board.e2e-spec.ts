import { employ } from '../support/people.js';
import { describeOnRedis, emptyFor, REDIS_URL } from '../support/redis.js';
import { startServer, type TestServer } from '../support/server.js';

const board = '/api/v1/system/queue-board';

describeOnRedis('The board of the queues', () => {
  let server: TestServer;
  let token: string;
  let people: ReadonlyMap<string, string>;
  let deployment: string;

  beforeAll(async () => {
    server = await startServer({ config: { carrier: 'bull', redisUrl: REDIS_URL } });
    token = await server.login('admin');
    people = await employ(server, [{ username: 'clerk', roles: ['clerk'], level: 'national', region: '000000' }]);
    const [row] = await server.database.read.query<{ value: string }>(
      `SELECT value FROM setting WHERE name = 'deployment'`,
    );
    deployment = row?.value ?? '';
  });
  afterAll(async () => {
    await server.close();
    await emptyFor(deployment);
  });

  const look = (path: string, cookie: string | null): Promise<Response> =>
    fetch(`${server.url}${path}`, { redirect: 'manual', headers: cookie === null ? {} : { cookie } });
  const enter = async (): Promise<string> => {
    const { status, headers, body } = await server.request('POST', board, { token });
    expect({ status, body }).toEqual({ status: 200, body: { path: '/queues/' } });
    return headers.get('set-cookie') ?? '';
  };

  it('shows an administrator the queues, and lets nobody change them by it', async () => {
    const given = await enter();
    expect(given).toMatch(/HttpOnly; SameSite=Strict$/);
    expect(given).toContain('Path=/queues;');
    const cookie = given.split(';')[0] ?? '';
    const page = await look('/queues/', cookie);
    expect({ status: page.status, title: /<title>(.*)<\/title>/.exec(await page.text())?.[1] }).toEqual({
      status: 200,
      title: '信衡 Xinheng',
    });
    const queues = (await (await look('/queues/api/queues', cookie)).json()) as {
      queues: { name: string; readOnlyMode: boolean }[];
    };
    expect(queues.queues.map(({ name, readOnlyMode }) => [name, readOnlyMode])).toEqual([
      ['trickle', true],
      ['shard', true],
    ]);
    const emptying = await fetch(`${server.url}/queues/api/queues/shard/empty`, { method: 'PUT', headers: { cookie } });
    expect(emptying.status).toBe(405);
  });

  it('gives no pass to somebody who administers nothing', async () => {
    expect((await server.request('POST', board, { token: people.get('clerk') ?? '' })).status).toBe(403);
  });

  it('turns away who has no pass, a pass of nobody, or one whose time is over', async () => {
    for (const cookie of [null, 'xinheng-queues=no.such.token']) {
      for (const path of ['/queues/', '/queues/api/queues']) {
        const answer = await look(path, cookie);
        expect([answer.status, answer.headers.get('location')]).toEqual([302, '/admin/']);
      }
    }
    const cookie = (await enter()).split(';')[0] ?? '';
    server.clock.advance(server.config.session.accessMinutes * 60_000 + 1_000);
    expect((await look('/queues/', cookie)).status).toBe(302);
  });
});

describe('The board of the queues without Redis', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  it('is not there, and says what it takes', async () => {
    const answer = await server.request('POST', board, { token: await server.login('admin') });
    expect({ status: answer.status, body: answer.body }).toMatchObject({
      status: 409,
      body: { type: 'urn:xinheng:problem:queue-board-none', detail: expect.stringContaining('CARRIER=bull') as string },
    });
  });
});
