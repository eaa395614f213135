import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { newPlugin, type PluginSource } from '@xinheng/plugin-kit';
import { definitionsHash, loadPlugin, loadShelf, packPlugin } from './index.js';

const shipped = join(import.meta.dirname, '..', '..', '..', 'plugins');

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'xinheng-load-'))));
afterEach(() => rmSync(root, { recursive: true }));

function put(folder: string, source: PluginSource): string {
  for (const [path, text] of source) {
    const file = join(root, folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return join(root, folder);
}

/** A new plugin that depends on another. */
function depending(id: string, on: string): PluginSource {
  const source = new Map(newPlugin({ id, kind: 'city' }));
  const manifest = JSON.parse(source.get('plugin.json')!) as object;
  return source.set('plugin.json', JSON.stringify({ ...manifest, dependsOn: { [on]: '^0.1.0' } }));
}

describe('loadPlugin', () => {
  it('loads a folder with national from the shelf', async () => {
    const folder = put('dairy', newPlugin({ id: 'dairy', kind: 'industry' }));
    const loaded = await loadPlugin(folder, { shelves: [root, shipped], isStrict: true });
    expect(loaded.issues).toEqual([]);
    expect([loaded.plugin?.id, loaded.definitions.map(({ id }) => id)]).toEqual(['dairy', ['national', 'dairy']]);
  });

  it('loads a package file to the same definitions as its folder', async () => {
    const source = newPlugin({ id: 'dairy', kind: 'industry' });
    const file = join(root, 'dairy-0.1.0.xhp');
    writeFileSync(file, await packPlugin(source));
    const packed = await loadPlugin(file, { shelves: [shipped], isUpload: true });
    const plain = await loadPlugin(put('dairy', source), { shelves: [shipped] });
    expect(packed.issues).toEqual([]);
    const hashOf = (loaded: typeof packed) => definitionsHash(loaded.definitions, 'dairy:credit-grade');
    expect(hashOf(packed)).toBe(hashOf(plain));
  });

  it('loads what a plugin depends on, and what that depends on, the nearest shelf first', async () => {
    put('a', newPlugin({ id: 'alpha', kind: 'province' }));
    put('b', depending('beta', 'alpha'));
    const loaded = await loadPlugin(put('c', depending('gamma', 'beta')), { shelves: [root, shipped] });
    expect(loaded.issues).toEqual([]);
    expect(loaded.others.map(({ id }) => id)).toEqual(['national', 'alpha', 'beta']);
  });

  it('says which dependency is broken, and where it lies', async () => {
    const broken = new Map(newPlugin({ id: 'alpha', kind: 'province' }));
    put('a', broken.set('facts.json', '[{]'));
    const loaded = await loadPlugin(put('b', depending('beta', 'alpha')), { shelves: [root, shipped] });
    expect(loaded.plugin).toBeNull();
    expect(loaded.issues[0]).toMatchObject({
      code: 'plugin-dependency-broken',
      file: 'plugin.json',
      params: { plugin: 'alpha', folder: join(root, 'a') },
    });
  });

  it('says which dependency is missing', async () => {
    const loaded = await loadPlugin(put('b', depending('beta', 'alpha')), { shelves: [root, shipped] });
    expect(loaded.issues.map(({ code }) => code)).toContain('plugin-dependency-missing');
  });

  it('does not hang on plugins that depend on each other', async () => {
    put('a', depending('alpha', 'beta'));
    const loaded = await loadPlugin(put('b', depending('beta', 'alpha')), { shelves: [root, shipped] });
    expect(loaded.plugin).toBeNull();
  });

  it('gives the files of a plugin that has errors, to show their places in them', async () => {
    const loaded = await loadPlugin(put('x', new Map([['plugin.json', '{']])), { shelves: [shipped] });
    expect([loaded.plugin, loaded.source?.get('plugin.json'), loaded.issues[0]?.code]).toEqual([
      null,
      '{',
      'plugin-json-syntax',
    ]);
  });

  it('says that there is nothing at a path', async () => {
    await expect(loadPlugin(join(root, 'none'))).rejects.toMatchObject({ code: 'plugin-folder-missing' });
  });
});

describe('loadShelf', () => {
  it('loads every plugin of a folder in the order of dependence, and tells of those it cannot', async () => {
    put('a', depending('alpha', 'beta'));
    put('b', newPlugin({ id: 'beta', kind: 'province' }));
    put('x', new Map([['plugin.json', '{"id":"broken"}']]));
    put('notes', new Map([['README.md', 'x']]));
    const national = await loadPlugin(join(shipped, 'national'));
    put('national', national.source!);
    const { plugins, broken } = await loadShelf(root);
    expect(plugins.map(({ id }) => id)).toEqual(['national', 'beta', 'alpha']);
    expect(broken.map(({ id }) => id)).toEqual(['broken']);
  });
});
