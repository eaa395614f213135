import { FixedClock } from '@xinheng/platform';
import { startServer, type TestServer } from '../support/server.js';

describe('audit events over HTTP', () => {
  let server: TestServer;
  let token: string;

  beforeAll(async () => {
    // Half past midnight in China, when it is still the day before in UTC.
    server = await startServer({ clock: new FixedClock('2022-06-29T16:30:00.000Z') });
    token = await server.login('admin');
  });
  afterAll(() => server?.close());

  const actsOf = async (filter: object): Promise<readonly string[]> => {
    const query = new URLSearchParams({ filter: JSON.stringify({ objectType: 'account', ...filter }) });
    const { body } = await server.request<{ action: string }[]>('GET', `/api/v1/audit-events?${query.toString()}`, {
      token,
    });
    return body.map(({ action }) => action);
  };

  it('takes a day of a filter as the day in China, from its beginning to its end', async () => {
    const acts = ['session.open', 'account.create'];
    expect(await actsOf({ recordedAt_gte: '2022-06-30', recordedAt_lte: '2022-06-30' })).toEqual(acts);
    expect(await actsOf({ recordedAt_lte: '2022-06-29' })).toEqual([]);
    expect(await actsOf({ recordedAt_gte: '2022-07-01' })).toEqual([]);
  });

  it('takes an instant of a filter however many digits it is written with', async () => {
    expect(await actsOf({ recordedAt_gte: '2022-06-29T16:30Z' })).toHaveLength(2);
    expect(await actsOf({ recordedAt_gte: '2022-06-29T16:30:00.001Z' })).toEqual([]);
  });

  it('follows the chains and finds them whole', async () => {
    const { status, body } = await server.request('GET', '/api/v1/audit/verify', { token });
    expect(status).toBe(200);
    expect(body).toMatchObject({ isIntact: true, firstBad: null });
  });
});
