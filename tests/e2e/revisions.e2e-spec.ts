import type { PluginResources, RevisionView } from '@xinheng/core';
import { employ } from '../support/people.js';
import { startServer, type TestServer } from '../support/server.js';

const revisions = '/api/v1/revisions';

interface Refusal {
  readonly type: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}

/** The limit of general records as the Hebei plugin has it, with another value. */
function limit(value: unknown) {
  const basis = { document: 'heb-2022', article: '四(三)' };
  const resource = {
    key: 'general-limit',
    title: '一般失信次数上限',
    unit: '次',
    values: [{ from: '2022-04-21', value, basis }],
    open: { tighter: 'lower', bound: 0 },
  };
  return { resource: 'parameters', key: 'general-limit', value: resource };
}

describe('revisions over HTTP', () => {
  let server: TestServer;
  let people: ReadonlyMap<string, string>;

  beforeAll(async () => {
    server = await startServer();
    people = await employ(server, [
      { username: 'editor', roles: ['editor'], level: 'province', region: '130000' },
      { username: 'approver', roles: ['approver'], level: 'province', region: '130000' },
      { username: 'both', roles: ['editor', 'approver', 'administrator'], level: 'province', region: '130000' },
      { username: 'tangshan', roles: ['editor'], level: 'city', region: '130200' },
      { username: 'clerk', roles: ['clerk'], level: 'province', region: '130000' },
    ]);
  });
  afterAll(() => server.close());

  const as = (username: string): string => people.get(username) ?? '';
  const call = <T = RevisionView>(who: string, method: string, path: string, body?: unknown, headers = {}) =>
    server.request<T>(method, path.startsWith('plugins/') ? `/api/v1/${path}` : `${revisions}${path}`, {
      token: as(who),
      headers,
      ...(body === undefined ? {} : { body }),
    });
  const post = <T = RevisionView>(who: string, path: string, body: unknown = {}) => call<T>(who, 'POST', path, body);

  it('give a plugin as its files, with those that it may name', async () => {
    const { status, body } = await call<PluginResources>('editor', 'GET', 'plugins/hebei/resources');
    expect(status).toBe(200);
    expect(body).toMatchObject({ plugin: 'hebei', version: '1.0.0', dependencies: [{ plugin: 'national' }] });
    expect(body.resources.parameters).toContainEqual(limit(5).value);
    expect(body.resources.supervision.treatments).not.toEqual([]);
    expect(body.cases).toMatchObject([{ key: 'enterprise-grade', scheme: 'enterprise-grade' }]);
    expect((await call('clerk', 'GET', 'plugins/hebei/resources')).status).toBe(403);
    expect((await call<Refusal>('editor', 'GET', 'plugins/hubei/resources')).body.type).toContain('plugin-unknown');
  });

  it('are opened, read, listed and written again by whoever saw the last version', async () => {
    const opened = await post('editor', '', { plugin: 'hebei', changes: [], reason: '按新办法调整\n第二行' });
    expect(opened).toMatchObject({
      status: 201,
      body: {
        state: 'draft',
        title: '按新办法调整',
        version: 1,
        createdBy: { displayName: 'editor' },
        editors: [{ displayName: 'editor' }],
        may: { edit: true, check: true, submit: true, approve: false, withdraw: true, revert: false },
      },
    });
    const { id } = opened.body;
    const draft = { title: '上限', changes: [limit(6)], reason: '按新办法调整', basis: null };
    expect((await call('both', 'PUT', `/${id}`, draft)).status).toBe(428);
    const written = await call('both', 'PUT', `/${id}`, draft, { 'if-match': '"1"' });
    expect(written).toMatchObject({ status: 200, body: { version: 2, title: '上限', changes: [limit(6)] } });
    expect(written.headers.get('etag')).toBe('"2"');
    expect(written.body.editors.map(({ displayName }) => displayName)).toEqual(['editor', 'both']);
    const stale = await call<Refusal>('editor', 'PUT', `/${id}`, draft, { 'if-match': '"1"' });
    expect(stale).toMatchObject({ status: 412 });
    expect(stale.body.type).toContain('revision-stale');
    const filter = encodeURIComponent(JSON.stringify({ state: 'draft', plugin: 'hebei' }));
    const list = await call<RevisionView[]>('approver', 'GET', `?filter=${filter}`);
    expect(list.body.map((one) => one.id)).toContain(id);
  });

  it('are not opened for what is not there, by a unit that the plugin reaches beyond, or by who may not', async () => {
    const gone = { resource: 'facts', key: 'no-such', value: null };
    const refused = await post<Refusal>('editor', '', { plugin: 'hebei', changes: [gone], reason: '' });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ pointer: '/changes/0/key' }] } });
    const elsewhere = await post<Refusal>('tangshan', '', { plugin: 'hebei', changes: [], reason: '' });
    expect(elsewhere).toMatchObject({
      status: 403,
      body: { type: expect.stringContaining('outside-scope') as string },
    });
    expect((await post('clerk', '', { plugin: 'hebei', changes: [], reason: '' })).status).toBe(403);
    const everywhere = await post<Refusal>('editor', '', { plugin: 'national', changes: [], reason: '' });
    expect(everywhere.body.type).toContain('revision-outside-scope');
  });

  it('tell who else has a draft open, until a minute passed without a word', async () => {
    const { body } = await post('editor', '', { plugin: 'hebei', changes: [], reason: '并行' });
    await post('editor', `/${body.id}/presence`);
    const others = await post<{ displayName: string }[]>('both', `/${body.id}/presence`);
    expect(others.body).toMatchObject([{ displayName: 'editor' }]);
    server.clock.advance(61_000);
    expect((await call<unknown[]>('both', 'GET', `/${body.id}/presence`)).body).toEqual([]);
  });
});
