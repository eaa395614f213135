import { Database } from '@xinheng/platform';
import { SCHEME } from '../support/graded.js';
import { employ } from '../support/people.js';
import { generatePopulation, insertPopulation } from '../support/population.js';
import { startServer, type TestServer } from '../support/server.js';

const population = generatePopulation({ seed: 3, count: 300 });
const runs = '/api/v1/evaluation-runs';

interface Run {
  readonly id: string;
  readonly state: string;
  readonly purpose: string;
  readonly progress: { readonly total: number; readonly done: number };
  readonly shards: { readonly planned: number; readonly done: number; readonly failed: number };
}

describe('evaluation runs over HTTP', () => {
  let server: TestServer;
  let token: string;
  let people: ReadonlyMap<string, string>;

  beforeAll(async () => {
    server = await startServer({ prepare: (app) => insertPopulation(app.get(Database), population) });
    token = await server.login('admin');
    people = await employ(server, [
      { username: 'approver', roles: ['approver'], level: 'national', region: '000000' },
      { username: 'shijiazhuang', roles: ['administrator'], level: 'city', region: '130100' },
      { username: 'clerk', roles: ['clerk'], level: 'national', region: '000000' },
    ]);
  });
  afterAll(() => server.close());

  const get = <T = Run>(path: string) => server.request<T>('GET', `${runs}${path}`, { token });
  const post = (path: string, body?: unknown) => server.request<Run>('POST', `${runs}${path}`, { token, body });
  /** Starts a run and follows it to its end; answers the events. */
  const follow = async (id: string): Promise<{ event: string; data: Run }[]> => {
    const response = await fetch(`${server.url}${runs}/${id}/events`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    return (await response.text())
      .split('\n\n')
      .filter((part) => part.startsWith('event:'))
      .map((part) => {
        const [event = '', data = ''] = part.split('\n');
        return { event: event.slice(7), data: JSON.parse(data.slice(6)) as Run };
      });
  };

  it('are started, followed to their end, and told of in numbers', async () => {
    const started = await post('', { scheme: SCHEME });
    expect(started).toMatchObject({ status: 202, body: { purpose: 'current', scheme: SCHEME, error: null } });
    const events = await follow(started.body.id);
    expect(new Set(events.map(({ event }) => event))).toEqual(new Set(['state', 'progress', 'end']));
    expect(events.at(-1)).toMatchObject({ event: 'end', data: { id: started.body.id, state: 'done' } });
    const run = await get(`/${started.body.id}`);
    expect(run.body).toMatchObject({
      createdBy: { displayName: '平台管理员' },
      schemeTitle: '企业信用分级',
      scope: { regions: ['130000'] },
      shards: { planned: 1, done: 1, failed: 0 },
      workers: [{ shards: 1, done: run.body.progress.total, isWorking: false }],
    });
    const results = await get<{ grade: string; count: number; order: number }[]>(`/${started.body.id}/results`);
    expect(results.body.map(({ grade, order }) => [grade, order])).toEqual([
      ['A', 0],
      ['B', 1],
      ['C', 2],
      ['D', 3],
    ]);
    const shards = await get<{ state: string }[]>(`/${started.body.id}/shards?filter={"state":"failed"}`);
    expect([shards.body, shards.headers.get('content-range')]).toEqual([[], 'evaluation-runs */0']);
    expect((await get<unknown[]>(`/${started.body.id}/failures`)).body).toEqual([]);
  });

  it('answer the same request the same way, and start once', async () => {
    const headers = { 'idempotency-key': 'the-same-run' };
    const body = { scheme: SCHEME, asOf: '2022-05-01' };
    const [first, second] = [
      await server.request<Run>('POST', runs, { token, body, headers }),
      await server.request<Run>('POST', runs, { token, body, headers }),
    ];
    expect([first.status, second.status]).toEqual([202, 202]);
    expect(second.body.id).toBe(first.body.id);
    expect(first.body.purpose).toBe('historical');
    await follow(first.body.id);
    const listed = await get<Run[]>('?filter={"purpose":"historical"}');
    expect(listed.body.map(({ id }) => id)).toEqual([first.body.id]);
  });

  it('show what a historical run found by its id, and leave what stands alone', async () => {
    const started = await post('', { scheme: SCHEME, asOf: '2022-05-02', scope: { regions: ['130100'] } });
    await follow(started.body.id);
    const found = await server.request<{ asOf: string; run: string; current: boolean; id: string }[]>(
      'GET',
      `/api/v1/evaluations?filter={"run":"${started.body.id}"}&range=[0,0]`,
      { token },
    );
    expect(found.body[0]).toMatchObject({ asOf: '2022-05-02', run: started.body.id, current: false });
    const one = await server.request('GET', `/api/v1/evaluations/${found.body[0]?.id}`, { token });
    expect(one.body).toEqual(found.body[0]);
  });

  it.each<[string, unknown, number, string]>([
    ['without a scheme', {}, 400, 'request-invalid'],
    ['of a scheme that nobody declares', { scheme: 'hebei:nothing' }, 400, 'scheme-not-in-force'],
    ['as of a day to come', { scheme: SCHEME, asOf: '2022-07-01' }, 400, 'run-as-of-future'],
    ['as of a day that is none', { scheme: SCHEME, asOf: '2022-02-30' }, 400, 'request-invalid'],
    ['of a day on which no parameter is in force', { scheme: SCHEME, asOf: '2021-01-01' }, 400, 'facts-not-in-force'],
    ['where nobody is', { scheme: SCHEME, scope: { regions: ['139900'] } }, 400, 'run-no-subjects'],
    ['with a field that nobody knows', { scheme: SCHEME, everybody: true }, 400, 'request-invalid'],
  ])('are refused %s', async (_, body, status, code) => {
    const answer = await post('', body);
    expect([answer.status, String((answer.body as unknown as { type: string }).type)]).toEqual([
      status,
      expect.stringContaining(code),
    ]);
  });

  it('are steered from state to state only, and announced by another person', async () => {
    const started = await post('', { scheme: SCHEME });
    await follow(started.body.id);
    expect((await post(`/${started.body.id}/pause`)).status).toBe(409);
    expect((await post(`/${started.body.id}/cancel`)).status).toBe(409);
    expect((await post(`/${started.body.id}/announce`)).status).toBe(403);
    const [other, below, clerk] = [people.get('approver'), people.get('shijiazhuang'), people.get('clerk')];
    const announce = (by = ''): Promise<{ status: number }> =>
      server.request('POST', `${runs}/${started.body.id}/announce`, { token: by });
    // Who works below reads what a run above came to, and does nothing to it; a clerk starts and announces nothing.
    expect([(await announce(below)).status, (await announce(clerk)).status]).toEqual([404, 403]);
    expect((await server.request('GET', `${runs}/${started.body.id}`, { token: below ?? '' })).status).toBe(200);
    expect(await announce(other)).toMatchObject({ status: 200, body: { announcedOn: '2022-06-30' } });
    expect((await post('/999/pause')).status).toBe(404);
    expect((await get('/999/events')).status).toBe(404);
  });
});
