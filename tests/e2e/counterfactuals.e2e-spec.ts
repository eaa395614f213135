import type { CounterfactualsView, ToldInput } from '@xinheng/core';
import { employ } from '../support/people.js';
import { unifiedCode } from '../support/sample-codes.js';
import { startServer, type Answer, type TestServer } from '../support/server.js';

interface Grade {
  readonly scheme: string;
  readonly grade: string | null;
  readonly isStale: boolean;
  readonly evaluation: string | null;
}

const scheme = 'hebei:enterprise-grade';

describe('what would lift a grade, and what it is computed from', () => {
  let server: TestServer;
  let tokens: ReadonlyMap<string, string>;
  let owner: string;
  let serial = 0;

  const ask = <T = Record<string, unknown>>(who: string, method: string, path: string, parts: object = {}) =>
    server.request<T>(method, `/api/v1${path}`, { token: tokens.get(who) ?? '', ...parts });
  const made = async (path: string, body: object, who = 'province'): Promise<string> => {
    const answer: Answer<{ id: string }> = await ask(who, 'POST', path, { body });
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.body.id;
  };
  const enter = (decidedOn: string, who = 'province'): Promise<string> =>
    made(
      '/records',
      {
        subject: owner,
        item: 'hebei:arrears-utility',
        decidedOn,
        basisDocument: { kind: 'other-decision', number: `示例〔2022〕${(serial += 1)}号`, issuer: '示例水务公司' },
        fields: { utility: '水费', amount: '1200.50' },
      },
      who,
    );
  /** What stands, once whoever grades has served the mark. */
  const standing = async (): Promise<Grade> => {
    for (;;) {
      const { body } = await ask<{ currentGrades: Grade[] }>('province', 'GET', `/subjects/${owner}`);
      const found = body.currentGrades.find((one) => one.scheme === scheme);
      if (found !== undefined && !found.isStale && found.grade !== null) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const lifting = async (locale = 'zh-CN', who = 'province') => {
    const { evaluation } = await standing();
    return ask<CounterfactualsView>(who, 'GET', `/evaluations/${evaluation}/counterfactuals`, {
      headers: { 'accept-language': locale },
    });
  };

  beforeAll(async () => {
    server = await startServer();
    tokens = await employ(server, [
      { username: 'province', roles: ['clerk'], level: 'province', region: '130000' },
      { username: 'zhengding', roles: ['clerk'], level: 'county', region: '130123' },
      { username: 'transport', roles: ['clerk'], level: 'province', region: '130000', department: 'transport' },
      { username: 'auditor', roles: ['auditor'], level: 'province', region: '130000' },
    ]);
    owner = await made('/subjects', { kind: 'enterprise', code: unifiedCode(1), name: '第1号示例公司' });
  });
  afterAll(() => server.close());

  it('is nothing for the best grade', async () => {
    const { body } = await lifting();
    expect(body).toMatchObject({ isBest: true, sets: [], grade: { grade: 'A', order: 0 }, gradeCount: 4 });
    expect(body.byItself).toEqual({ lifts: null, worsens: null, until: null });
  });

  it('names records that can stand for one another as one choice, each with its day [R-HEB-16]', async () => {
    for (let day = 10; day < 16; day += 1) await enter(`2022-01-${day}`);
    const { body } = await lifting();
    expect(body).toMatchObject({ isBest: false, grade: { grade: 'C' }, standing: { grade: 'C' }, asOf: '2022-06-30' });
    expect(body.sets).toMatchObject([
      { grade: { grade: 'B', title: '一般失信', order: 1 }, isProven: true, choices: [{ take: 1, count: 6 }] },
    ]);
    const [first] = body.sets[0]?.choices[0]?.records ?? [];
    expect(first).toMatchObject({
      item: 'hebei:arrears-utility',
      itemTitle: expect.stringContaining('欠缴'),
      decidedOn: '2022-01-10',
      expiresOn: '2023-01-10',
      repair: { state: 'not-stated', ways: [], from: null },
    });
    expect(body.byItself).toEqual({
      lifts: { on: '2023-01-10', grade: 'B', title: '一般失信', order: 1 },
      worsens: null,
      until: '2023-01-10',
    });
    const english = await lifting('en');
    expect(english.body.sets[0]?.grade.title).not.toBe('一般失信');
  });

  it('comes true: the record that is named is repaired, and the grade is what was told [R-HLJ-72]', async () => {
    const before = await lifting();
    const record = before.body.sets[0]?.choices[0]?.records[0]?.id ?? '';
    const repaired = await ask('province', 'POST', `/records/${record}/repair`, {
      body: { repairedOn: '2022-06-30', reason: '示例：已修复' },
    });
    expect(repaired.body).toMatchObject({ id: record, repairedOn: '2022-06-30' });
    expect((await standing()).grade).toBe(before.body.sets[0]?.grade.grade);
    const old = await ask<{ code: string }>(
      'province',
      'GET',
      `/evaluations/${before.body.evaluation}/counterfactuals`,
    );
    expect(old.status).toBe(409);
    expect(old.text).toContain('counterfactual-superseded');
  });

  it('is told to nobody outside the region', async () => {
    const { evaluation } = await standing();
    expect((await ask('zhengding', 'GET', `/evaluations/${evaluation}/counterfactuals`)).status).toBe(404);
    expect((await ask('zhengding', 'GET', `/subjects/${owner}/evaluation-input?scheme=${scheme}`)).status).toBe(404);
  });

  it('gives the input of an evaluation as the command line takes it, within what one may see [R-HEB-37]', async () => {
    const { status, body } = await ask<ToldInput>(
      'auditor',
      'GET',
      `/subjects/${owner}/evaluation-input?scheme=${scheme}`,
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({ subject: owner, scheme, asOf: '2022-06-30', omitted: 0 });
    expect(body.input.subject).toMatchObject({ kind: 'enterprise', code: unifiedCode(1), region: '130102' });
    expect(body.input.records).toHaveLength(6);
    expect(body.input.records?.filter(({ repairedOn }) => repairedOn != null)).toHaveLength(1);
    // Another department sees the subject, but only the records that it keeps itself, and is told that there are more.
    await enter('2022-03-01', 'transport');
    const { body: partly } = await ask<ToldInput>(
      'transport',
      'GET',
      `/subjects/${owner}/evaluation-input?scheme=${scheme}`,
    );
    expect([partly.input.records?.map(({ decidedOn }) => decidedOn), partly.omitted]).toEqual([['2022-03-01'], 6]);
    expect((await ask('auditor', 'GET', `/subjects/${owner}/evaluation-input?scheme=hebei:none`)).status).toBe(404);
  });
});
