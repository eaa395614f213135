import { Health } from '@xinheng/platform';
import { pluginShelf } from '../support/plugin-shelf.js';
import { startServer, type TestServer } from '../support/server.js';

interface Ready {
  readonly state: string;
  readonly checks: Readonly<Record<string, string>>;
}

describe('health', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  it('says without login that the process lives and what it stands on', async () => {
    const live = await server.request('GET', '/health/live');
    expect([live.status, live.body]).toEqual([200, { state: 'up' }]);
    const { status, body } = await server.request<Ready>('GET', '/health/ready');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'up',
      checks: { database: 'up', migrations: 'up', definitions: 'up', running: 'up' },
    });
  });

  it('counts for those who look after the machine, without anything of anybody', async () => {
    const { headers, text } = await server.request('GET', '/metrics');
    expect(headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(
      samples.filter((line) => !/^[a-z_]+(\{[a-z_]+="[^"]*"(,[a-z_]+="[^"]*")*\})? -?[\d.e+]+$/.test(line)),
    ).toEqual([]);
    expect(samples).toEqual(
      expect.arrayContaining([
        'xinheng_definitions_generation 1',
        'xinheng_plugins_enabled 3',
        'xinheng_plugins_quarantined 0',
      ]),
    );
  });

  it('is not ready any more when the program is told to end, but still lives', async () => {
    server.app.get(Health).beginStop();
    const ready = await server.request<Ready>('GET', '/health/ready');
    expect([ready.status, ready.body.state, ready.body.checks['running']]).toEqual([503, 'down', 'down']);
    expect((await server.request('GET', '/health/live')).status).toBe(200);
  });
});

describe('a server of which a plugin cannot be loaded', () => {
  it('is ready without it, and counts it', async () => {
    const shelf = pluginShelf('national', 'hebei', 'heilongjiang');
    shelf.write('hebei', 'facts.json', '{');
    const server = await startServer({ config: { pluginsDir: shelf.folder } });
    try {
      expect((await server.request('GET', '/health/ready')).status).toBe(200);
      const { text } = await server.request('GET', '/metrics');
      expect(text).toContain('xinheng_plugins_enabled 2\n');
      expect(text).toContain('xinheng_plugins_quarantined 1\n');
    } finally {
      await server.close();
      shelf.remove();
    }
  });
});
