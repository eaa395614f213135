import type { AdjustableParameter, SimulatedMoveView, SimulationView } from '@xinheng/core';
import { RunSweep } from '@xinheng/core';
import { Database } from '@xinheng/platform';
import { SCHEME } from '../support/graded.js';
import { employ } from '../support/people.js';
import { generatePopulation, insertPopulation } from '../support/population.js';
import { startServer, type TestServer } from '../support/server.js';

const simulations = '/api/v1/simulations';

interface Refusal {
  readonly type: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly message: string }[];
}

/** The limit of general records as the Hebei plugin has it, with other values. */
function limit(value: unknown, changes: object = {}) {
  const basis = { document: 'heb-2022', article: '四(三)' };
  const resource = {
    key: 'general-limit',
    title: '一般失信次数上限',
    unit: '次',
    values: [{ from: '2022-04-21', value, basis }],
    open: { tighter: 'lower', bound: 0 },
    ...changes,
  };
  return { resource: 'parameters', key: 'general-limit', value: resource };
}

describe('simulations over HTTP', () => {
  let server: TestServer;
  let token: string;
  let people: ReadonlyMap<string, string>;

  beforeAll(async () => {
    server = await startServer({
      prepare: (app) => insertPopulation(app.get(Database), generatePopulation({ seed: 3, count: 300 })),
    });
    token = await server.login('admin');
    people = await employ(server, [
      { username: 'editor', roles: ['editor'], level: 'national', region: '000000' },
      { username: 'tangshan', roles: ['editor'], level: 'city', region: '130200' },
      { username: 'clerk', roles: ['clerk'], level: 'national', region: '000000' },
    ]);
    await server.request('POST', '/api/v1/evaluation-runs', { token, body: { scheme: SCHEME } });
    await server.app.get(RunSweep).workOff();
  });
  afterAll(() => server.close());

  const as = (username: string): string => people.get(username) ?? token;
  const post = <T = SimulationView>(body: unknown, who = as('editor')) =>
    server.request<T>('POST', simulations, { token: who, body });
  const get = <T = SimulationView>(path: string, who = as('editor')) =>
    server.request<T>('GET', `${simulations}${path}`, { token: who });
  /** Follows a simulation to its end; answers the names of the events and the last state. */
  const follow = async (id: string): Promise<{ events: string[]; last: SimulationView }> => {
    const response = await fetch(`${server.url}${simulations}/${id}/events`, {
      headers: { authorization: `Bearer ${as('editor')}` },
    });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const parts = (await response.text()).split('\n\n').filter((part) => part.startsWith('event:'));
    const data = parts.at(-1)?.split('\n')[1] ?? '';
    return {
      events: parts.map((part) => part.split('\n')[0]?.slice(7) ?? ''),
      last: JSON.parse(data.slice(6)) as SimulationView,
    };
  };

  it('are started, followed to their end, and tell who would move', async () => {
    const started = await post({ plugin: 'hebei', changes: [limit(1)], reason: '征求意见稿' });
    expect(started).toMatchObject({ status: 202, body: { scheme: SCHEME, reason: '征求意见稿', source: 'facts' } });
    const { events, last } = await follow(started.body.id);
    expect(events.at(-1)).toBe('end');
    expect(last).toMatchObject({
      state: 'done',
      createdBy: { displayName: 'editor' },
      changes: [{ title: '一般失信次数上限', unit: '次', before: 5, after: 1, isNew: false, isRemoved: false }],
    });
    const cell = last.result?.matrix.find(({ from, to }) => from === 'B' && to === 'C');
    expect(cell?.count).toBeGreaterThan(0);
    const filter = encodeURIComponent(JSON.stringify({ from: 'B', to: 'C' }));
    const range = encodeURIComponent('[0,1]');
    const movers = await get<SimulatedMoveView[]>(`/${last.id}/subjects?filter=${filter}&range=${range}`);
    expect(movers.headers.get('content-range')).toBe(`simulations 0-1/${cell?.count}`);
    expect(movers.body).toHaveLength(2);
    expect(movers.body[0]).toMatchObject({
      from: 'B',
      to: 'C',
      before: { grade: 'B' },
      after: { grade: 'C', rule: 'many-general', reasons: [{ basis: { article: '四(三)' } }] },
    });
    const list = await get<SimulationView[]>('');
    expect(list.body.map(({ id }) => id)).toContain(last.id);
  });

  it('refuse a bad draft with a pointer to everything that is wrong, and start nothing', async () => {
    const before = await get<SimulationView[]>('');
    const pointers = async (changes: readonly unknown[]) => {
      const { status, body } = await post<Refusal>({ plugin: 'hebei', changes });
      expect(status).toBe(400);
      for (const { message } of body.errors ?? []) expect(message).toMatch(/。$/);
      return (body.errors ?? []).map(({ pointer }) => pointer);
    };
    expect(await pointers([limit(1, { values: 'five' })])).toEqual(['/changes/0/value/values']);
    expect(await pointers([limit(1), { resource: 'parameters', key: 'counting-window', value: null }])).toContain(
      '/changes',
    );
    expect(await pointers([{ resource: 'facts', key: 'no-such', value: null }])).toEqual(['/changes/0/key']);
    expect(await pointers([{ resource: 'laws', key: 'x', value: null }])).toEqual(['/changes/0/resource']);
    expect(await pointers([{ ...limit(1), value: 5 }])).toEqual(['/changes/0/value']);
    expect(await pointers([])).toEqual(['/changes']);
    expect((await post<Refusal>({ plugin: 'hubei', changes: [limit(1)] })).body.type).toContain('draft-plugin-unknown');
    expect((await post<Refusal>({ plugin: 'hebei', changes: [limit(5)] })).body.type).toContain(
      'simulation-nothing-changes',
    );
    expect((await get<SimulationView[]>('')).headers.get('content-range')).toBe(before.headers.get('content-range'));
  });

  it('begin with a parameter in force, whose resource is taken back with another value', async () => {
    const { body } = await get<AdjustableParameter[]>('/parameters');
    expect(body.map(({ id, type }) => [id, type])).toEqual([
      ['hebei:general-limit', 'integer'],
      ['hebei:counting-window', 'duration'],
      ['hebei:severe-consequence-lowers', 'boolean'],
    ]);
    const [found] = body;
    expect(found).toMatchObject({
      unit: '次',
      value: 5,
      from: '2022-04-21',
      basis: { article: '四(三)' },
      schemes: [{ id: SCHEME, title: '企业信用分级' }],
    });
    const value = { ...found?.resource, values: found?.resource.values.map((one) => ({ ...one, value: 4 })) };
    const changes = [{ resource: 'parameters', key: found?.key, value }];
    expect((await post({ plugin: 'hebei', changes })).status).toBe(202);
  });

  it('belong to those who make rules, and each sees the own area', async () => {
    expect((await post({ plugin: 'hebei', changes: [limit(1)] }, as('clerk'))).status).toBe(403);
    expect((await get('', as('clerk'))).status).toBe(403);
    const national = await post({ plugin: 'hebei', changes: [limit(2)] });
    expect((await get(`/${national.body.id}`, as('tangshan'))).status).toBe(404);
    const own = await post({ plugin: 'hebei', changes: [limit(2)] }, as('tangshan'));
    expect(own).toMatchObject({ status: 202, body: { regions: ['130200'] } });
    expect(own.body.progress.total).toBeLessThan(national.body.progress.total ?? 0);
  });

  it('are cancelled once, and not when they have ended', async () => {
    const started = await post({ plugin: 'hebei', changes: [limit(3)] });
    await follow(started.body.id);
    const cancelled = await server.request<Refusal>('POST', `${simulations}/${started.body.id}/cancel`, {
      token: as('editor'),
    });
    expect(cancelled).toMatchObject({ status: 409, body: { type: 'urn:xinheng:problem:simulation-not-cancel' } });
    expect((await get('/999999')).status).toBe(404);
  });
});
