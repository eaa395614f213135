import { Database, UnitOfWork } from '@xinheng/platform';
import { SCHEME } from '../support/graded.js';
import { employ } from '../support/people.js';
import { generatePopulation, insertPopulation, recordRow } from '../support/population.js';
import { startServer, type TestServer } from '../support/server.js';

const population = generatePopulation({ seed: 17, count: 200 });
const holds = '/api/v1/effect-holds';
const WORSENED = 12;

interface Hold {
  readonly id: string;
  readonly state: string;
  readonly worsened: number;
}

describe('held effects over HTTP', () => {
  let server: TestServer;
  let token: string;
  let people: ReadonlyMap<string, string>;
  let run: string;

  const until = async <T extends { readonly state: string }>(path: string, state: string): Promise<T> => {
    for (;;) {
      const { body } = await server.request<T>('GET', path, { token });
      if (body.state === state) return body;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const grade = async (): Promise<string> => {
    const order = { token, body: { scheme: SCHEME } };
    const { body } = await server.request<{ id: string }>('POST', '/api/v1/evaluation-runs', order);
    await until(`/api/v1/evaluation-runs/${body.id}`, 'done');
    return body.id;
  };

  beforeAll(async () => {
    server = await startServer({
      config: { brake: { subjects: WORSENED - 1, sharePercent: 100, atLeast: 5, volumeFactor: 5 } },
      prepare: (app) => insertPopulation(app.get(Database), population),
    });
    token = await server.login('admin');
    people = await employ(server, [
      { username: 'approver', roles: ['approver'], level: 'national', region: '000000' },
      { username: 'clerk', roles: ['clerk'], level: 'national', region: '000000' },
      { username: 'elsewhere', roles: ['approver'], level: 'province', region: '210000' },
    ]);
    await grade();
    await worsen(server, WORSENED);
    run = await grade();
  });
  afterAll(() => server.close());

  const get = <T = Hold>(path: string, by = token) => server.request<T>('GET', `${holds}${path}`, { token: by });
  const release = (id: string, by: string | undefined, reason: unknown = '已逐户核对') =>
    server.request<Hold>('POST', `${holds}/${id}/release`, { token: by ?? '', body: { reason } });

  it('are listed with why, and whose', async () => {
    const { body } = await get<Hold[]>(`?filter={"cause":"run","causeId":"${run}"}`);
    expect(body).toEqual([
      expect.objectContaining({ state: 'holding', reason: 'number', worsened: WORSENED, schemeTitle: '企业信用分级' }),
    ]);
    const id = body[0]?.id ?? '';
    const subjects = await get<{ from: { grade: string }; to: { grade: string } }[]>(
      `/${id}/subjects?sort=["id","ASC"]&range=[0,4]`,
    );
    expect(subjects.headers.get('content-range')).toBe(`effect-holds 0-4/${WORSENED}`);
    expect(subjects.body.every(({ from, to }) => from.grade === 'A' && to.grade === 'B')).toBe(true);
    expect((await get('/999')).status).toBe(404);
    // Another province sees neither the hold nor the subjects.
    expect((await get(`/${id}`, people.get('elsewhere'))).status).toBe(404);
  });

  it('say so where the grade of a subject stands', async () => {
    const [hold] = (await get<Hold[]>('')).body;
    const [held] = (await get<{ subject: string }[]>(`/${hold?.id ?? ''}/subjects`)).body;
    const subject = await server.request<{ currentGrades: unknown[] }>(
      'GET',
      `/api/v1/subjects/${held?.subject ?? ''}`,
      { token },
    );
    expect(subject.body.currentGrades).toEqual([
      expect.objectContaining({
        grade: 'B',
        held: expect.objectContaining({ hold: hold?.id, grade: 'A', gradeTitle: '守信', gradeOrder: 0 }) as unknown,
      }),
    ]);
  });

  it('are confirmed by another approver, with a reason, once', async () => {
    const id = (await get<Hold[]>('')).body[0]?.id ?? '';
    expect((await release(id, people.get('clerk'))).status).toBe(403);
    const own = await release(id, token);
    expect([own.status, own.body]).toEqual([
      403,
      expect.objectContaining({ type: expect.stringContaining('effect-hold-same-person') as string }),
    ]);
    expect((await release(id, people.get('elsewhere'))).status).toBe(404);
    expect((await release(id, people.get('approver'), ' ')).status).toBe(400);
    expect(await release(id, people.get('approver'))).toMatchObject({ status: 200, body: { state: 'released' } });
    expect((await release(id, people.get('approver'))).status).toBe(409);
    expect((await get<unknown[]>(`/${id}/subjects`)).body).toEqual([]);
  });
});

/** Enters a record about subjects of the best grade behind the back of the marks, so that only the next run sees it. */
async function worsen({ app }: TestServer, count: number): Promise<void> {
  const database = app.get(Database);
  const good = await database.read.query<{ subject_id: number }>(
    `SELECT subject_id FROM evaluation_state WHERE grade = 'A' ORDER BY subject_id LIMIT ${count}`,
  );
  const rows = good.map(({ subject_id: subject }) =>
    recordRow(
      subject,
      95,
      { id: '', item: 'hebei:arrears-utility', decidedOn: '2022-05-01', occurredOn: '2022-05-01', fields: {} },
      '2022-06-01T00:00:00.000Z',
    ),
  );
  await app.get(UnitOfWork).run(async (tx) => {
    await tx.insertMany(
      'record',
      Object.keys(rows[0] ?? {}),
      rows.map((row) => Object.values(row)),
    );
    await tx.execute('UPDATE evaluation_state SET facts_hash = NULL');
  });
}
