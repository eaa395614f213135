import {
  DefinitionsService,
  PluginReaderService,
  PluginsService,
  RevisionDecisionsService,
  RevisionsService,
  type DraftChange,
} from '@xinheng/core';
import type { Database } from '@xinheng/platform';
import { describeOnDatabases } from '../support/databases.js';
import { pluginShelf, type PluginShelf } from '../support/plugin-shelf.js';
import { actorOf, startWorkingCore, type WorkingCore } from '../support/working-core.js';

interface Parameter {
  readonly key: string;
  readonly title: string;
  readonly values: readonly { readonly from: string; readonly value: unknown }[];
}

describeOnDatabases('rules that were revised here, when a new package comes', (makeDatabase) => {
  let shelf: PluginShelf;
  let database: Database;
  let core: WorkingCore;

  const start = () => startWorkingCore({ database, config: (config) => config.with({ pluginsDir: shelf.folder }) });
  const hebei = async () => (await core.get(DefinitionsService).current()).plugins.find(({ id }) => id === 'hebei');
  const parameter = async (key: string) =>
    (await hebei())?.parameters.find((one) => one.key === key) as unknown as Parameter | undefined;
  const valueOf = async (key: string) => (await parameter(key))?.values.at(-1)?.value;
  const ship = (key: string, change: (parameter: Parameter) => Parameter) =>
    shelf.edit<Parameter[]>('hebei', 'parameters.json', (all) =>
      all.map((one) => (one.key === key ? change(one) : one)),
    );
  const withValue = (value: unknown) => (one: Parameter) => ({
    ...one,
    values: one.values.map((dated) => ({ ...dated, value })),
  });
  const findings = async () =>
    (await core.get(PluginReaderService).get('hebei', 'zh-CN')).findings
      .map(({ code }) => code)
      .filter((code) => code.startsWith('plugin-local'));
  const versionOf = async () => (await core.get(PluginReaderService).get('hebei', 'zh-CN')).version;

  beforeAll(async () => {
    shelf = pluginShelf('national', 'hebei');
    // Worked cases are about the shipped numbers; they are not what is proved here.
    shelf.edit('hebei', 'cases/enterprise-grade.json', () => []);
    database = await makeDatabase();
    core = await start();
    const value = withValue(4)((await parameter('general-limit')) as Parameter);
    const change: DraftChange = { resource: 'parameters', key: 'general-limit', value: value as never };
    const id = await core.get(RevisionsService).create(actorOf('2'), 'hebei', { changes: [change], reason: '下调' });
    await core.get(RevisionDecisionsService).submit(actorOf('2'), id, null);
    await core.get(RevisionDecisionsService).approve(actorOf('3'), id, { inForceFrom: core.clock.today() });
  });
  afterAll(async () => {
    await core.close();
    shelf.remove();
  });

  it('stand after a start on the same package', async () => {
    const { generation } = await core.get(DefinitionsService).current();
    await core.close();
    core = await start();
    expect((await core.get(DefinitionsService).current()).generation).toBe(generation);
    expect(await valueOf('general-limit')).toBe(4);
    expect(await versionOf()).toBe('1.0.0+local.1');
  });

  it('stay where the package changed something else, which is taken', async () => {
    ship('counting-window', withValue('P6M'));
    shelf.edit<object>('hebei', 'plugin.json', (manifest) => ({ ...manifest, version: '1.1.0' }));
    expect(await core.get(PluginsService).bootstrap()).toMatchObject({ installed: ['hebei'] });
    expect(await valueOf('counting-window')).toBe('P6M');
    expect(await valueOf('general-limit')).toBe(4);
    expect(await versionOf()).toBe('1.1.0+local.1');
    expect(await findings()).toEqual([]);
  });

  it('stay where the package changed the same, and that is told', async () => {
    ship('general-limit', withValue(7));
    await core.get(PluginsService).bootstrap();
    expect(await valueOf('general-limit')).toBe(4);
    expect(await findings()).toEqual(['plugin-local-conflict']);
    expect(core.logged.join('\n')).toContain('a package changed what was revised here too');
  });

  it('stay in force with the package before where the new one makes no whole with them, until it does', async () => {
    const before = await hebei();
    shelf.write('hebei', 'facts.json', '[');
    expect(await core.get(PluginsService).bootstrap()).toMatchObject({ installed: [], quarantined: [] });
    expect(await hebei()).toEqual(before);
    expect(await findings()).toEqual(['plugin-local-held']);
    const { generation } = await core.get(DefinitionsService).current();
    await core.get(PluginsService).bootstrap();
    expect((await core.get(DefinitionsService).current()).generation).toBe(generation);
    shelf.restore('hebei', 'facts.json');
    await core.get(PluginsService).bootstrap();
    expect(await findings()).toEqual(['plugin-local-conflict']);
    expect(await valueOf('general-limit')).toBe(4);
  });

  it('are the package’s own again when it says the same', async () => {
    const here = (await parameter('general-limit')) as Parameter;
    ship('general-limit', () => here);
    await core.get(PluginsService).bootstrap();
    expect(await findings()).toEqual([]);
    expect(await versionOf()).toBe('1.1.0');
    ship('general-limit', withValue(9));
    await core.get(PluginsService).bootstrap();
    expect(await valueOf('general-limit')).toBe(9);
  });
});
