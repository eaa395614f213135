import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from '@xinheng/platform';
import { employ } from '../support/people.js';
import { generatePopulation, insertPopulation } from '../support/population.js';
import { startServer, type TestServer } from '../support/server.js';

interface Table {
  readonly year: number;
  readonly off: readonly string[];
  readonly worked: readonly string[];
  readonly notice: { readonly title: string; readonly number: string; readonly issuedOn: string };
}
interface Proposal {
  readonly id: string;
  readonly state: string;
  readonly moves: readonly { name: string; clock: string; from: string; to: string; isKept: boolean }[];
}
interface Clocks {
  readonly clocks: readonly { key: string; dueOn: string; isKept: boolean }[];
  readonly dueOn: string;
}

const calendars = '/api/v1/calendars';

describe('holiday tables over HTTP', () => {
  let server: TestServer;
  let proposer: string;
  let approver: string;
  let clerk: string;
  let caseId: string;
  const shipped = JSON.parse(readFileSync(join(process.cwd(), 'config/holidays/cn-2022.json'), 'utf8')) as Table;

  beforeAll(async () => {
    server = await startServer({
      prepare: (app) => insertPopulation(app.get(Database), generatePopulation({ seed: 5, count: 3 })),
    });
    const people = await employ(server, [
      { username: 'proposer', roles: ['administrator'], level: 'national', region: '000000' },
      { username: 'approver', roles: ['approver'], level: 'national', region: '000000' },
      { username: 'clerk', roles: ['clerk'], level: 'national', region: '000000' },
    ]);
    [proposer, approver, clerk] = ['proposer', 'approver', 'clerk'].map((name) => people.get(name) ?? '') as [
      string,
      string,
      string,
    ];
    const { body: subjects } = await server.request<{ id: string }[]>('GET', '/api/v1/subjects', { token: clerk });
    const opened = await server.request<{ id: string }>('POST', '/api/v1/cases', {
      token: clerk,
      body: {
        procedure: 'hebei:supervision-item-change',
        subject: subjects[0]?.id,
        receivedOn: '2022-06-30',
        channel: 'office',
        applicant: '示例单位',
        form: { change: '增加', item: '示例事项', duty: '示例依据', changedOn: '2022-06-24' },
      },
    });
    expect([opened.status, opened.body]).toEqual([201, expect.anything()]);
    caseId = opened.body.id;
  });
  afterAll(() => server.close());

  const noticed = (changes: Partial<Table>, number: string) => ({
    year: shipped.year,
    off: shipped.off,
    worked: shipped.worked,
    ...changes,
    notice: { title: '关于调整放假安排的通知', number, issuedOn: '2022-06-30' },
    reason: '按新通知调整',
  });
  const propose = (body: object, token = proposer) => server.request<Proposal>('POST', calendars, { token, body });
  const decide = (id: string, word: 'approve' | 'reject', token = approver) =>
    server.request<Proposal>('POST', `${calendars}/${id}/${word}`, { token, body: { reason: '已核对通知原文' } });
  const dueOn = async () => {
    const { body } = await server.request<Clocks>('GET', `/api/v1/cases/${caseId}`, { token: clerk });
    const [clock] = body.clocks;
    return [body.dueOn, clock?.dueOn, clock?.isKept];
  };

  it('stand as shipped while nobody entered another', async () => {
    const { body } = await server.request<{ year: number; entered: string | null }[]>('GET', `${calendars}/years`, {
      token: clerk,
    });
    expect(body.map(({ year, entered }) => [year, entered])).toEqual(
      [2021, 2022, 2023, 2024, 2025, 2026].map((year) => [year, null]),
    );
    expect(await dueOn()).toEqual(['2022-07-08', '2022-07-08', false]);
  });

  it('are refused with what is wrong and where, and by who may not', async () => {
    const wrong = await propose({ ...noticed({ worked: ['2022-07-04'] }, '国办发明电〔2022〕9号') });
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ pointer: '/worked/0' }] } });
    const same = await propose({ ...noticed({}, ''), notice: shipped.notice });
    expect(same).toMatchObject({ status: 400, body: { errors: [{ code: 'holiday-table-same' }] } });
    expect((await propose(noticed({}, '一号'), clerk)).status).toBe(403);
  });

  it('show the open clocks that they would move, and move them when a second person approves', async () => {
    const { status, body } = await propose(noticed({ off: [...shipped.off, '2022-07-04'] }, '国办发明电〔2022〕10号'));
    expect(status).toBe(201);
    expect(body.moves).toMatchObject([{ clock: 'report-within', from: '2022-07-08', to: '2022-07-11', isKept: false }]);
    expect(await dueOn()).toEqual(['2022-07-08', '2022-07-08', false]);
    expect((await propose(noticed({ off: [] }, '国办发明电〔2022〕11号'))).status).toBe(409);
    expect((await decide(body.id, 'approve', proposer)).status).toBe(403);
    expect(await decide(body.id, 'approve')).toMatchObject({ status: 200, body: { state: 'in-force', moves: [] } });
    expect(await dueOn()).toEqual(['2022-07-11', '2022-07-11', false]);
    expect((await decide(body.id, 'reject')).status).toBe(409);
  });

  it('never shorten time already told', async () => {
    const worked = [...shipped.worked, '2022-07-02', '2022-07-03', '2022-07-09'];
    const { body } = await propose(noticed({ worked }, '国办发明电〔2022〕12号'));
    expect(body.moves).toMatchObject([{ from: '2022-07-11', to: '2022-07-11', isKept: true }]);
    await decide(body.id, 'approve');
    expect(await dueOn()).toEqual(['2022-07-11', '2022-07-11', true]);
    const { body: tables } = await server.request<Proposal[]>('GET', calendars, { token: clerk });
    expect(tables.map(({ state }) => state)).toEqual(['in-force', 'superseded']);
  });

  it('are missing from a year that was not announced, and health says so', async () => {
    const notes = async () => {
      const { body } = await server.request<{ notes: { code: string }[] }>('GET', '/health/ready');
      return body.notes.map(({ code }) => code).filter((code) => code === 'calendar-missing');
    };
    expect(await notes()).toEqual([]);
    server.clock.set('2026-12-10');
    expect(await notes()).toEqual(['calendar-missing']);
    server.clock.set('2022-06-30');
  });
});
