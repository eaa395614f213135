import { employ } from '../support/people.js';
import { identityNumber, unifiedCode } from '../support/sample-codes.js';
import { startServer, type Answer, type TestServer } from '../support/server.js';

interface Body {
  readonly id: string;
  readonly [name: string]: unknown;
}
interface Problem extends Body {
  readonly type: string;
  readonly detail: string;
  readonly errors?: readonly { pointer: string; code: string; message: string }[];
}

describe('subjects', () => {
  let server: TestServer;
  let tokens: ReadonlyMap<string, string>;

  const ask = <T = Body>(who: string, method: string, path: string, parts: object = {}): Promise<Answer<T>> =>
    server.request<T>(method, `/api/v1${path}`, { token: tokens.get(who) ?? '', ...parts });
  const list = (who: string, filter: object, sort: readonly [string, string] = ['id', 'ASC']) =>
    ask<Body[]>(
      who,
      'GET',
      `/subjects?filter=${encodeURIComponent(JSON.stringify(filter))}&sort=${encodeURIComponent(JSON.stringify(sort))}`,
    );
  const create = async (body: object, who = 'province'): Promise<Body> => {
    const answer = await ask(who, 'POST', '/subjects', { body });
    if (answer.status !== 201) throw new Error(`${answer.status}: ${answer.text}`);
    return answer.body;
  };
  const enterprise = (serial: number, changes: object = {}) => ({
    kind: 'enterprise',
    code: unifiedCode(serial),
    name: `第${serial}号示例公司`,
    region: '130102',
    industry: 'G54',
    registeredOn: '2015-03-02',
    ...changes,
  });
  const document = { number: '冀市监准〔2022〕1号' };
  const event = (id: string, body: object, who = 'province') =>
    ask<Problem>(who, 'POST', `/subjects/${id}/events`, { body: { document, ...body } });

  beforeAll(async () => {
    server = await startServer();
    tokens = await employ(server, [
      { username: 'province', roles: ['clerk'], level: 'province', region: '130000' },
      { username: 'changan', roles: ['clerk'], level: 'county', region: '130102' },
      { username: 'zhengding', roles: ['clerk'], level: 'county', region: '130123' },
      { username: 'auditor', roles: ['auditor'], level: 'province', region: '130000' },
    ]);
  });
  afterAll(() => server.close());

  it('answers a new subject as the back office reads it', async () => {
    const answer = await ask('province', 'POST', '/subjects', { body: enterprise(1) });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(answer.body).toEqual({
      id: expect.any(String),
      kind: 'enterprise',
      legalForm: 'legal-person',
      code: unifiedCode(1),
      name: '第1号示例公司',
      region: '130102',
      regionTitle: '石家庄市长安区',
      industry: 'G54',
      industryTitle: '道路运输业',
      status: 'active',
      registeredOn: '2015-03-02',
      endedOn: null,
      attributes: {},
      unit: { id: expect.any(String), title: 'province 的单位' },
      isSample: false,
      currentGrades: expect.any(Array),
      address: null,
      identifiers: [{ type: 'unified-code', number: unifiedCode(1), from: null, until: null }],
      names: [{ name: '第1号示例公司', from: null, until: null }],
      addresses: [],
      regions: [{ region: '130102', title: '石家庄市长安区', from: null, until: null }],
      links: [],
      registers: [],
      attributeTitles: expect.any(Object),
      events: [],
      version: 1,
    });
  });

  it('tells everything that is wrong with a body: where, what, and what to do', async () => {
    const shape = await ask<Problem>('province', 'POST', '/subjects', {
      body: { kind: 'firm', code: unifiedCode(2), region: '13', registeredOn: '2015-02-30', extra: 1 },
    });
    expect(shape.status).toBe(400);
    expect(shape.body.errors?.map(({ pointer, code }) => `${pointer} ${code}`).sort()).toEqual([
      '/extra request-field-unknown',
      '/kind request-field-choice',
      '/region request-field-pattern',
      '/registeredOn request-field-day',
    ]);
    const meaning = await ask<Problem>('province', 'POST', '/subjects', {
      body: { ...enterprise(2), industry: '54', registeredOn: '2030-01-01', attributes: { colour: 'red' } },
    });
    expect(meaning.body.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/industry', 'subject-industry'],
      ['/registeredOn', 'subject-day-to-come'],
      ['/attributes/colour', 'subject-attribute-unknown'],
    ]);
    expect(meaning.body.errors?.[0]?.message).toBe(
      '“54”不是行业代码，应为 GB/T 4754 的门类字母加至多 4 位数字，如 G54。',
    );
    const wrong = await ask<Problem>('province', 'POST', '/subjects', {
      body: enterprise(2, { code: `${unifiedCode(2).slice(0, 17)}#` }),
      headers: { 'accept-language': 'en' },
    });
    expect(wrong.body.errors).toEqual([
      {
        pointer: '/code',
        code: 'facts-unified-code-form',
        message: expect.stringContaining('is not a unified credit code'),
      },
    ]);
  });

  it('refuses a code that somebody has', async () => {
    const answer = await ask<Problem>('province', 'POST', '/subjects', { body: enterprise(1) });
    expect([answer.status, answer.body.type]).toEqual([409, 'urn:xinheng:problem:subject-code-taken']);
  });

  it('does the same request once', async () => {
    const parts = { body: enterprise(3), headers: { 'idempotency-key': 'once-3' } };
    const first = await ask('province', 'POST', '/subjects', parts);
    const again = await ask('province', 'POST', '/subjects', parts);
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
  });

  it('shows a county clerk nothing of another county', async () => {
    const { id } = await create(enterprise(4));
    const seen = await list('zhengding', {});
    expect([seen.body, seen.headers.get('content-range')]).toEqual([[], 'subjects */0']);
    expect((await ask('zhengding', 'GET', `/subjects/${id}`)).status).toBe(404);
    expect((await event(id, { kind: 'rename', on: '2022-06-01', name: '别人的名字' }, 'zhengding')).status).toBe(404);
    const { id: own, ...rest } = await create(enterprise(5, { region: '130123' }));
    expect(rest['region']).toBe('130123');
    expect((await list('zhengding', {})).body.map((row) => row.id)).toEqual([own]);
    expect((await list('changan', {})).body.map((row) => row.id)).not.toContain(own);
    const elsewhere = await ask<Problem>('zhengding', 'POST', '/subjects', { body: enterprise(6) });
    expect(elsewhere.body.errors?.[0]).toMatchObject({ pointer: '/region', code: 'subject-outside-scope' });
  });

  it('filters by region, industry, kind, status, unit, text and freshness, and refuses other filters', async () => {
    const { id } = await create(enterprise(10, { name: '运河百分%号公司', region: '130900', industry: 'C13' }));
    // Whoever grades has served the mark of the new subject.
    while ((await list('province', { id: [id], isStale: true })).body.length > 0) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const ids = async (filter: object) => (await list('province', filter)).body.map((row) => row.id);
    for (const filter of [
      { region: '1309' },
      { industry: 'C' },
      { kind: ['enterprise', 'cooperative'], region: '1309' },
      { q: '百分%号' },
      { q: unifiedCode(10) },
      { q: unifiedCode(10).slice(8, 17).toLowerCase() },
      { id: [id] },
      { status: 'active', region: '130900' },
      { scheme: 'hebei:enterprise-grade', grade: ['A', 'B'], region: '130900', isStale: false },
      { hasNoData: true, region: '130900' },
      { isSample: false, region: '130900' },
    ]) {
      expect([filter, await ids(filter)]).toEqual([filter, [id]]);
    }
    for (const filter of [
      { status: 'ended', region: '130900' },
      { q: '百分_号' },
      { isStale: true, region: '130900' },
      { hasNoData: false, region: '130900' },
      { kind: 'person', region: '130900' },
      { scheme: 'hebei:enterprise-grade', grade: 'D', region: '130900' },
    ]) {
      expect([filter, await ids(filter)]).toEqual([filter, []]);
    }
    const unknown = await ask<Problem>('province', 'GET', `/subjects?filter=${encodeURIComponent('{"colour":"red"}')}`);
    expect([unknown.status, unknown.body.errors?.[0]?.code]).toEqual([400, 'request-filter-unknown']);
  });

  it('tells a person’s number to those who need it only, and finds it without an address', async () => {
    const number = identityNumber(7);
    const { id } = await create({ kind: 'person', code: number, name: '张示例', region: '130102' });
    const clerk = await ask('changan', 'GET', `/subjects/${id}`);
    expect(clerk.body['code']).toBe(number);
    const auditor = await ask('auditor', 'GET', `/subjects/${id}`);
    expect([auditor.body['code'], JSON.stringify(auditor.body).includes(number)]).toEqual([
      `1${'*'.repeat(16)}${number.at(-1)}`,
      false,
    ]);
    const listed = await list('auditor', { kind: 'person' });
    expect(JSON.stringify(listed.body)).not.toContain(number);
    expect((await list('auditor', { q: number.slice(0, 6) })).body.filter((row) => row['kind'] === 'person')).toEqual(
      [],
    );
    const found = await ask('changan', 'POST', '/subjects/lookup', { body: { code: number } });
    expect([found.status, found.body.id]).toEqual([200, id]);
    expect((await ask('zhengding', 'POST', '/subjects/lookup', { body: { code: number } })).status).toBe(404);
    expect(server.logged.join('\n')).not.toContain(number);
  });

  it('corrects what was entered wrongly over all its days, for whoever read it last', async () => {
    const { id } = await create(enterprise(20));
    const detail = (await ask('province', 'GET', `/subjects/${id}`)).body;
    const body = {
      code: unifiedCode(21),
      legalForm: 'unincorporated',
      name: '更正后的公司',
      address: '示例路1号',
      region: '130104',
      industry: null,
      registeredOn: '2015-03-03',
      endedOn: null,
      attributes: {},
      reason: '录入有误',
    };
    const put = (headers: object) => ask<Problem>('province', 'PUT', `/subjects/${id}`, { body, headers });
    expect((await put({})).status).toBe(428);
    expect((await put({ 'if-match': '"9"' })).status).toBe(412);
    const answer = await put({ 'if-match': `"${String(detail['version'])}"` });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      code: unifiedCode(21),
      name: '更正后的公司',
      region: '130104',
      industry: null,
      version: 2,
      names: [{ name: '更正后的公司', from: null, until: null }],
      identifiers: [{ number: unifiedCode(21), from: null, until: null }],
    });
    // The wrong code is of nobody now.
    await create(enterprise(20));
  });

  it('keeps what was before the day of an event, and says on which document it stands', async () => {
    const { id } = await create(enterprise(30));
    const renamed = await event(id, { kind: 'rename', on: '2022-03-04', name: '改名公司' });
    expect(renamed.status).toBe(201);
    await event(id, { kind: 'move', on: '2022-04-01', region: '130104', address: '新址2号' });
    await event(id, { kind: 'code-change', on: '2022-05-01', code: unifiedCode(31) });
    const { body } = await event(id, { kind: 'deregistration', on: '2022-06-01' });
    expect(body).toMatchObject({
      code: unifiedCode(31),
      name: '改名公司',
      region: '130104',
      address: '新址2号',
      status: 'ended',
      endedOn: '2022-06-01',
      names: [
        { name: '改名公司', from: '2022-03-04', until: null },
        { name: '第30号示例公司', from: null, until: '2022-03-04' },
      ],
      identifiers: [
        { number: unifiedCode(31), from: '2022-05-01', until: null },
        { number: unifiedCode(30), from: null, until: '2022-05-01' },
      ],
      regions: [
        { region: '130104', title: '石家庄市桥西区', from: '2022-04-01', until: null },
        { region: '130102', title: '石家庄市长安区', from: null, until: '2022-04-01' },
      ],
      events: [
        { kind: 'deregistration', on: '2022-06-01', document, from: null, to: null },
        { kind: 'code-change', from: unifiedCode(30), to: unifiedCode(31) },
        { kind: 'move', from: '石家庄市长安区', to: '石家庄市桥西区' },
        { kind: 'rename', from: '第30号示例公司', to: '改名公司', recordedBy: { displayName: 'province' } },
      ],
    });
    const byFormer = await ask('province', 'POST', '/subjects/lookup', { body: { code: unifiedCode(30) } });
    expect(byFormer.body.id).toBe(id);
    const taken = await ask<Problem>('province', 'POST', '/subjects', { body: enterprise(30) });
    expect(taken.status).toBe(409);
    const late = await event(id, { kind: 'rename', on: '2022-06-02', name: '又改名' });
    expect(late.body.errors).toMatchObject([{ pointer: '/on', code: 'subject-ended' }]);
  });

  it('refuses an event that cannot be, and says where', async () => {
    const { id } = await create(enterprise(35));
    const found = async (body: object) =>
      (await event(id, body)).body.errors?.map(({ pointer, code }) => [pointer, code]);
    expect(await found({ kind: 'rename', on: '2022-03-04' })).toEqual([['/name', 'request-field-missing']]);
    expect(await found({ kind: 'rename', on: '2022-03-04', name: 'x', code: 'y' })).toEqual([
      ['/code', 'request-field-unknown'],
    ]);
    expect(await found({ kind: 'rename', on: '2023-03-04', name: 'x' })).toEqual([['/on', 'subject-day-to-come']]);
    expect(await found({ kind: 'rename', on: '2014-03-04', name: 'x' })).toEqual([['/on', 'subject-event-before']]);
    expect(await found({ kind: 'rename', on: '2022-03-04', name: 'x', document: { number: ' ' } })).toEqual([
      ['/document/number', 'request-field-text'],
    ]);
    expect(await found({ kind: 'merger', on: '2022-03-04', into: id })).toEqual([['/into', 'subject-event-self']]);
    expect(await found({ kind: 'split', on: '2022-03-04', into: ['999999'], isEnded: true })).toEqual([
      ['/into/0', 'subject-unknown'],
    ]);
    expect(await found({ kind: 'code-change', on: '2022-03-04', code: unifiedCode(1) })).toEqual([
      ['/code', 'subject-code-taken'],
    ]);
    const nothing = await event(id, { kind: 'rename', on: '2022-03-04', name: '第35号示例公司' });
    expect([nothing.status, nothing.body.type]).toEqual([409, 'urn:xinheng:problem:subject-event-nothing']);
    expect((await ask('province', 'GET', `/subjects/${id}`)).body['version']).toBe(1);
  });

  it('merges one into another and splits one into others, told on all of them', async () => {
    const [absorbed, going, child] = [
      await create(enterprise(40)),
      await create(enterprise(41)),
      await create(enterprise(42)),
    ];
    const merged = await event(absorbed.id, { kind: 'merger', on: '2022-05-05', into: going.id });
    expect(merged.body).toMatchObject({
      status: 'ended',
      endedOn: '2022-05-05',
      events: [{ kind: 'merger', related: [{ id: going.id, name: '第41号示例公司', code: unifiedCode(41) }] }],
    });
    const survivor = await ask('province', 'GET', `/subjects/${going.id}`);
    expect(survivor.body).toMatchObject({
      status: 'active',
      events: [{ kind: 'merger', related: [{ id: absorbed.id }] }],
    });
    const split = await event(going.id, { kind: 'split', on: '2022-06-06', into: [child.id], isEnded: false });
    expect(split.body).toMatchObject({ status: 'active', events: [{ kind: 'split' }, { kind: 'merger' }] });
    const out = await ask('province', 'GET', `/subjects/${child.id}`);
    expect(out.body['events']).toMatchObject([{ kind: 'split', related: [{ id: going.id }] }]);
  });

  it('writes down who did what', async () => {
    const admin = await server.login('admin');
    const { body } = await server.request<{ action: string }[]>(
      'GET',
      `/api/v1/audit-events?filter=${encodeURIComponent(JSON.stringify({ objectType: 'subject' }))}&range=[0,199]`,
      { token: admin },
    );
    const actions = new Set(body.map(({ action }) => action));
    for (const action of ['create', 'correct', 'rename', 'move', 'code-change', 'merger', 'split', 'deregistration']) {
      expect(actions).toContain(`subject.${action}`);
    }
    const verified = await server.request('GET', '/api/v1/audit/verify', { token: admin });
    expect(verified.body).toMatchObject({ isIntact: true });
  });
});
