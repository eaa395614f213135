import { Database } from '@xinheng/platform';
import { measuredPlugins } from '../support/measured-plugins.js';
import { employ } from '../support/people.js';
import type { PluginShelf } from '../support/plugin-shelf.js';
import { generatePopulation, insertPopulation } from '../support/population.js';
import { startServer, type TestServer } from '../support/server.js';

const population = generatePopulation({ seed: 19, count: 20 });
const entries = '/api/v1/list-entries';
const measures = '/api/v1/measure-applications';

interface Entry {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly behaviourTitle: string | null;
  readonly errors: readonly { readonly pointer: string; readonly code: string }[];
}

describe('lists and measures over HTTP', () => {
  let server: TestServer;
  let shelf: PluginShelf;
  let people: ReadonlyMap<string, string>;

  beforeAll(async () => {
    shelf = measuredPlugins();
    server = await startServer({
      config: { pluginsDir: shelf.folder },
      prepare: (app) => insertPopulation(app.get(Database), population),
    });
    people = await employ(server, [
      { username: 'clerk', roles: ['clerk'], level: 'national', region: '000000' },
      { username: 'decider', roles: ['decider'], level: 'national', region: '000000' },
      { username: 'elsewhere', roles: ['decider'], level: 'province', region: '210000' },
    ]);
  });
  afterAll(async () => {
    await server.close();
    shelf.remove();
  });

  const subject = (index: number): string => String(population[index]?.id);
  const by = (name: string) => ({ token: people.get(name) ?? '' });
  const propose = (index: number, changes: object = {}) =>
    server.request<Entry>('POST', entries, {
      ...by('clerk'),
      body: {
        list: 'national:serious-dishonesty',
        subject: subject(index),
        behaviour: 'defies-authority',
        basisDocument: { kind: 'judgment', number: '(2022)某1号' },
        reason: '有能力而拒不履行',
        ...changes,
      },
    });
  const take = (id: string, transition: string, form: object, who = 'clerk', headers = {}) =>
    server.request<Entry>('POST', `${entries}/${id}/transitions`, { ...by(who), headers, body: { transition, form } });

  const decision = {
    reasons: '拒不履行',
    basis: '第二十九条',
    period: 'P3Y',
    removalConditions: '履行完毕',
    remedies: '行政复议',
  };

  it('lead from a proposal to publication, and each step says what is missing', async () => {
    const { status, body } = await propose(0);
    expect([status, body.state, body.behaviourTitle]).toEqual([
      201,
      'proposed',
      '有履行能力但拒不履行、逃避执行等严重影响司法机关、行政机关公信力的行为',
    ]);
    expect((await take(body.id, 'notify', {})).body.state).toBe('notified');
    expect((await take(body.id, 'hear', { defence: 'waived' })).body.state).toBe('heard');
    expect((await take(body.id, 'decide', decision)).status).toBe(403);
    const lacking = await take(body.id, 'decide', { ...decision, remedies: ' ' }, 'decider');
    expect([lacking.status, lacking.body.errors.map(({ pointer, code }) => [pointer, code])]).toEqual([
      400,
      [['/form/remedies', 'list-entry-element']],
    ]);
    const decided = await take(body.id, 'decide', decision, 'decider');
    expect(decided.body.state).toBe('decided');
    expect((await take(body.id, 'publish', {}, 'decider')).body.errors.map(({ code }) => code)).toEqual([
      'list-entry-delivery',
    ]);
    const stale = await take(body.id, 'publish', { deliveredOn: '2022-06-30' }, 'decider', { 'if-match': '"1"' });
    expect(stale.status).toBe(412);
    const version = `"${decided.body.version}"`;
    const published = await take(body.id, 'publish', { deliveredOn: '2022-06-30' }, 'decider', {
      'if-match': version,
    });
    expect(published.body.state).toBe('published');
    const applied = await server.request<{ title: string; state: string }[]>(
      'GET',
      `${measures}?filter={"subject":"${subject(0)}","cause":"list"}&sort=["measure","ASC"]`,
      by('clerk'),
    );
    expect(applied.headers.get('content-range')).toBe('measure-applications 0-2/3');
    expect(applied.body[0]).toMatchObject({ title: '不得适用便利化服务', state: 'active' });
  });

  it('show what is effective, and the sum before somebody decides', async () => {
    const effective = await server.request<{ won: { cause: string } }[]>(
      'GET',
      `${measures}/effective/${subject(0)}`,
      by('clerk'),
    );
    // The grade that follows from the list brings more as soon as it is there.
    expect(effective.body.filter(({ won }) => won.cause === 'list')).toHaveLength(3);
    const answers = { minor: false, first: false, corrected: false, harmless: false };
    const { body } = await server.request<{
      now: object[];
      afterwards: object[];
      refused: { measure: string; errors: { code: string }[] }[];
    }>('POST', `${measures}/preview`, {
      ...by('clerk'),
      body: {
        subject: subject(0),
        measures: ['national:interview', 'national:too-early'],
        behaviours: [],
        severity: 'general',
        answers,
      },
    });
    expect(body.afterwards.length - body.now.length).toBe(1);
    expect(body.refused.map(({ measure, errors }) => [measure, errors[0]?.code])).toEqual([
      ['national:too-early', 'measure-not-published'],
    ]);
  });

  it('are applied and ended by those who may decide', async () => {
    const order = {
      measure: 'national:interview',
      subject: subject(1),
      behaviours: [],
      severity: 'general',
      answers: { minor: true, first: true, corrected: true, harmless: true },
      reason: '多次拖欠',
    };
    const apply = (body: object, who = 'decider') => server.request<Entry>('POST', measures, { ...by(who), body });
    expect((await apply(order, 'clerk')).status).toBe(403);
    expect((await apply(order)).body.errors.map(({ code }) => code)).toEqual(['measure-excused']);
    const { status, body } = await apply({ ...order, answers: { ...order.answers, first: false } });
    expect([status, body.state]).toEqual([201, 'active']);
    const end = await server.request<Entry>('POST', `${measures}/${body.id}/transitions`, {
      ...by('decider'),
      body: { transition: 'end', form: { reason: '决定撤销' } },
    });
    expect(end.body.state).toBe('ended');
  });

  it('are looked at before they are decided together, and taken back together', async () => {
    const ids = [(await propose(2)).body.id, (await propose(3)).body.id];
    const order = { ids: [...ids, '999'], transition: 'notify', form: {} };
    const bulk = (path: string) =>
      server.request<{ batch: string | null; done: string[]; refused: { id: string }[] }>(
        'POST',
        `${entries}/${path}`,
        {
          ...by('clerk'),
          body: order,
        },
      );
    expect((await bulk('bulk/preview')).body).toMatchObject({ batch: null, done: ids, refused: [{ id: '999' }] });
    const state = async (id = ids[0] ?? '') =>
      (await server.request<Entry>('GET', `${entries}/${id}`, by('clerk'))).body.state;
    expect(await state()).toBe('proposed');
    const { body } = await bulk('bulk');
    expect(await state()).toBe('notified');
    await server.request('POST', `${entries}/batches/${body.batch ?? ''}/revoke`, {
      ...by('decider'),
      body: { reason: '选错了' },
    });
    expect(await state()).toBe('withdrawn');
  });

  it('are seen in the own regions only', async () => {
    const [first] = (await server.request<Entry[]>('GET', entries, by('clerk'))).body;
    expect((await server.request('GET', `${entries}/${first?.id ?? ''}`, by('elsewhere'))).status).toBe(404);
    expect((await server.request<Entry[]>('GET', entries, by('elsewhere'))).body).toEqual([]);
    expect((await server.request('GET', `${entries}?filter={"colour":"red"}`, by('clerk'))).status).toBe(400);
  });
});
