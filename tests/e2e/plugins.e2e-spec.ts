import { readArchive } from '@xinheng/plugin-pack';
import { pluginShelf, type PluginShelf } from '../support/plugin-shelf.js';
import { startServer, type Answer, type TestServer } from '../support/server.js';

interface Finding {
  readonly file: string | null;
  readonly code: string;
  readonly message: string;
}
interface Plugin {
  readonly id: string;
  readonly state: string;
  readonly title: string;
  readonly counts: Record<string, number>;
  readonly findingCounts: { errors: number; warnings: number };
  readonly findings: readonly Finding[];
  readonly documents: readonly { key: string; number: string | null; isPrimary: boolean }[];
  readonly coverage: readonly { article: string; state: string; resources: { name: string; title: string | null }[] }[];
  readonly schemes: readonly { id: string; ruleCount: number; caseCount: number }[];
  readonly cases: readonly { scheme: string; expected: { grade?: string | null } }[];
  readonly neededBy: readonly string[];
  readonly versions: readonly { version: string; supersededAt: string | null }[];
}

describe('plugins over HTTP', () => {
  let server: TestServer;
  let shelf: PluginShelf;
  let token: string;
  const read = <T>(path: string, language = 'zh-CN'): Promise<Answer<T>> =>
    server.request('GET', `/api/v1/${path}`, { token, headers: { 'accept-language': language } });

  beforeAll(async () => {
    shelf = pluginShelf('national', 'hebei');
    shelf.write('broken', 'plugin.json', '{ "id": "broken", "title": 7 }');
    server = await startServer({ config: { pluginsDir: shelf.folder, plugins: ['national', 'hebei', 'broken'] } });
    token = await server.login('admin');
  });
  afterAll(async () => {
    await server.close();
    shelf.remove();
  });

  it('list what stands, and what could not be loaded, each with its counts', async () => {
    const { body, headers } = await read<Plugin[]>('plugins');
    expect(headers.get('content-range')).toBe('plugins 0-2/3');
    expect(body.map(({ id, state }) => [id, state])).toEqual([
      ['broken', 'quarantined'],
      ['hebei', 'enabled'],
      ['national', 'enabled'],
    ]);
    expect(body[1]?.counts).toMatchObject({ scheme: 1, classification: 19 });
    const quarantined = await read<Plugin[]>(`plugins?filter=${encodeURIComponent('{"state":"quarantined"}')}`);
    expect(quarantined.body.map(({ id }) => id)).toEqual(['broken']);
  });

  it('show the documents, what became of every article, and the cases', async () => {
    const { body } = await read<Plugin>('plugins/hebei');
    expect(body.documents).toMatchObject([{ key: 'heb-2022', number: '冀政办字〔2022〕54号', isPrimary: true }]);
    expect(body.coverage.map(({ article }) => article).slice(0, 3)).toEqual(['一(一)', '一(二)', '一(三)']);
    const article = body.coverage.find((one) => one.article === '四(三)');
    expect(article?.resources).toContainEqual({
      name: 'schemes/enterprise-grade#revoked',
      title: '已被依法吊销营业执照',
    });
    expect(body.coverage.flatMap(({ resources }) => resources).filter(({ title }) => title === null)).toEqual([]);
    expect(body.schemes).toEqual([
      {
        id: 'hebei:enterprise-grade',
        title: '企业信用分级',
        method: 'decision',
        ruleCount: 7,
        caseCount: body.counts['case'],
      },
    ]);
    expect(body.cases).toHaveLength(body.counts['case'] ?? 0);
    expect(new Set(body.cases.map(({ expected }) => expected.grade).filter(Boolean))).toEqual(
      new Set(['A', 'B', 'C', 'D']),
    );
    expect(body.findingCounts.errors).toBe(0);
    expect(body.versions).toMatchObject([{ version: '1.0.0', supersededAt: null }]);
  });

  it('say of what could not be loaded where the fault is, in the language of the reader', async () => {
    const { body } = await read<Plugin>('plugins/broken', 'en');
    expect(body).toMatchObject({ state: 'quarantined', coverage: [], schemes: [] });
    expect(body.findings.length).toBeGreaterThan(0);
    expect(body.findings.every(({ file }) => file === 'plugin.json')).toBe(true);
    const chinese = await read<Plugin>('plugins/broken');
    expect(chinese.body.findings.map(({ message }) => message)).not.toEqual(
      body.findings.map(({ message }) => message),
    );
    expect(chinese.body.findings.every(({ message }) => /[\u4e00-\u9fff]/.test(message))).toBe(true);
  });

  it('give the package as it was installed', async () => {
    const response = await fetch(`${server.url}/api/v1/plugins/hebei/package`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="hebei-1.0.0.xhp"');
    const { source, issues } = await readArchive(new Uint8Array(await response.arrayBuffer()));
    expect(issues).toEqual([]);
    expect([...(source?.keys() ?? [])]).toEqual(expect.arrayContaining(['plugin.json', 'README.md', 'facts.json']));
  });

  it('refuse a package whose folder has changed since, rather than give another', async () => {
    shelf.write('hebei', 'CHANGELOG.md', 'changed\n');
    const answer = await read<{ type: string }>('plugins/hebei/package');
    expect([answer.status, answer.body.type]).toEqual([409, 'urn:xinheng:problem:plugin-package-gone']);
  });

  it('name those that exist where one does not', async () => {
    const answer = await read<{ detail: string }>('plugins/hubei');
    expect([answer.status, answer.body.detail]).toEqual([
      404,
      '没有安装标识为“hubei”的插件，已有的是：national, hebei, broken。',
    ]);
  });
});
