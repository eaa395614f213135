import { Database } from '@xinheng/platform';
import { SCHEME } from '../support/graded.js';
import { employ } from '../support/people.js';
import { generatePopulation, insertPopulation } from '../support/population.js';
import { startServer, type TestServer } from '../support/server.js';

const population = generatePopulation({ seed: 13, count: 200 });
const rounds = '/api/v1/evaluation-rounds';

interface Round {
  readonly id: string;
  readonly state: string;
  readonly registered: number;
  readonly withoutData: number;
}

describe('evaluation rounds over HTTP', () => {
  let server: TestServer;
  let token: string;
  let people: ReadonlyMap<string, string>;

  beforeAll(async () => {
    server = await startServer({ prepare: (app) => insertPopulation(app.get(Database), population) });
    token = await server.login('admin');
    people = await employ(server, [
      { username: 'approver', roles: ['approver'], level: 'national', region: '000000' },
      { username: 'clerk', roles: ['clerk'], level: 'national', region: '000000' },
    ]);
  });
  afterAll(() => server.close());

  const get = <T = Round>(path: string, by = token) => server.request<T>('GET', `${rounds}${path}`, { token: by });
  const post = (path: string, body?: unknown, by = token) =>
    server.request<Round>('POST', `${rounds}${path}`, { token: by, body });
  const order = { scheme: SCHEME, title: '2022年度企业信用评价', asOf: '2022-06-30' };
  const until = async (id: string, state: string): Promise<Round> => {
    for (;;) {
      const { body } = await get(`/${id}`);
      if (body.state === state) return body;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };

  it('are opened by those who may, and refused where something is wrong', async () => {
    expect((await post('', order, people.get('clerk'))).status).toBe(403);
    for (const [body, code] of [
      [{ ...order, title: ' ' }, 'request-invalid'],
      [{ ...order, asOf: '2022-02-30' }, 'request-invalid'],
      [{ ...order, regions: [] }, 'request-invalid'],
      [{ ...order, scheme: 'hebei:nothing' }, 'scheme-not-in-force'],
    ] as const) {
      const answer = await post('', body);
      expect([answer.status, answer.body]).toEqual([
        400,
        expect.objectContaining({ type: expect.stringContaining(code) as string }),
      ]);
    }
    expect((await get('/999')).status).toBe(404);
    expect((await post('/999/freeze')).status).toBe(404);
  });

  it('go from step to step, and never past one', async () => {
    const opened = await post('', order);
    expect(opened).toMatchObject({
      status: 201,
      body: { state: 'planned', regions: ['130000'], schemeTitle: '企业信用分级', run: null },
    });
    const { id } = opened.body;
    expect((await post('', order)).status).toBe(409);
    expect((await get(`/${id}/report`)).status).toBe(409);
    expect((await post(`/${id}/announce`)).status).toBe(409);
    expect((await post(`/${id}/freeze`)).status).toBe(200);
    const round = await until(id, 'provisional');
    expect(round.registered).toBeGreaterThan(150);

    const results = await get<{ grade: string; region: string; isWithoutData: boolean }[]>(
      `/${id}/results?filter={"grade":"C","region":"1301"}&range=[0,4]`,
    );
    expect(results.status).toBe(200);
    expect(results.body.every(({ grade, region }) => grade === 'C' && region.startsWith('1301'))).toBe(true);
    const without = await get<{ isWithoutData: boolean }[]>(`/${id}/without-data?range=[0,9]`);
    expect(without.headers.get('content-range')).toBe(`evaluation-rounds 0-9/${round.withoutData}`);
    expect(without.body.every(({ isWithoutData }) => isWithoutData)).toBe(true);

    expect((await post(`/${id}/notice`, { from: '2022-06-29', until: '2022-07-06' })).status).toBe(400);
    expect((await post(`/${id}/notice`, { from: '2022-06-30', until: '2022-07-06' })).body.state).toBe('notice');
    expect((await post(`/${id}/confirm`, undefined, people.get('approver'))).status).toBe(409);
    server.clock.set('2022-07-07');
    token = await server.login('admin');
    const approver = await server.login('approver', 'Own-Words-2022');
    expect((await post(`/${id}/confirm`)).status).toBe(403);
    expect((await post(`/${id}/confirm`, undefined, approver)).body.state).toBe('confirmed');
    expect((await post(`/${id}/announce`)).body).toMatchObject({ state: 'announced', announcedOn: '2022-07-07' });
    expect((await post(`/${id}/close`)).body.state).toBe('closed');
    expect((await get<{ registered: number }>(`/${id}/report`)).body.registered).toBe(round.registered);
    expect((await get<Round[]>('?filter={"state":"closed"}')).body.map((one) => one.id)).toEqual([id]);
  });
});
