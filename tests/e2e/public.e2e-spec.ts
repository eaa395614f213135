import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unifiedCodeCheckCharacter } from '@xinheng/facts';
import { UnitOfWork, type Transaction } from '@xinheng/platform';
import { pluginShelf, type PluginShelf } from '../support/plugin-shelf.js';
import { addressOf, routesOf } from '../support/routes.js';
import { startServer, type Answer, type TestServer } from '../support/server.js';
import { storeRecords, storeRow, storeSubject } from '../support/stored-rows.js';

interface PublicRecord {
  readonly itemTitle: string;
  readonly decidedOn: string;
  readonly basisDocument: { readonly number: string } | null;
  readonly publicUntil: string | null;
}
interface PublicSubject {
  readonly name: string;
  readonly records: readonly PublicRecord[];
}

/** A valid code of the sample range, which belongs to nobody. */
const codeOf = (serial: string): string => {
  const body = `91130102Y${serial.padStart(8, '0')}`;
  return body + unifiedCodeCheckCharacter(body);
};
const FIRM = codeOf('11');
const SHOP = codeOf('12');
const NOBODY = codeOf('13');
const PERSON = '11010519491231002X';
const PENALTY = 'national:administrative-penalty';
const SCHEME = 'secret:grade';
const LIST = 'national:judgment-debtor';
const ENTRIES = `/api/v1/public/lists/${LIST}/entries`;

/** What must be seen by nobody: the words of a scheme that is not open, and what is kept of a person. */
const SECRETS = {
  grade: 'ZQX7',
  gradeTitle: '植入的等级名称',
  scheme: '植入的评价方案',
  rule: 'planted-rule-of-a-grade',
  reason: '植入的评价理由不得公开',
  field: '植入的字段内容不得公开',
  person: '李四示例自然人',
  owner: '王五六',
  reported: '植入的保密条目',
  identity: PERSON,
};

