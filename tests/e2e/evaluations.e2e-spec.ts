import { RunSweep, type EvaluationView, type ExplanationView } from '@xinheng/core';
import { Database, UnitOfWork } from '@xinheng/platform';
import { SCHEME } from '../support/graded.js';
import { employ } from '../support/people.js';
import { generatePopulation, insertPopulation } from '../support/population.js';
import { startServer, type TestServer } from '../support/server.js';

const population = generatePopulation({ seed: 11, count: 200 });

describe('results over HTTP', () => {
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    server = await startServer({ prepare: (app) => insertPopulation(app.get(Database), population) });
    token = await server.login('admin');
    await server.request('POST', '/api/v1/evaluation-runs', { token, body: { scheme: SCHEME } });
    await server.app.get(RunSweep).workOff();
  });
  afterAll(() => server.close());

  const get = <T>(path: string, locale = 'zh-CN') =>
    server.request<T>('GET', `/api/v1/evaluations${path}`, { token, headers: { 'accept-language': locale } });
  const firstOf = async (grade: string): Promise<EvaluationView> => {
    const [row] = (await get<EvaluationView[]>(`?filter={"grade":"${grade}","current":true}`)).body;
    if (row === undefined) throw new Error(`Nobody has ${grade}`);
    return row;
  };

  it('are listed by grade, subject, region and what stands, each filter for itself', async () => {
    const all = await get<EvaluationView[]>(`?range=[0,0]`);
    const ofC = await get<EvaluationView[]>(`?filter={"grade":["C","D"],"scheme":"${SCHEME}"}&sort=["subject","ASC"]`);
    expect(ofC.body.every(({ grade, current }) => 'CD'.includes(grade) && current)).toBe(true);
    const one = ofC.body[0];
    expect((await get<EvaluationView[]>(`?filter={"subject":"${one?.subject}"}`)).body).toEqual([one]);
    expect((await get<EvaluationView[]>(`?filter={"id":["${one?.id}","nonsense"]}`)).body).toEqual([one]);
    expect((await get<EvaluationView[]>('?filter={"current":false}')).body).toEqual([]);
    const inCity = await get<EvaluationView[]>('?filter={"region":"1301"}');
    expect(inCity.body.length).toBeGreaterThan(0);
    expect(Number(all.headers.get('content-range')?.split('/')[1])).toBeGreaterThan(inCity.body.length);
    expect((await get('?filter={"code":"x"}')).status).toBe(400);
  });

  it('say why, with the article of each reason', async () => {
    const result = await firstOf('B');
    expect((await get<EvaluationView>(`/${result.id}`)).body).toEqual(result);
    expect(result).toMatchObject({ rule: 'few-general', gradeTitle: '一般失信', score: null, isMarked: false });
    expect(result.reasons[0]).toMatchObject({
      text: expect.stringMatching(/^1年内一般失信\d次且未造成严重后果$/),
      basis: { number: '冀政办字〔2022〕54号', article: '四(三)' },
    });
    expect((await get('/1.99.hebei~enterprise-grade')).status).toBe(404);
    expect((await get('/nonsense')).status).toBe(404);
  });

  it('are explained: the rules tried, the facts they read, the records behind each', async () => {
    const result = await firstOf('B');
    const { body } = await get<ExplanationView>(`/${result.id}/explanation`);
    expect(body).toMatchObject({
      evaluation: result,
      definitions: { state: 'same', hash: result.definitionsHash },
      isReproduced: true,
      outcome: { grade: 'B', rule: 'few-general' },
    });
    expect(body.rules.map(({ key, outcome }) => [key, outcome])).toEqual([
      ['revoked', 'not-held'],
      ['serious-list', 'not-held'],
      ['serious-record', 'not-held'],
      ['many-general', 'not-held'],
      ['severe-consequence', 'not-held'],
      ['few-general', 'held'],
      ['otherwise', 'not-reached'],
    ]);
    const many = body.rules.find(({ key }) => key === 'many-general');
    expect(many).toMatchObject({
      sentence: '当 近1年一般失信次数 大于 一般失信次数上限(5)',
      facts: ['hebei:general-dishonesty-12m'],
      parameters: ['hebei:general-limit'],
      trace: { operator: '>', value: false },
    });
    const general = body.facts.find(({ id }) => id === 'hebei:general-dishonesty-12m');
    expect(general).toMatchObject({
      text: `${Number(general?.value)}次`,
      window: { from: '2021-06-30', until: '2022-06-30' },
    });
    expect(general?.records).toHaveLength(Number(general?.value));
    expect(
      general?.records.every(({ id, severity }) => id.startsWith(`${result.subject}-`) && severity === 'general'),
    ).toBe(true);
    expect(body.parameters).toContainEqual(
      expect.objectContaining({ id: 'hebei:counting-window', value: 'P1Y', text: '1年', from: '2022-04-21' }),
    );
  });

  it('are shown to those only who are responsible for the region', async () => {
    const tokens = await employ(server, [{ username: 'tangshan', roles: ['clerk'], level: 'city', region: '130200' }]);
    const answer = await server.request<EvaluationView[]>('GET', '/api/v1/evaluations?range=[0,299]', {
      token: tokens.get('tangshan') ?? '',
    });
    const regions = new Map(population.map(({ id, input }) => [String(id), input.subject.region]));
    expect(answer.body.length).toBeGreaterThan(0);
    expect(answer.body.every(({ subject }) => regions.get(subject)?.startsWith('1302'))).toBe(true);
    const other = (await get<EvaluationView[]>('?filter={"region":"1301"}')).body[0];
    for (const path of [`/${other?.id}`, `/${other?.id}/explanation`]) {
      const refused = await server.request('GET', `/api/v1/evaluations${path}`, {
        token: tokens.get('tangshan') ?? '',
      });
      expect(refused.status).toBe(404);
    }
  });

  it('are explained in English where the reader reads it', async () => {
    const result = await firstOf('B');
    const { body } = await get<ExplanationView>(`/${result.id}/explanation`, 'en');
    const rule = body.rules.find(({ key }) => key === 'few-general');
    expect(rule?.reason).toMatch(/^\d record\(s\) of general dishonesty within 1 year, without severe consequences$/);
    expect(rule?.sentence).not.toMatch(/\p{Script=Han}/u);
    expect(JSON.stringify(rule?.trace)).not.toMatch(/\p{Script=Han}/u);
  });

  it('are explained by what was known when they were made, and marked when that was taken back', async () => {
    const result = await firstOf('B');
    const before = (await get<ExplanationView>(`/${result.id}/explanation`)).body;
    const [record] = before.facts.find(({ id }) => id === 'hebei:general-dishonesty-12m')?.records ?? [];
    const number = Number(record?.id.split('-')[1]);
    const [subject, at] = [Number(result.subject), '2022-06-30T05:00:00.000Z'];
    await server.app.get(UnitOfWork).run(async (tx) => {
      await tx.execute('UPDATE record SET superseded_at = ? WHERE subject_id = ? AND number = ?', [
        at,
        subject,
        number,
      ]);
      await tx.execute(
        `INSERT INTO record (subject_id, sequence, number, op_id, item, decided_on, voided_on, fields, act, unit_id,
           recorded_by, entered_at, recorded_at, voided_at)
         SELECT subject_id, 99, number, 'void-it', item, decided_on, ?, fields, 'void', unit_id, recorded_by, entered_at, ?, ?
         FROM record WHERE subject_id = ? AND number = ? AND act = 'enter'`,
        ['2022-06-30', at, at, subject, number],
      );
    });
    const after = (await get<ExplanationView>(`/${result.id}/explanation`)).body;
    expect(after).toMatchObject({ isReproduced: true, evaluation: { isMarked: true } });
    const records = after.facts.find(({ id }) => id === 'hebei:general-dishonesty-12m')?.records ?? [];
    expect(records.filter(({ isVoidedSince }) => isVoidedSince).map(({ id }) => id)).toEqual([record?.id]);
  });
});
