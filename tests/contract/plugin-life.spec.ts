import { join } from 'node:path';
import {
  AuditService,
  DefinitionsService,
  PluginLifeReaderService,
  PluginLifeService,
  PluginOrdersService,
  PluginReaderService,
  PluginsService,
  RevisionDecisionsService,
  RevisionsService,
  type Actor,
  type DraftChange,
} from '@xinheng/core';
import { generateKeys, packPlugin, readFolder, signArchive } from '@xinheng/plugin-pack';
import { FixedClock, type Database } from '@xinheng/platform';
import { describeOnDatabases } from '../support/databases.js';
import { pluginShelf, type PluginShelf } from '../support/plugin-shelf.js';
import { actorOf, startWorkingCore, type WorkingCore } from '../support/working-core.js';

interface Parameter {
  readonly key: string;
  readonly title: string;
  readonly values: readonly { readonly from: string; readonly value: unknown }[];
}

const LIMIT = 'parameters#general-limit';

/** Who brings packages, and who consents: of one leading office. */
const engineer = actorOf('2');
const official = actorOf('3');

describeOnDatabases('the life of a plugin', (makeDatabase) => {
  let shelf: PluginShelf;
  let database: Database;
  let core: WorkingCore;
  const clock = new FixedClock('2022-06-30');

  const life = () => core.get(PluginLifeService);
  const orders = () => core.get(PluginOrdersService);
  const stands = (id = 'hebei', actor: Actor = engineer) => core.get(PluginLifeReaderService).get(actor, id, 'zh-CN');
  const stateOf = async (id = 'hebei') => (await core.get(PluginReaderService).get(id, 'zh-CN')).state;
  const inForce = async (id = 'hebei') =>
    (await core.get(DefinitionsService).current()).plugins.find((plugin) => plugin.id === id);
  const limit = async () =>
    (
      (await inForce())?.parameters.find(({ key }) => key === 'general-limit') as unknown as Parameter | undefined
    )?.values.at(-1)?.value;
  const generation = async () => (await core.get(DefinitionsService).current()).generation;
  const rows = async () =>
    database.read.query(
      `SELECT kind, resource_key, position, in_force_from, in_force_until, body FROM definition
       WHERE plugin_id = 'hebei' AND superseded_at IS NULL ORDER BY kind, position, id`,
    );
  /** The package of the shelf with another version, and whatever else was edited. */
  const packed = async (version: string, id = 'hebei'): Promise<Buffer> => {
    shelf.edit<Record<string, unknown>>(id, 'plugin.json', (manifest) => ({ ...manifest, version }));
    return packPlugin(await readFolder(join(shelf.folder, id)));
  };
  const ship = (key: string, value: unknown, title?: string) =>
    shelf.edit<Parameter[]>('hebei', 'parameters.json', (all) =>
      all.map((one) =>
        one.key === key
          ? {
              ...one,
              ...(title === undefined ? {} : { title }),
              values: one.values.map((dated) => ({ ...dated, value })),
            }
          : one,
      ),
    );
  const consent = () => orders().approve(official, 'hebei', { inForceFrom: clock.today() });
  const refused = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (error: unknown) => (error as { code?: string }).code ?? String(error),
    );

  beforeAll(async () => {
    shelf = pluginShelf('national', 'hebei');
    // Worked cases are about the shipped numbers; they are not what is proved here.
    shelf.edit('hebei', 'cases/enterprise-grade.json', () => []);
    await packed('1.0.0');
    database = await makeDatabase();
    core = await startWorkingCore({ database, clock, config: (config) => config.with({ pluginsDir: shelf.folder }) });
  });
  afterAll(async () => {
    await core.close();
    shelf.remove();
  });

  it('refuses what is no package, what is not newer and what is broken, with every finding, and keeps nothing of it', async () => {
    const before = await generation();
    const none = await life().upload(engineer, Buffer.from('no package at all'));
    expect([none.state, none.findings.map(({ code }) => code)]).toEqual(['refused', ['plugin-archive-not-a-zip']]);
    const same = await life().upload(engineer, await packed('1.0.0'));
    expect(same.findings.map(({ code }) => code)).toContain('plugin-package-same');
    ship('general-limit', 6);
    const taken = await life().upload(engineer, await packed('1.0.0'));
    expect(taken.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'plugin-version-taken',
    ]);
    const older = await life().upload(engineer, await packed('0.9.0'));
    expect(older.findings.map(({ code }) => code)).toContain('plugin-version-older');
    shelf.write('hebei', 'measures.json', '[ {');
    const broken = await life().upload(engineer, await packed('1.1.0'));
    expect([broken.state, broken.findings.map(({ file, code }) => [file, code])]).toEqual([
      'refused',
      expect.arrayContaining([['measures.json', 'plugin-json-syntax']]),
    ]);
    shelf.restore('hebei', 'measures.json');
    expect(await stands()).toMatchObject({ candidate: null, packages: [], state: 'enabled' });
    expect(await generation()).toBe(before);
    expect(await database.read.query('SELECT id FROM plugin_package')).toEqual([]);
  });

  it('brings a newer version up to where a second person consents, and changes nothing before', async () => {
    const before = await rows();
    const { state, candidate } = await life().upload(engineer, await packed('1.1.0'));
    expect([state, candidate?.items.map(({ resource, key, outcome }) => [resource, key, outcome])]).toEqual([
      'validated',
      [['parameters', 'general-limit', 'changed']],
    ]);
    expect(await refused(orders().order(engineer, 'hebei', 'enable', '升级'))).toBe('plugin-life-state');
    await life().install(engineer, 'hebei');
    await orders().order(engineer, 'hebei', 'enable', '升级');
    expect((await stands()).order).toMatchObject({
      act: 'enable',
      state: 'requested',
      impact: { resources: { changed: 1 }, schemes: [{ scheme: 'hebei:enterprise-grade', subjects: 0 }] },
    });
    expect(await rows()).toEqual(before);
    expect(await limit()).toBe(5);
    // Whoever brought it may not consent, and nothing else can be asked for meanwhile.
    expect(await refused(orders().approve(engineer, 'hebei', { inForceFrom: '2022-06-30' }))).toBe(
      'plugin-life-same-person',
    );
    expect((await stands()).mayNot.approve).toMatch(/没有参与/);
    expect(await refused(orders().order(engineer, 'hebei', 'retire', '退役'))).toBe('plugin-life-order-open');
    expect(await refused(orders().approve(official, 'hebei', { inForceFrom: '2022-06-29' }))).toBe('plugin-day-past');
    const department: Actor = { ...official, unit: { ...official.unit, department: 'transport' } };
    expect(await refused(orders().approve(department, 'hebei', { inForceFrom: '2022-06-30' }))).toBe(
      'plugin-life-same-unit',
    );
    clock.advance(60_000);
    await consent();
    expect([await limit(), (await inForce())?.version]).toEqual([6, '1.1.0']);
    expect(await stands()).toMatchObject({ order: null, candidate: null, packages: [{ state: 'in-force' }] });
  });

  it('stays upgraded at the next start, whatever lies in the folder', async () => {
    ship('general-limit', 9);
    await packed('1.0.5');
    expect(await core.get(PluginsService).bootstrap()).toMatchObject({ installed: [] });
    expect(await limit()).toBe(6);
    ship('general-limit', 6);
  });

  it('gives the package out as it came', async () => {
    const { fileName, bytes } = await core.get(PluginReaderService).packageOf('hebei');
    expect(fileName).toBe('hebei-1.1.0.xhp');
    const again = await life().upload(engineer, bytes);
    expect(again.findings.map(({ code }) => code)).toContain('plugin-package-same');
  });

  it('has conflicts decided one by one before anybody is asked to consent', async () => {
    const parameter = (await inForce())?.parameters.find(({ key }) => key === 'general-limit') as unknown as Parameter;
    const value = { ...parameter, values: parameter.values.map((one) => ({ ...one, value: 4 })) };
    const change: DraftChange = { resource: 'parameters', key: 'general-limit', value: value };
    const id = await core.get(RevisionsService).create(engineer, 'hebei', { changes: [change], reason: '下调' });
    await core.get(RevisionDecisionsService).submit(engineer, id, null);
    await core.get(RevisionDecisionsService).approve(official, id, { inForceFrom: clock.today() });
    expect(await limit()).toBe(4);
    ship('general-limit', 7);
    await life().upload(engineer, await packed('1.2.0'));
    await life().install(engineer, 'hebei');
    const { candidate } = await stands();
    expect(candidate).toMatchObject({
      openConflicts: 1,
      items: [{ name: LIMIT, outcome: 'conflict', decision: null, title: expect.any(String) }],
    });
    expect(candidate?.items[0]?.lines.length).toBeGreaterThan(0);
    expect(await refused(orders().order(engineer, 'hebei', 'enable', '升级'))).toBe('plugin-life-conflicts');
    expect(await refused(life().decide(engineer, 'hebei', 'parameters#nothing', 'ours'))).toBe(
      'plugin-conflict-unknown',
    );
    await life().decide(engineer, 'hebei', LIMIT, 'ours');
    await life().install(engineer, 'hebei');
    await orders().order(engineer, 'hebei', 'enable', '升级，沿用本地限值');
    clock.advance(60_000);
    await consent();
    expect([await limit(), (await inForce())?.version]).toEqual([4, '1.2.0+local.1']);
    // What was decided is no conflict with the next package that leaves it alone.
    ship('low-grade-alert', 0.3);
    await life().upload(engineer, await packed('1.3.0'));
    expect((await stands()).candidate?.items.map(({ name, outcome }) => [name, outcome])).toEqual([
      [LIMIT, 'kept'],
      ['parameters#low-grade-alert', 'changed'],
    ]);
    await orders().withdraw(engineer, 'hebei', '还要再看');
    expect((await stands()).candidate).toBeNull();
  });

  it('goes one step back to equal rows, with what was revised in them, and tells what was decided meanwhile', async () => {
    const upgraded = await rows();
    await life().upload(engineer, await packed('1.4.0'));
    await life().install(engineer, 'hebei');
    await orders().order(engineer, 'hebei', 'enable', '升级');
    clock.advance(60_000);
    await consent();
    expect(await rows()).not.toEqual(upgraded);
    clock.advance(60_000);
    await orders().order(engineer, 'hebei', 'revert', '有误');
    expect((await stands()).order?.impact.standing).toEqual({ openCases: 0, listEntries: 0, measures: 0, records: 0 });
    await consent();
    expect(await rows()).toEqual(upgraded);
    expect([await limit(), (await inForce())?.version]).toEqual([4, '1.2.0+local.1']);
    expect((await stands()).packages.map(({ version, state }) => [version, state])).toEqual([
      ['1.4.0', 'superseded'],
      ['1.3.0', 'withdrawn'],
      ['1.2.0', 'in-force'],
      ['1.1.0', 'superseded'],
    ]);
  });

  it('comes into force on the day that was consented to, and not before', async () => {
    ship('general-limit', 8);
    await life().upload(engineer, await packed('2.0.0'));
    await life().decide(engineer, 'hebei', LIMIT, 'theirs');
    await life().install(engineer, 'hebei');
    await orders().order(engineer, 'hebei', 'enable', '七月起');
    await orders().approve(official, 'hebei', { inForceFrom: '2022-07-02' });
    expect((await stands()).order).toMatchObject({ state: 'scheduled', inForceFrom: '2022-07-02' });
    await orders().carryOutDue();
    expect(await limit()).toBe(4);
    clock.advance(2 * 86_400_000);
    await orders().carryOutDue();
    expect([await limit(), (await inForce())?.version]).toEqual([8, '2.0.0']);
    expect((await stands()).orders[0]).toMatchObject({ state: 'done', act: 'enable' });
  });

  it('is stopped by one and put in force again by two', async () => {
    await orders().disable(official, 'hebei', '紧急停用');
    expect([await stateOf(), await inForce()]).toEqual(['disabled', undefined]);
    await orders().order(engineer, 'hebei', 'enable', '恢复');
    await consent();
    expect([await stateOf(), await limit()]).toEqual(['enabled', 8]);
  });

  it('brings a plugin that is new here, beside what it depends on, and is needed by it', async () => {
    const own = pluginShelf();
    own.write(
      'dairy',
      'plugin.json',
      JSON.stringify({
        formatVersion: 1,
        id: 'dairy',
        version: '1.0.0',
        title: '乳制品行业信用监管（示例）',
        kind: 'industry',
        regions: ['130000'],
        core: '^1.0.0',
        dependsOn: { hebei: '>=1.0.0' },
        documents: [],
      }),
    );
    const bytes = await packPlugin(await readFolder(join(own.folder, 'dairy')));
    expect((await life().upload(engineer, bytes)).state).toBe('validated');
    expect(await stateOf('dairy')).toBe('validated');
    await life().install(engineer, 'dairy');
    expect([await stateOf('dairy'), await inForce('dairy')]).toEqual(['installed', undefined]);
    await orders().order(engineer, 'dairy', 'enable', '新行业');
    await orders().approve(official, 'dairy', { inForceFrom: clock.today() });
    expect((await inForce('dairy'))?.version).toBe('1.0.0');
    expect(await refused(orders().disable(engineer, 'hebei', '停用'))).toBe('plugin-dependent-stands');
    expect(await refused(orders().order(engineer, 'hebei', 'retire', '退役'))).toBe('plugin-dependent-stands');
    await orders().order(engineer, 'dairy', 'retire', '不再使用');
    await orders().approve(official, 'dairy', { inForceFrom: clock.today() });
    expect([await stateOf('dairy'), await inForce('dairy')]).toEqual(['retired', undefined]);
    const again = await life().upload(engineer, bytes);
    expect(again.findings.map(({ code }) => code)).toContain('plugin-retired');
    own.remove();
  });

  it('takes only what a trusted key signed, where the operator says so', async () => {
    const keys = generateKeys();
    const strict = await startWorkingCore({
      database,
      clock,
      config: (config) => config.with({ pluginsDir: shelf.folder, trustedKeys: [keys.publicKey] }),
    });
    const { state, findings } = await strict.get(PluginLifeService).upload(engineer, await packed('3.0.0'));
    expect([state, findings.map(({ code }) => code)]).toEqual([
      'refused',
      expect.arrayContaining(['plugin-signature-missing']),
    ]);
    const signed = await signArchive(await packed('3.0.0'), keys.privateKey);
    expect((await strict.get(PluginLifeService).upload(engineer, signed)).state).toBe('validated');
    expect((await stands()).candidate).toMatchObject({ version: '3.0.0', signedBy: keys.id });
    await strict.close();
  });

  it('leaves an intact chain of audit events, with reasons', async () => {
    expect(await core.get(AuditService).verify()).toMatchObject({ isIntact: true });
    const acts = await database.read.query<{ action: string }>(
      `SELECT DISTINCT action FROM audit_event WHERE object_type = 'plugin'`,
    );
    expect(acts.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'plugin.upload',
        'plugin.refuse',
        'plugin.install',
        'plugin.order-enable',
        'plugin.approve',
      ]),
    );
  });
});