describe('what everybody may see', () => {
  let server: TestServer;
  let shelf: PluginShelf;
  const query = (code: string, language = 'zh-CN'): Promise<Answer<PublicSubject & { detail?: string }>> =>
    server.request('POST', '/api/v1/public/subjects', { body: { code }, headers: { 'accept-language': language } });
  const shownOn = async (day: string): Promise<string[]> => {
    server.clock.set(day);
    const { body } = await query(FIRM);
    server.clock.set('2022-06-30');
    return body.records.map(({ basisDocument }) => basisDocument?.number ?? '');
  };

  beforeAll(async () => {
    shelf = pluginShelf('national', 'hebei');
    writeSecretScheme(shelf);
    server = await startServer({
      config: {
        pluginsDir: shelf.folder,
        plugins: ['national', 'hebei', 'secret'],
        publicQueries: { requestsPerMinute: 10_000 },
      },
    });
    await server.app.get(UnitOfWork).run(plant);
  });
  afterAll(async () => {
    await server.close();
    shelf.remove();
  });

  it('are open records within their days, newest first, with the document and until when', async () => {
    const { status, body, headers } = await query(FIRM);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toEqual({
      name: '石家庄示例商贸有限公司',
      code: FIRM,
      kind: 'enterprise',
      regionTitle: '石家庄市长安区',
      status: 'active',
      registeredOn: '2015-03-02',
      isSample: false,
      records: [
        {
          id: expect.any(String),
          itemTitle: '行政处罚信息',
          decidedOn: '2022-05-01',
          providerTitle: '示例市场监督管理局',
          basisDocument: { number: '开放-1' },
          publicFrom: '2022-05-08',
          publicUntil: '2025-05-01',
          isObjected: false,
        },
        {
          id: expect.any(String),
          itemTitle: '行政许可信息',
          decidedOn: '2022-01-10',
          providerTitle: null,
          basisDocument: { number: '联系人138****5678、1****************X' },
          publicFrom: '2022-01-10',
          publicUntil: null,
          isObjected: false,
        },
      ],
    });
    const english = await query(FIRM, 'en');
    expect(english.body.records[0]?.itemTitle).toBe('Administrative penalty');
  });

  it('[R-HLJ-62] end on the day that was set and never come back', async () => {
    expect(await shownOn('2022-05-07')).not.toContain('开放-1');
    expect(await shownOn('2022-05-08')).toContain('开放-1');
    expect(await shownOn('2025-04-30')).toContain('开放-1');
    expect(await shownOn('2025-05-01')).not.toContain('开放-1');
    expect(await shownOn('2031-01-01')).not.toContain('开放-1');
    expect(await shownOn('2022-06-15')).toContain('到期');
    expect(await shownOn('2022-06-30')).not.toContain('到期');
  });

  it('are asked for by a code that stands in no address and in no log', async () => {
    const byAddress = await server.request('GET', `/api/v1/public/subjects?code=${FIRM}`);
    expect(byAddress.status).toBe(404);
    await query(FIRM);
    expect(server.logged.join('\n')).not.toContain(FIRM);
  });

  it('take a code as people paste it, and say what is wrong with one that is none', async () => {
    const pasted = await query(` ${FIRM.slice(0, 8)} ${FIRM.slice(8).toLowerCase()} `);
    expect(pasted.body.name).toBe('石家庄示例商贸有限公司');
    const wrong = await query(`${FIRM.slice(0, 17)}${FIRM.endsWith('0') ? '1' : '0'}`);
    expect([wrong.status, wrong.text]).toEqual([400, expect.stringContaining('public-code')]);
    const unknown = await query(NOBODY);
    expect([unknown.status, unknown.body.detail]).toEqual([404, '没有查到这个代码。请核对营业执照上的 18 位代码。']);
    const none = await server.request('POST', '/api/v1/public/subjects', { body: {} });
    expect(none.status).toBe(400);
  });

  it('[R-HLJ-34] are never a person, nor the full name of an owner without a business name', async () => {
    const person = await query(PERSON);
    expect(person.status).toBe(400);
    expect(person.text).not.toContain(SECRETS.person);
    expect((await query(SHOP)).body.name).toBe('王*');
  });

  it('are the regulations in force', async () => {
    const { body } = await server.request<{ id: string; number: string | null; inForceFrom: string | null }[]>(
      'GET',
      '/api/v1/public/regulations',
    );
    expect(body).toContainEqual(
      expect.objectContaining({ id: 'hebei:heb-2022', number: '冀政办字〔2022〕54号', inForceFrom: '2022-04-21' }),
    );
    // In force from 2023-05-01 only.
    expect(body.map(({ id }) => id)).not.toContain('national:repair-2023');
    const coming = await server.request<{ id: string; inForceFrom: string }[]>(
      'GET',
      '/api/v1/public/regulations/coming',
    );
    expect(coming.body).toContainEqual(
      expect.objectContaining({ id: 'national:repair-2023', inForceFrom: '2023-05-01' }),
    );
    const days = coming.body.map(({ inForceFrom }) => inForceFrom);
    expect(days).toEqual(days.toSorted());
    expect(days.every((day) => day > '2022-06-30')).toBe(true);
  });

  it('[R-HLJ-34] are open lists, without their people, which search engines keep not', async () => {
    const lists = await server.request<{ id: string }[]>('GET', '/api/v1/public/lists');
    expect(lists.body.map(({ id }) => id)).toContain(LIST);
    const { status, headers, body } = await server.request<{ name: string; code: string }[]>('GET', ENTRIES);
    expect([status, headers.get('x-robots-tag'), headers.get('cache-control')]).toEqual([
      200,
      'noindex, noarchive',
      'no-store',
    ]);
    expect(headers.get('content-range')).toBe('public-list-entries 0-0/1');
    expect(body).toEqual([expect.objectContaining({ name: '石家庄示例商贸有限公司', code: FIRM, isObjected: false })]);
    // What is typed may be a person's name: nothing is searched and nothing filtered.
    const filter = encodeURIComponent(JSON.stringify({ q: SECRETS.person }));
    expect((await server.request('GET', `${ENTRIES}?filter=${filter}`)).status).toBe(400);
    expect((await server.request('GET', '/api/v1/public/lists/hebei:evaluation-register/entries')).status).toBe(404);
  });

  it('[R-HEB-18] are grades nowhere: no anonymous answer, header or log holds one, nor anything of a person', async () => {
    // The grade is there to be leaked: it stands, and was announced.
    await server.request('POST', '/api/v1/evaluation-runs', {
      token: await server.login('admin'),
      body: { scheme: SCHEME },
    });
    expect(await standingGrades(server)).toContain(SECRETS.grade);
    const seen: string[] = [];
    const take = ({ text, headers }: Answer<unknown>): void => void seen.push(text, JSON.stringify([...headers]));
    for (const route of routesOf(server.app)) {
      for (const language of ['zh-CN', 'en']) {
        const address = addressOf(route.path);
        take(await server.request(route.method, address, { headers: { 'accept-language': language } }));
      }
    }
    for (const code of [FIRM, SHOP, NOBODY, PERSON]) {
      take(await query(code));
      take(await query(code, 'en'));
    }
    take(await server.request('GET', ENTRIES));
    for (const page of ['/', '/admin/', '/api/v1/openapi.json', '/api/docs', '/metrics', '/health/ready']) {
      take(await server.request('GET', page, { headers: { accept: 'text/html' } }));
    }
    const bytes = [...seen, ...server.logged].join('\n');
    // The scan sees what is public: it would see what is not.
    expect(bytes).toContain('石家庄示例商贸有限公司');
    for (const [name, secret] of Object.entries(SECRETS)) expect([name, bytes.includes(secret)]).toEqual([name, false]);
  });

  it('[R-HEB-18] are all that the public site asks the server for', () => {
    const root = join(import.meta.dirname, '../../apps/site/src');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
    const asked = files
      .map((file) => readFileSync(join(root, file), 'utf8'))
      .flatMap((text) => text.match(/\/api\/[\w/-]*/g) ?? []);
    expect(new Set(asked)).toEqual(new Set(['/api/v1/public/subjects']));
  });
});

