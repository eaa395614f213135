import { startServer, type Answer, type TestServer } from '../support/server.js';

type Row = Record<string, unknown> & { readonly id: string };

const RESOURCES = [
  ['catalogue-items', 'hebei:arrears-utility'],
  ['classifications', 'hebei:g-02-penalty'],
  ['parameters', 'hebei:general-limit'],
  ['facts', 'hebei:general-dishonesty-12m'],
  ['schemes', 'hebei:enterprise-grade'],
  ['measures', 'hebei:lower-sampling'],
  ['lists', 'hebei:evaluation-register'],
  ['procedures', 'hebei:evaluation-objection'],
] as const;

describe('what is in force, over HTTP', () => {
  let server: TestServer;
  let token: string;
  const read = <T = Row[]>(path: string, language = 'zh-CN'): Promise<Answer<T>> =>
    server.request('GET', `/api/v1/${path}`, { token, headers: { 'accept-language': language } });
  const asked = (resource: string, query: Record<string, unknown>): Promise<Answer<Row[]>> => {
    const parts = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(JSON.stringify(value))}`);
    return read(`${resource}?${parts.join('&')}`);
  };

  beforeAll(async () => {
    server = await startServer();
    token = await server.login('admin');
  });
  afterAll(() => server.close());

  it.each(RESOURCES)('lists %s with the range, and gives one by its qualified key', async (resource, id) => {
    const list = await asked(resource, { range: [0, 4] });
    expect(list.status).toBe(200);
    expect(list.body.length).toBeGreaterThan(0);
    expect(list.headers.get('content-range')).toMatch(new RegExp(`^${resource} 0-${list.body.length - 1}/\\d+$`));
    const one = await read<Row>(`${resource}/${id}`);
    expect(one.status).toBe(200);
    expect(one.body).toMatchObject({ id, plugin: 'hebei', key: id.split(':')[1] });
    const many = await asked(resource, { filter: { id: [id] } });
    expect(many.body.map((row) => row.id)).toEqual([id]);
  });

  it.each(RESOURCES)('stands each of the %s on an article of a document', async (resource, id) => {
    const { body } = await read<Row>(`${resource}/${id}`);
    const found = JSON.stringify(body);
    expect(found).toContain('"number":"冀政办字〔2022〕54号"');
    expect(found).toMatch(/"article":"[一二三四五六七]\([一二三四五六]\)"/);
  });

  it('filters, searches and sorts as every list does', async () => {
    const national = await asked('lists', { filter: { plugin: 'national', kind: 'serious-dishonesty' } });
    expect(national.body.map(({ id }) => id)).toEqual(['national:serious-dishonesty']);
    const alias = await asked('lists', { filter: { q: '红名单' } });
    expect(alias.body.map(({ id }) => id)).toEqual(['national:incentive']);
    const sorted = await asked('catalogue-items', { sort: ['category', 'DESC'], range: [0, 0] });
    expect(sorted.body[0]?.['category']).toBe('cat-10');
    const empty = await asked('facts', { filter: { plugin: 'nobody' } });
    expect([empty.body, empty.headers.get('content-range')]).toEqual([[], 'facts */0']);
    const unknown = await asked('facts', { filter: { severity: 'general' } });
    expect([unknown.status, unknown.text]).toEqual([400, expect.stringContaining('request-filter-unknown')]);
  });

  it('reads as of another day', async () => {
    const before = await read<Row>('parameters/hebei:general-limit?asOf=2022-04-20');
    expect(before.body['value']).toBeNull();
    const wrong = await read<Row>('parameters/hebei:general-limit?asOf=2022-04-31');
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('2022-04-31')]);
  });

  it('says in the reader’s language what is not there', async () => {
    const chinese = await read<Row>('schemes/hebei:no-such');
    expect([chinese.status, chinese.body['detail']]).toEqual([
      404,
      '在 2022-06-30 没有生效的“hebei:no-such”。请从列表进入，或换一个日期(asOf)。',
    ]);
    const english = await read<Row>('schemes/hebei:no-such', 'en');
    expect(english.body['detail']).toContain('There is no "hebei:no-such" in force on 2022-06-30.');
  });

  it('translates titles, reasons and sentences', async () => {
    const { body } = await read<Row & { rules: { reason: string; sentence: string }[] }>(
      'schemes/hebei:enterprise-grade',
      'en',
    );
    expect(body['title']).toBe('Enterprise credit grade');
    expect(body.rules[3]).toMatchObject({
      reason: '{general-dishonesty-12m} records of general dishonesty within 1 year',
      sentence: expect.stringMatching(/^when Records of general dishonesty in the last year is greater than /),
    });
  });
});
