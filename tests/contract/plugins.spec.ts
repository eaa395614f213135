import type { INestApplicationContext } from '@nestjs/common';
import { AuditService, DefinitionsService, PluginReaderService, PluginsModule, PluginsService } from '@xinheng/core';
import { FixedClock, type Database } from '@xinheng/platform';
import { startCore } from '../support/start-core.js';
import { describeOnDatabases } from '../support/databases.js';
import { pluginShelf, type PluginShelf } from '../support/plugin-shelf.js';

const SCHEME = 'hebei:enterprise-grade';

interface Parameter {
  readonly key: string;
  readonly values: { value: unknown }[];
}
interface CaseFileEntry {
  readonly expect: Record<string, unknown>;
}

describeOnDatabases('plugins at the start', (makeDatabase) => {
  let database: Database;
  let shelf: PluginShelf;
  let core: INestApplicationContext;
  const clock = new FixedClock('2022-06-30');
  const start = (plugins: readonly string[] = ['hebei', 'national']): Promise<INestApplicationContext> =>
    startCore(database, { modules: [PluginsModule], clock, config: { pluginsDir: shelf.folder, plugins } });
  const bootstrap = (): ReturnType<PluginsService['bootstrap']> => core.get(PluginsService).bootstrap();
  const definitions = () => core.get(DefinitionsService);
  const states = async (): Promise<Record<string, string>> =>
    Object.fromEntries((await definitions().plugins()).map(({ id, state }) => [id, state]));
  const findingsOf = async (id: string) =>
    (await core.get(PluginReaderService).get(id, 'zh-CN')).findings.map(({ file, pointer, code }) => [
      file,
      pointer,
      code,
    ]);
  const actions = async (): Promise<string[]> =>
    (
      await database.read.query<{ action: string; object_id: string }>(
        `SELECT action, object_id FROM audit_event WHERE object_type = 'plugin' ORDER BY id`,
      )
    ).map(({ action, object_id }) => `${action} ${object_id}`);

  beforeAll(async () => {
    database = await makeDatabase();
    shelf = pluginShelf('national', 'hebei');
    core = await start();
  });
  afterAll(async () => {
    await core.close();
    shelf.remove();
  });

  it('brings those that are configured into force in one generation, national first', async () => {
    expect(await bootstrap()).toEqual({
      installed: ['national', 'hebei'],
      quarantined: [],
      changedSchemes: [SCHEME],
    });
    const current = await definitions().current();
    expect(current.generation).toBe(1);
    expect(current.set.map(({ id }) => id)).toEqual(['national', 'hebei']);
    expect(current.hashOf(SCHEME)).toMatch(/^[0-9a-f]{64}$/);
    expect(await actions()).toEqual(['plugin.install national', 'plugin.install hebei']);
    const { unit } = await core.get(PluginReaderService).get('hebei', 'zh-CN');
    expect(unit).toEqual({ id: expect.any(String), title: '信衡平台' });
  });

  it('gives back from its rows the very definitions that were read from the files', async () => {
    const fresh = await start();
    const [first, second] = await Promise.all([definitions().current(), fresh.get(DefinitionsService).current()]);
    expect(second.plugins).toEqual(first.plugins);
    expect(second.hashOf(SCHEME)).toBe(first.hashOf(SCHEME));
    await fresh.close();
  });

  it('does nothing at the next start, and nothing in another process', async () => {
    const other = await start();
    const before = await definitions().current();
    expect(await other.get(PluginsService).bootstrap()).toEqual({
      installed: [],
      quarantined: [],
      changedSchemes: [],
    });
    expect(await bootstrap()).toMatchObject({ installed: [] });
    expect(await definitions().current()).toBe(before);
    expect(await actions()).toHaveLength(2);
    await other.close();
  });

  it('makes a new generation of what changed, which every process sees, and tells whose rules changed', async () => {
    const other = await start();
    await other.get(DefinitionsService).current();
    clock.advance(60_000);
    shelf.edit<Record<string, unknown>>('hebei', 'plugin.json', (manifest) => ({ ...manifest, version: '1.1.0' }));
    shelf.edit<Parameter[]>('hebei', 'parameters.json', (parameters) =>
      parameters.map((one) =>
        one.key === 'low-grade-alert' ? { ...one, values: [{ ...one.values[0], value: 0.2 }] } : one,
      ),
    );
    // A metric's alarm line is no part of what the scheme reads.
    expect(await bootstrap()).toEqual({ installed: ['hebei'], quarantined: [], changedSchemes: [] });
    shelf.edit<{ key: string; title: string }[]>('hebei', 'facts.json', (facts) =>
      facts.map((fact) => (fact.key === 'general-dishonesty-12m' ? { ...fact, title: '一年内一般失信次数' } : fact)),
    );
    expect(await bootstrap()).toEqual({ installed: ['hebei'], quarantined: [], changedSchemes: [SCHEME] });
    const seen = await other.get(DefinitionsService).current();
    expect([seen.generation, seen.plugins.find(({ id }) => id === 'hebei')?.version]).toEqual([3, '1.1.0']);
    const { versions } = await core.get(PluginReaderService).get('hebei', 'zh-CN');
    expect(versions.map(({ version, supersededAt }) => [version, supersededAt === null])).toEqual([
      ['1.1.0', true],
      ['1.1.0', false],
      ['1.0.0', false],
    ]);
    await other.close();
  });

  it('sets aside what cannot be read, with file, place and cause, and starts without it', async () => {
    const broken = '[\n  { "key": "x", }\n]';
    const good = await definitions().current();
    shelf.write('hebei', 'measures.json', broken);
    expect(await bootstrap()).toEqual({ installed: [], quarantined: ['hebei'], changedSchemes: [] });
    expect(await states()).toEqual({ national: 'enabled', hebei: 'quarantined' });
    expect(await findingsOf('hebei')).toContainEqual(['measures.json', '', 'plugin-json-syntax']);
    const current = await definitions().current();
    expect(current.set.map(({ id }) => id)).toEqual(['national']);
    expect(current.schemes).toEqual([]);
    // A second start finds the same and writes nothing.
    const count = (await actions()).length;
    expect(await bootstrap()).toEqual({ installed: [], quarantined: [], changedSchemes: [] });
    expect(await actions()).toHaveLength(count);
    shelf.restore('hebei', 'measures.json');
    expect(await bootstrap()).toMatchObject({ installed: ['hebei'], changedSchemes: [SCHEME] });
    expect((await definitions().current()).hashOf(SCHEME)).toBe(good.hashOf(SCHEME));
  });

  it('sets aside a plugin of which a worked case fails, and names the case', async () => {
    const cases = 'cases/enterprise-grade.json';
    shelf.edit<CaseFileEntry[]>('hebei', cases, ([first, ...others]) => [
      { ...first, expect: { ...first?.expect, grade: first?.expect['grade'] === 'A' ? 'B' : 'A' } },
      ...others,
    ]);
    expect(await bootstrap()).toMatchObject({ quarantined: ['hebei'] });
    expect(await findingsOf('hebei')).toEqual([[cases, '/0/expect/grade', 'plugin-case-differs']]);
    shelf.edit<CaseFileEntry[]>('hebei', cases, ([, ...others]) => others);
    expect(await bootstrap()).toMatchObject({ installed: ['hebei'] });
  });

  it('starts without a folder that is not there, without a wrong id, and without what depends on them', async () => {
    shelf.edit<Record<string, unknown>>('hebei', 'plugin.json', (manifest) => ({
      ...manifest,
      dependsOn: { absent: '^1.0.0' },
    }));
    await core.close();
    core = await start(['national', 'hebei', 'absent']);
    expect(await bootstrap()).toMatchObject({ installed: [], quarantined: ['absent', 'hebei'] });
    expect(await findingsOf('absent')).toEqual([[null, '', 'plugin-folder-missing']]);
    expect(await findingsOf('hebei')).toEqual([['plugin.json', '/dependsOn/absent', 'plugin-dependency-quarantined']]);
    shelf.edit<Record<string, unknown>>('hebei', 'plugin.json', (manifest) => ({
      ...manifest,
      id: 'hubei',
      dependsOn: {},
    }));
    expect(await bootstrap()).toMatchObject({ quarantined: ['hebei'] });
    expect(await findingsOf('hebei')).toEqual([['plugin.json', '/id', 'plugin-folder-id']]);
  });

  it('leaves an intact chain of audit events behind', async () => {
    expect(await core.get(AuditService).verify()).toMatchObject({ isIntact: true });
  });
});

describeOnDatabases('two processes that start at once', (makeDatabase) => {
  it('install each plugin once', async () => {
    const database = await makeDatabase();
    const first = await startCore(database, { modules: [PluginsModule] });
    const second = await startCore(database, { modules: [PluginsModule] });
    const news = await Promise.all([first, second].map((core) => core.get(PluginsService).bootstrap()));
    expect(news.map(({ installed }) => installed.length).sort()).toEqual([0, 3]);
    const rows = await database.read.query('SELECT plugin_id FROM plugin ORDER BY id');
    expect(rows).toEqual([{ plugin_id: 'national' }, { plugin_id: 'hebei' }, { plugin_id: 'heilongjiang' }]);
    expect((await second.get(DefinitionsService).current()).generation).toBe(1);
    await Promise.all([first.close(), second.close()]);
  });
});