describe('the rate of public queries', () => {
  it('is limited for each address, with the time to wait', async () => {
    const server = await startServer({ config: { publicQueries: { requestsPerMinute: 2 } } });
    try {
      const statuses: number[] = [];
      for (let time = 0; time < 3; time += 1) {
        const answer = await server.request('POST', '/api/v1/public/subjects', { body: { code: NOBODY } });
        statuses.push(answer.status);
        if (answer.status === 429) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      }
      expect(statuses).toEqual([404, 404, 429]);
      server.clock.advance(60_000);
      expect((await server.request('GET', '/api/v1/public/regulations')).status).toBe(200);
    } finally {
      await server.close();
    }
  });
});

async function plant(tx: Transaction): Promise<void> {
  const fields = JSON.stringify({ note: SECRETS.field, party: SECRETS.person });
  const firm = await storeSubject(tx, {
    code: FIRM,
    name: '石家庄示例商贸有限公司',
    registered_on: '2015-03-02',
  });
  const document = (number: string): { document_number: string; fields: string } => ({
    document_number: number,
    fields,
  });
  await storeRecords(tx, firm, [
    {
      item: PENALTY,
      decided_on: '2022-05-01',
      public_from: '2022-05-08',
      provider: '示例市场监督管理局',
      ...document('开放-1'),
    },
    { item: 'national:administrative-licence', decided_on: '2022-01-10', ...document(`联系人13812345678、${PERSON}`) },
    { item: PENALTY, decided_on: '2022-02-01', public_until: '2022-06-30', ...document('到期') },
    { item: PENALTY, decided_on: '2018-01-01', ...document('超过最长公示期') },
    { item: PENALTY, decided_on: '2022-03-01', repaired_on: '2022-06-01', ...document('已修复') },
    { item: PENALTY, decided_on: '2022-03-02', unpublished_on: '2022-06-01', ...document('已撤下') },
    {
      item: PENALTY,
      decided_on: '2022-03-03',
      voided_on: '2022-06-01',
      voided_at: '2022-06-01T00:00:00.000Z',
      ...document('已作废'),
    },
    { item: PENALTY, decided_on: '2022-03-04', superseded_at: '2022-06-01T00:00:00.000Z', ...document('更正前') },
    { item: PENALTY, decided_on: '2022-03-05', public_from: '2022-07-01', ...document('尚未公示') },
    { item: 'national:abnormal-operation', decided_on: '2022-03-06', ended_on: '2022-06-01', ...document('已移出') },
    { item: 'national:arrears-tax', decided_on: '2022-03-07', ...document(SECRETS.reported) },
    { item: 'national:utility-service', decided_on: '2022-03-08', ...document(SECRETS.reported) },
    { item: 'national:no-such-item', decided_on: '2022-03-09', ...document(SECRETS.reported) },
  ]);
  await storeSubject(tx, { code: SHOP, kind: 'individual-business', name: SECRETS.owner });
  const person = await storeSubject(tx, { code: PERSON, kind: 'person', name: SECRETS.person });
  await storeRecords(tx, person, [{ item: PENALTY, decided_on: '2022-05-01', ...document('自然人-1') }]);
  for (const subject of [firm, person]) {
    await storeRow(tx, 'list_entry', {
      list: LIST,
      list_kind: 'judgment-debtor',
      subject_id: subject,
      number: `（2022）冀01执${subject}号`,
      state: 'published',
      origin: 'feed',
      unit_id: 1,
      proposed_reason: SECRETS.reason,
      proposed_by: 1,
      proposed_on: '2022-05-01',
      reasons: SECRETS.reason,
      published_on: '2022-05-02',
      published_at: '2022-05-02T00:00:00.000Z',
      entered_on: '2022-05-02',
      is_annulled: 0,
      version: 1,
      created_at: '2022-05-01T00:00:00.000Z',
      updated_at: '2022-05-01T00:00:00.000Z',
    });
  }
  await storeRow(tx, 'grade_snapshot', {
    scheme: SCHEME,
    taken_on: '2022-06-30',
    region: '130102',
    industry: '-',
    grade: SECRETS.grade,
    subjects: 1,
  });
}