describeOnDatabases('two processes and one package', (makeDatabase) => {
  it('come to one generation: the second to consent is told that it is decided', async () => {
    const shelf = pluginShelf('national', 'hebei');
    const database = await makeDatabase();
    const start = () => startWorkingCore({ database, config: (config) => config.with({ pluginsDir: shelf.folder }) });
    const [first, second] = [await start(), await start()];
    shelf.edit<Record<string, unknown>>('hebei', 'plugin.json', (manifest) => ({ ...manifest, version: '1.1.0' }));
    const bytes = await packPlugin(await readFolder(join(shelf.folder, 'hebei')));
    await first.get(PluginLifeService).upload(engineer, bytes);
    await second.get(PluginLifeService).install(engineer, 'hebei');
    await first.get(PluginOrdersService).order(engineer, 'hebei', 'enable', '升级');
    const before = (await first.get(DefinitionsService).current()).generation;
    const consents = await Promise.allSettled(
      [first, second].map((core) =>
        core.get(PluginOrdersService).approve(official, 'hebei', { inForceFrom: '2022-06-30' }),
      ),
    );
    expect(consents.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    for (const core of [first, second]) {
      const current = await core.get(DefinitionsService).current();
      expect([current.generation, current.plugins.find(({ id }) => id === 'hebei')?.version]).toEqual([
        before + 1,
        '1.1.0',
      ]);
    }
    await Promise.all([first.close(), second.close()]);
    shelf.remove();
  });
});
