import { StartupService } from '../../apps/server/src/system/startup.service.js';
import { startServer, type Answer, type TestServer } from '../support/server.js';
import { unifiedCode } from '../support/sample-codes.js';

const PASSWORD = 'Xinheng-Sample-2022';
const GRADES = { A: 0.75, B: 0.18, C: 0.06, D: 0.01 };

interface SystemBody {
  readonly sample: { readonly present: boolean; readonly subjects: number; readonly records: number };
  readonly type: string;
}

/** What an installation has without anybody in it: its people, its rules, its log. */
const kept = [
  'migration',
  ...['account', 'unit', 'session', 'session_token', 'idempotency', 'audit_stream', 'audit_event'],
  ...['plugin', 'definition', 'definition_generation', 'scheme_campaign', 'worker'],
];

describe('the sample', () => {
  let server: TestServer;
  let token: string;

  const countOf = async (table: string, where = '1 = 1'): Promise<number> =>
    (await server.database.read.query<{ total: number }>(`SELECT COUNT(*) AS total FROM ${table} WHERE ${where}`))[0]
      ?.total ?? 0;
  const system = async (): Promise<SystemBody['sample']> =>
    (await server.request<SystemBody>('GET', '/api/v1/system', { token })).body.sample;
  const register = async (
    code: string,
    by = token,
  ): Promise<Answer<{ id: string; isSample: boolean; type: string }>> => {
    const form = new FormData();
    form.set('kind', 'subjects');
    form.set('file', new Blob([`统一社会信用代码,企业名称\n${code},某公司`]), '登记.csv');
    return server.request('POST', '/api/v1/imports', { token: by, body: form });
  };
  const countsOf = async (id: string): Promise<unknown> => {
    for (;;) {
      const { body } = await server.request<{ state: string; counts: unknown }>('GET', `/api/v1/imports/${id}`, {
        token,
      });
      if (body.state === 'done') return body.counts;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  };
  const remove = (by: string, body: object): Promise<Answer<SystemBody>> =>
    server.request('POST', '/api/v1/system/remove-sample', { token: by, body });

  beforeAll(async () => {
    server = await startServer({ config: { sampleData: true } });
    token = await server.login('admin');
  }, 120_000);
  afterAll(() => server.close());

  it('comes by the import itself, every row of it, and is marked', async () => {
    expect(await system()).toEqual({ present: true, subjects: 5_060, records: 20_240 });
    expect(await countOf('import_batch', "is_sample = 0 OR state <> 'done' OR refused > 0 OR duplicates > 0")).toBe(0);
    expect(await countOf('subject', 'is_sample = 0')).toBe(0);
    expect(await countOf('record', 'is_sample = 0')).toBe(0);
  });

  it('is graded as a province is, with the months before for the trend', async () => {
    const scheme = 'hebei:enterprise-grade';
    for (const [grade, share] of Object.entries(GRADES)) {
      const found = await countOf('evaluation_state', `scheme = '${scheme}' AND grade = '${grade}'`);
      expect([grade, Math.abs(found / 5_000 - share) < 0.02]).toEqual([grade, true]);
    }
    const runs = await server.database.read.query('SELECT scheme, state, as_of FROM evaluation_run');
    expect(runs).toContainEqual({ scheme, state: 'done', as_of: '2022-06-30' });
    const days = await server.database.read.query<{ taken_on: string }>(
      'SELECT DISTINCT taken_on FROM grade_snapshot WHERE scheme = ? ORDER BY taken_on',
      [scheme],
    );
    // The regulation is of April 2022; before it nobody was graded by it.
    expect(days.map(({ taken_on }) => taken_on)).toEqual(['2022-04-30', '2022-05-31', '2022-06-30']);
  });

  it('has a cast to log in as, and each of them works in their own place', async () => {
    for (const username of [
      'province-admin',
      'province-approver',
      'city-clerk',
      'county-clerk',
      'harbin-clerk',
      'auditor',
    ]) {
      const { body } = await server.request('GET', '/api/v1/auth/me', {
        token: await server.login(username, PASSWORD),
      });
      expect(body).toMatchObject({ username, isSample: true, mustChangePassword: false });
    }
  });

  it('keeps real data out, and takes more of its own kind', async () => {
    const real = await register('91350100M000100Y43');
    expect([real.status, real.body.type]).toEqual([409, 'urn:xinheng:problem:import-sample-present']);
    const sample = await register(unifiedCode(9_900));
    expect([sample.status, sample.body.isSample]).toEqual([202, true]);
    expect(await countsOf(sample.body.id)).toMatchObject({ accepted: 1 });
    expect(await countOf('subject', 'is_sample = 0')).toBe(0);
  });

  it('can be worked on', async () => {
    const clerk = await server.login('city-clerk', PASSWORD);
    const [subject] = await server.database.read.query<{ id: number }>(
      "SELECT id FROM subject WHERE region = '130102' ORDER BY id LIMIT 1",
    );
    const opened = await server.request('POST', '/api/v1/cases', {
      token: clerk,
      body: {
        procedure: 'hebei:evaluation-objection',
        subject: String(subject?.id),
        receivedOn: '2022-06-30',
        channel: 'counter',
        applicant: '某公司',
        form: { ground: '评价结果有误', statement: '等级有误' },
      },
    });
    expect(opened).toMatchObject({ status: 201, body: { isClosed: false } });
    expect([await countOf('case_file'), await countOf('case_event')]).toEqual([1, 1]);
  });

  it('is not touched by another start', async () => {
    const before = await countOf('evaluation_run');
    expect(await server.app.get(StartupService).prepare()).toMatchObject({
      firstLogin: null,
      sample: { password: PASSWORD },
    });
    expect([await system(), await countOf('evaluation_run')]).toEqual([
      { present: true, subjects: 5_061, records: 20_240 },
      before,
    ]);
  });

  it('is removed entirely in one act of an administrator, who says so', async () => {
    expect(await remove(await server.login('city-clerk', PASSWORD), { confirm: true })).toMatchObject({ status: 403 });
    expect(await remove(token, { confirm: false })).toMatchObject({ status: 400 });
    const removed = await remove(token, { confirm: true });
    expect([removed.status, removed.body]).toEqual([200, { sample: { present: false, subjects: 0, records: 0 } }]);
    const left: string[] = [];
    for (const { name } of await server.database.read.query<{ name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    )) {
      if (!kept.includes(name) && (await countOf(name)) > 0) left.push(name);
    }
    expect(left).toEqual([]);
    const login = await server.request('POST', '/api/v1/auth/login', {
      body: { username: 'province-admin', password: PASSWORD },
    });
    expect(login.status).not.toBe(200);
    const verified = await server.request('GET', '/api/v1/audit/verify', { token });
    expect(verified.body).toMatchObject({ isIntact: true });
  });

  it('does not come back, and real data are taken afterwards', async () => {
    expect(await server.app.get(StartupService).prepare()).toMatchObject({ sample: null });
    expect(await countOf('subject')).toBe(0);
    const real = await register('91350100M000100Y43');
    expect([real.status, real.body.isSample]).toEqual([202, false]);
    expect(await countsOf(real.body.id)).toMatchObject({ accepted: 1 });
  });
});