/** A regulation whose grades are for the enterprise and whom it authorises, as Hebei's are, in words of its own. */
function writeSecretScheme(shelf: PluginShelf): void {
  const basis = { document: 'secret-2022', article: '一' };
  const document = {
    key: 'secret-2022',
    title: '示例文件',
    level: 'other',
    issued: null,
    inForce: { from: null, until: null },
  };
  const files = {
    'plugin.json': {
      formatVersion: 1,
      id: 'secret',
      version: '1.0.0',
      title: '示例插件',
      kind: 'topic',
      regions: [],
      core: '^1.0.0',
      dependsOn: {},
      documents: [document],
    },
    'facts.json': [
      { key: 'records', title: '信用信息数', type: 'integer', from: { records: {} }, aggregate: 'count', basis },
    ],
    'schemes/grade.json': {
      key: 'grade',
      title: SECRETS.scheme,
      subjectKinds: ['enterprise'],
      method: 'decision',
      cycle: { mode: 'rolling' },
      disclosure: 'authorised',
      grades: [{ key: SECRETS.grade, title: SECRETS.gradeTitle }],
      rules: [
        {
          key: SECRETS.rule,
          when: { '>=': [{ var: 'records' }, 1] },
          grade: SECRETS.grade,
          reason: SECRETS.reason,
          basis,
        },
      ],
      otherwise: { grade: SECRETS.grade, reason: SECRETS.reason, basis },
    },
  };
  for (const [file, content] of Object.entries(files)) shelf.write('secret', file, JSON.stringify(content));
}

/** The grades that stand, once there are any. */
async function standingGrades({ database }: TestServer): Promise<readonly (string | null)[]> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const rows = await database.read.query<{ grade: string | null }>(
      'SELECT grade FROM evaluation_state WHERE scheme = ? AND grade IS NOT NULL',
      [SCHEME],
    );
    if (rows.length > 0) return rows.map(({ grade }) => grade);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return [];
}
