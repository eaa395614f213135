import { employ } from '../support/people.js';
import { identityNumber, unifiedCode } from '../support/sample-codes.js';
import { startServer, type Answer, type TestServer } from '../support/server.js';

interface Body {
  readonly id: string;
  readonly [name: string]: unknown;
}
interface Problem extends Body {
  readonly type: string;
  readonly errors?: readonly { pointer: string; code: string; message: string }[];
}
interface Grade {
  readonly scheme: string;
  readonly grade: string | null;
  readonly isStale: boolean;
}

const scheme = 'hebei:enterprise-grade';

describe('records', () => {
  let server: TestServer;
  let tokens: ReadonlyMap<string, string>;
  let serial = 0;

  const ask = <T = Problem>(who: string, method: string, path: string, parts: object = {}): Promise<Answer<T>> =>
    server.request<T>(method, `/api/v1${path}`, { token: tokens.get(who) ?? '', ...parts });
  const list = async (filter: object, who = 'province') =>
    (await ask<Body[]>(who, 'GET', `/records?filter=${encodeURIComponent(JSON.stringify(filter))}`)).body;
  const subject = async (changes: object = {}): Promise<string> => {
    serial += 1;
    const body = { kind: 'enterprise', code: unifiedCode(serial), name: `第${serial}号示例公司`, ...changes };
    const answer = await ask('province', 'POST', '/subjects', { body });
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body.id;
  };
  const arrears = (owner: string, changes: object = {}) => ({
    subject: owner,
    item: 'hebei:arrears-utility',
    decidedOn: '2022-01-10',
    basisDocument: { kind: 'other-decision', number: `示例〔2022〕${(serial += 1)}号`, issuer: '示例水务公司' },
    fields: { utility: '水费', amount: '1200.50' },
    ...changes,
  });
  const enter = async (body: object, who = 'province'): Promise<Body> => {
    const answer = await ask(who, 'POST', '/records', { body });
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body;
  };
  const act = (id: string, name: string, body: object, parts: { who?: string; headers?: object } = {}) =>
    ask(parts.who ?? 'province', 'POST', `/records/${id}/${name}`, {
      body: { reason: '示例原因', ...body },
      ...(parts.headers === undefined ? {} : { headers: parts.headers }),
    });
  /** The grade of a subject, once whoever grades has served its mark. */
  const gradeOf = async (owner: string): Promise<string | null> => {
    for (;;) {
      const { body } = await ask<{ currentGrades: Grade[] }>('province', 'GET', `/subjects/${owner}`);
      const found = body.currentGrades.find((one) => one.scheme === scheme);
      if (found !== undefined && !found.isStale) return found.grade;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const found = ({ body }: Answer<Problem>) => body.errors?.map(({ pointer, code }) => [pointer, code]);

  beforeAll(async () => {
    server = await startServer();
    tokens = await employ(server, [
      { username: 'province', roles: ['clerk'], level: 'province', region: '130000' },
      { username: 'zhengding', roles: ['clerk'], level: 'county', region: '130123' },
      { username: 'transport', roles: ['clerk'], level: 'province', region: '130000', department: 'transport' },
      { username: 'auditor', roles: ['auditor'], level: 'province', region: '130000' },
    ]);
  });
  afterAll(() => server.close());

  it('answers an entered record as the back office reads it', async () => {
    const owner = await subject();
    const answer = await ask('province', 'POST', '/records', { body: arrears(owner) });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(answer.body).toEqual({
      id: `${owner}-000001`,
      subject: owner,
      subjectName: '第1号示例公司',
      subjectCode: unifiedCode(1),
      item: 'hebei:arrears-utility',
      itemTitle: expect.any(String),
      nature: 'negative',
      decidedOn: '2022-01-10',
      objectedSince: null,
      occurredOn: '2022-01-10',
      countsFrom: null,
      endedOn: null,
      voidedOn: null,
      repairedOn: null,
      unpublishedOn: null,
      publicFrom: null,
      publicUntil: null,
      provider: null,
      channel: null,
      procedure: null,
      basisDocument: { kind: 'other-decision', number: '示例〔2022〕2号', issuer: '示例水务公司' },
      fields: { utility: '水费', amount: '1200.50' },
      state: 'counting',
      movedFrom: null,
      movedTo: null,
      import: null,
      unit: { id: expect.any(String), title: 'province 的单位' },
      recordedAt: '2022-06-30T04:00:00.000Z',
      isSample: false,
      version: 1,
    });
    expect((await list({ subject: owner })).map(({ id }) => id)).toEqual([answer.body.id]);
  });

  it('admits by the catalogue, and tells where and what to do', async () => {
    const owner = await subject();
    const person = await subject({ kind: 'person', code: identityNumber(1), region: '130102' });
    const refused = async (changes: object) =>
      found(await ask('province', 'POST', '/records', { body: arrears(owner, changes) }));
    expect(await refused({ item: 'hebei:nothing' })).toEqual([['/item', 'record-item-unknown']]);
    expect(await refused({ decidedOn: null })).toEqual([['/decidedOn', 'record-day-missing']]);
    expect(await refused({ decidedOn: '2022-07-01' })).toEqual([['/decidedOn', 'record-day-to-come']]);
    expect(await refused({ occurredOn: '2022-02-01' })).toEqual([['/decidedOn', 'record-days-order']]);
    expect(await refused({ endedOn: '2022-02-01' })).toEqual([['/endedOn', 'record-no-state']]);
    expect(await refused({ basisDocument: null })).toEqual([['/basisDocument', 'record-basis-missing']]);
    expect(await refused({ basisDocument: { kind: 'rumour', number: '1' } })).toEqual([
      ['/basisDocument/kind', 'record-basis-kind'],
    ]);
    expect(await refused({ subject: person })).toEqual([['/subject', 'record-kind']]);
    expect(await refused({ subject: '999999' })).toEqual([['/subject', 'subject-unknown']]);
    expect(await refused({ fields: { amount: 'many', utility: '煤' } })).toEqual([
      ['/fields/amount', 'plugin-value-type'],
      ['/fields/utility', expect.stringMatching(/^plugin-value-/)],
    ]);
    expect(await refused({ fields: { bloodType: 'A', shoeSize: 42 } })).toEqual([
      ['/fields/bloodType', 'record-field-forbidden'],
      ['/fields/shoeSize', expect.stringMatching(/^plugin-property-/)],
    ]);
    const penalty = await ask('province', 'POST', '/records', {
      body: arrears(owner, { item: 'national:administrative-penalty', fields: { content: '示例' } }),
      headers: { 'accept-language': 'en' },
    });
    expect(penalty.body.errors).toEqual([
      { pointer: '', code: 'record-refused', message: expect.stringContaining('Not admitted: ') },
    ]);
    expect(await list({ subject: owner })).toEqual([]);
  });

  it('keeps one record of one decision', async () => {
    const owner = await subject();
    const body = arrears(owner);
    const { id } = await enter(body);
    const again = await ask('province', 'POST', '/records', { body });
    expect([again.status, again.body.type]).toEqual([409, 'urn:xinheng:problem:record-known']);
    const other = await ask('province', 'POST', '/records', { body: { ...body, decidedOn: '2022-01-11' } });
    expect(found(other)).toEqual([['/basisDocument/number', 'record-decision-known']]);
    expect(other.body.errors?.[0]?.message).toContain(id);
  });

  it('voids: counts on no day, the grade is looked at again, and everything stays readable', async () => {
    const owner = await subject();
    const records = [];
    for (let count = 0; count < 6; count += 1) records.push(await enter(arrears(owner)));
    expect(await gradeOf(owner)).toBe('C');
    const [first] = records;
    const { status, body } = await act(first?.id ?? '', 'void', {});
    expect([status, body['state'], body['voidedOn']]).toEqual([200, 'void', '2022-06-30']);
    expect(await gradeOf(owner)).toBe('B');
    const again = await act(first?.id ?? '', 'void', {});
    expect([again.status, again.body.type]).toEqual([409, 'urn:xinheng:problem:record-void']);
    const history = await ask<Body[]>('auditor', 'GET', `/records/${first?.id ?? ''}/history`);
    expect(history.body).toMatchObject([
      {
        act: 'void',
        state: 'void',
        reason: '示例原因',
        recordedBy: { id: expect.any(String), displayName: 'province' },
        supersededAt: null,
      },
      { act: 'enter', state: 'counting', reason: null, supersededAt: '2022-06-30T04:00:00.000Z' },
    ]);
  });

  it('corrects by a new row, admitted anew, and refuses what somebody changed meanwhile', async () => {
    const owner = await subject();
    const { id } = await enter(arrears(owner));
    const draft = { item: 'hebei:arrears-utility', fields: { utility: '电费', amount: '99' } };
    const stale = await act(id, 'correct', draft, { headers: { 'if-match': '"7"' } });
    expect([stale.status, stale.body.type]).toEqual([412, 'urn:xinheng:problem:record-changed-meanwhile']);
    const { body } = await act(
      id,
      'correct',
      { ...draft, decidedOn: '2022-01-12' },
      { headers: { 'if-match': '"1"' } },
    );
    expect(body).toMatchObject({ id, decidedOn: '2022-01-12', fields: draft.fields, state: 'counting', version: 2 });
    expect(body['basisDocument']).toMatchObject({ kind: 'other-decision' });
    const nothing = await act(id, 'correct', draft);
    expect([nothing.status, nothing.body.type]).toEqual([409, 'urn:xinheng:problem:record-nothing-changed']);
    expect(found(await act(id, 'correct', { ...draft, basisDocument: null }))).toEqual([
      ['/basisDocument', 'record-basis-missing'],
    ]);
    const withoutReason = await ask('province', 'POST', `/records/${id}/correct`, { body: draft });
    expect(found(withoutReason)).toEqual([['/reason', 'request-field-missing']]);
  });

  it('repairs, ends and unpublishes, which are three things', async () => {
    const owner = await subject();
    const repaired = await enter(arrears(owner));
    expect((await act(repaired.id, 'repair', { repairedOn: '2022-05-01' })).body).toMatchObject({
      state: 'repaired',
      repairedOn: '2022-05-01',
    });
    expect(found(await act((await enter(arrears(owner))).id, 'repair', { repairedOn: '2021-05-01' }))).toEqual([
      ['/repairedOn', 'record-days-order'],
    ]);
    const twice = await act(repaired.id, 'repair', { repairedOn: '2022-05-02' });
    expect([twice.status, twice.body.type]).toEqual([409, 'urn:xinheng:problem:record-act-done']);
    expect((await act(repaired.id, 'end', { endedOn: '2022-05-01' })).body.type).toBe(
      'urn:xinheng:problem:record-no-state',
    );
    const state = await enter(arrears(owner, { item: 'national:abnormal-operation', fields: { reason: '示例' } }));
    expect((await act(state.id, 'end', { endedOn: '2022-06-01' })).body).toMatchObject({
      state: 'ended',
      endedOn: '2022-06-01',
    });
    const shown = await enter(arrears(owner));
    expect((await act(shown.id, 'unpublish', { unpublishedOn: '2022-06-01' })).body).toMatchObject({
      state: 'unpublished',
      unpublishedOn: '2022-06-01',
    });
    const praise = await enter(
      arrears(owner, { item: 'national:commendation', fields: { honour: '示例荣誉' }, basisDocument: null }),
    );
    expect((await act(praise.id, 'repair', { repairedOn: '2022-05-01' })).body.type).toBe(
      'urn:xinheng:problem:record-not-negative',
    );
    for (const [name, id] of [
      ['repaired', repaired.id],
      ['ended', state.id],
      ['unpublished', shown.id],
    ] as const) {
      expect((await list({ subject: owner, state: name })).map((row) => row.id)).toEqual([id]);
    }
    expect((await list({ subject: owner, nature: 'positive' })).map((row) => row.id)).toEqual([praise.id]);
  });

  it('moves a record in one act: void here, entered there, both graded again', async () => {
    const [wrong, right] = [await subject(), await subject()];
    const { id } = await enter(
      arrears(wrong, { item: 'national:business-licence-revoked', fields: { reason: '示例' } }),
    );
    expect(await gradeOf(wrong)).toBe('D');
    expect(found(await act(id, 'move', { subject: wrong }))).toEqual([['/subject', 'record-same-subject']]);
    const { status, body } = await act(id, 'move', { subject: right });
    expect([status, body['subject'], body['movedFrom'], body['state']]).toEqual([200, right, id, 'counting']);
    expect([await gradeOf(wrong), await gradeOf(right)]).toEqual(['A', 'D']);
    const left = await ask('province', 'GET', `/records/${id}`);
    expect(left.body).toMatchObject({ state: 'void', movedTo: body.id, subject: wrong });
    const histories = await Promise.all(
      [id, body.id].map((one) => ask<Body[]>('province', 'GET', `/records/${one}/history`)),
    );
    expect(histories.map((answer) => answer.body.map((row) => row['act']))).toEqual([
      ['move-out', 'enter'],
      ['move-in'],
    ]);
  });

  it('stands on the timeline of its subject with results and changes', async () => {
    const owner = await subject();
    const { id } = await enter(arrears(owner));
    const document = { number: '冀市监准〔2022〕2号' };
    const body = { kind: 'rename', on: '2022-03-04', document, name: '新名字公司' };
    await ask('province', 'POST', `/subjects/${owner}/events`, { body });
    expect(await gradeOf(owner)).toBe('B');
    const timeline = await ask<Body[]>('province', 'GET', `/subjects/${owner}/timeline`);
    expect(timeline.body.at(0)).toMatchObject({ kind: 'evaluation', on: '2022-06-30', scheme, grade: 'B' });
    expect(timeline.body.slice(-2)).toEqual([
      {
        id: expect.any(String),
        kind: 'event',
        on: '2022-03-04',
        event: expect.any(String),
        change: 'rename',
        from: expect.any(String),
        to: '新名字公司',
        documentNumber: document.number,
      },
      {
        id: expect.any(String),
        kind: 'record',
        on: '2022-01-10',
        record: id,
        item: 'hebei:arrears-utility',
        title: expect.any(String),
        nature: 'negative',
        state: 'counting',
        documentNumber: expect.stringContaining('示例'),
      },
    ]);
    expect((await ask('zhengding', 'GET', `/subjects/${owner}/timeline`)).status).toBe(404);
  });

  it('shows a county no other county’s records, and a department its own only', async () => {
    const owner = await subject();
    const { id } = await enter(arrears(owner));
    for (const who of ['zhengding', 'transport']) {
      expect([who, (await ask(who, 'GET', `/records/${id}`)).status]).toEqual([who, 404]);
      expect([who, (await act(id, 'void', {}, { who })).status]).toEqual([who, 404]);
      expect([who, await list({ subject: owner }, who)]).toEqual([who, []]);
    }
    const own = await enter(arrears(owner), 'transport');
    expect((await list({ subject: owner }, 'transport')).map((row) => row.id)).toEqual([own.id]);
    expect((await list({ subject: owner })).map((row) => row.id).sort()).toEqual([id, own.id].sort());
    const elsewhere = await ask('zhengding', 'POST', '/records', { body: arrears(owner) });
    expect(found(elsewhere)).toEqual([['/subject', 'subject-unknown']]);
  });

  it('filters by what is declared', async () => {
    const owner = await subject({ region: '130925', name: '盐山筛选公司' });
    const { id } = await enter(arrears(owner, { decidedOn: '2021-09-09' }));
    const [row] = await list({ id: [id] });
    const number = (row?.['basisDocument'] as { number: string }).number;
    for (const filter of [
      { region: '1309' },
      { documentNumber: number },
      { q: '盐山筛选' },
      { q: number },
      { subject: owner, item: ['hebei:arrears-utility'] },
      { decidedOn_gte: '2021-09-09', decidedOn_lte: '2021-09-09' },
      { subject: owner, state: ['counting', 'void'] },
    ]) {
      expect([filter, (await list(filter)).map((one) => one.id)]).toEqual([filter, [id]]);
    }
    expect(await list({ subject: owner, state: 'nothing' })).toEqual([]);
    const unknown = await ask('province', 'GET', `/records?filter=${encodeURIComponent('{"fields":"x"}')}`);
    expect(unknown.status).toBe(400);
  });
});
