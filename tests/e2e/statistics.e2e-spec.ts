import { startServer, type Answer, type TestServer } from '../support/server.js';

describe('statistics over HTTP', () => {
  let server: TestServer;
  let token: string;
  const read = <T = unknown>(path: string, language = 'zh-CN'): Promise<Answer<T>> =>
    server.request('GET', `/api/v1/statistics/${path}`, { token, headers: { 'accept-language': language } });
  const scheme = 'scheme=hebei%3Aenterprise-grade';

  beforeAll(async () => {
    server = await startServer();
    token = await server.login('admin');
  });
  afterAll(() => server.close());

  it('are empty, not missing, before there is anything', async () => {
    expect((await read('overview')).body).toEqual({
      subjects: 0,
      records: 0,
      stale: 0,
      withoutData: 0,
      runs: [],
      imports: [],
    });
    expect((await read(`grades?${scheme}`, 'en')).body).toEqual([
      { grade: 'A', title: 'Trustworthy', order: 0, count: 0, share: 0 },
      { grade: 'B', title: 'Generally dishonest', order: 1, count: 0, share: 0 },
      { grade: 'C', title: 'Seriously dishonest', order: 2, count: 0, share: 0 },
      { grade: 'D', title: '“Blacklist”', order: 3, count: 0, share: 0 },
    ]);
    for (const path of ['grade-trend', 'regions', 'industries']) {
      expect((await read(`${path}?${scheme}`)).body).toEqual([]);
    }
  });

  it('say what they need and what is wrong with it', async () => {
    const wrong: [string, number, string][] = [
      ['grades', 400, 'request-field-missing'],
      ['grades?scheme=enterprise-grade', 400, 'request-field-pattern'],
      ['grades?scheme=hebei%3Anone', 404, 'definition-unknown'],
      [`regions?${scheme}&region=13`, 400, 'request-field-pattern'],
      [`industries?${scheme}&industry=g`, 400, 'request-field-pattern'],
      [`grade-trend?${scheme}&month=2022-06`, 400, 'request-query-unknown'],
    ];
    for (const [path, status, code] of wrong) {
      const answer = await read(path);
      expect([path, answer.status, answer.text.includes(code)]).toEqual([path, status, true]);
    }
  });
});
