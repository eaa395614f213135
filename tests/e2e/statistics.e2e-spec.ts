import { UnitOfWork } from '@xinheng/platform';
import { startServer, type Answer, type TestServer } from '../support/server.js';
import { storeRecords, storeRow, storeSubject } from '../support/stored-rows.js';

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

  it('are the totals of the lists that they lead to', async () => {
    await server.app.get(UnitOfWork).run(async (tx) => {
      for (const region of ['130102', '130203', '130204']) {
        const subject = await storeSubject(tx, { code: region, region, kind: 'institution' });
        await storeRecords(tx, subject, [{ item: 'national:administrative-penalty', decided_on: '2022-06-01' }]);
      }
      const item = 'national:administrative-penalty';
      await storeRow(tx, 'feed_status', {
        item,
        region: '130200',
        last_received_at: '2022-06-01T00:00:00.000Z',
        rows_received: 2,
      });
    });
    const { body } = await read<Record<string, unknown>>('overview');
    expect(body).toMatchObject({ subjects: 3, records: 3, withoutData: 1 });
    const lists = {
      subjects: 'subjects',
      records: 'records',
      stale: `subjects?filter=${encodeURIComponent('{"isStale":true}')}`,
      withoutData: `subjects?filter=${encodeURIComponent('{"hasNoData":true}')}`,
    };
    for (const [figure, list] of Object.entries(lists)) {
      const { headers } = await server.request('GET', `/api/v1/${list}`, { token });
      expect([figure, headers.get('content-range')?.split('/')[1]]).toEqual([figure, String(body[figure])]);
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
