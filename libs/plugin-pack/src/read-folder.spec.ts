import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readFolder } from './index.js';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'xinheng-folder-'))));
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

describe('readFolder', () => {
  it('reads the files that the format lists, and names the others', async () => {
    write('plugin.json', '{}');
    write('schemes/a.json', '{"key":"a"}');
    write('README.md', '# 说明');
    write('notes.txt', 'secret');
    write('module/index.js', 'x');
    write('module/node_modules/a/index.js', 'x');
    expect([...(await readFolder(root))].sort()).toEqual([
      ['README.md', '# 说明'],
      ['module/index.js', ''],
      ['notes.txt', ''],
      ['plugin.json', '{}'],
      ['schemes/a.json', '{"key":"a"}'],
    ]);
  });

  it('passes over hidden files: they are no part of a package', async () => {
    write('plugin.json', '{}');
    write('.git/config', 'x');
    write('.DS_Store', 'x');
    expect([...(await readFolder(root)).keys()]).toEqual(['plugin.json']);
  });

  it('follows a link within the folder, and refuses one that leads out of it', async () => {
    write('plugin/plugin.json', '{}');
    write('outside.json', '[]');
    symlinkSync(join(root, 'plugin/plugin.json'), join(root, 'plugin/facts.json'));
    expect([...(await readFolder(join(root, 'plugin')))]).toEqual([
      ['facts.json', '{}'],
      ['plugin.json', '{}'],
    ]);
    symlinkSync(join(root, 'outside.json'), join(root, 'plugin/lists.json'));
    await expect(readFolder(join(root, 'plugin'))).rejects.toMatchObject({
      code: 'plugin-folder-refused',
      issues: [{ code: 'plugin-folder-link', file: 'lists.json' }],
    });
  });

  it('refuses what is no text, naming every such file', async () => {
    write('plugin.json', Buffer.from([0xff, 0xfe, 0x7b]));
    write('facts.json', Buffer.from([0xca, 0x41]));
    await expect(readFolder(root)).rejects.toMatchObject({
      code: 'plugin-folder-refused',
      issues: [
        { code: 'plugin-file-not-text', file: 'facts.json' },
        { code: 'plugin-file-not-text', file: 'plugin.json' },
      ],
    });
  });

  it('says that there is no such folder', async () => {
    write('plugin.json', '{}');
    for (const path of [join(root, 'none'), join(root, 'plugin.json')]) {
      await expect(readFolder(path)).rejects.toMatchObject({ kind: 'not-found', code: 'plugin-folder-missing' });
    }
  });

  it('gives up on a folder with more files than any plugin has', async () => {
    for (let index = 0; index <= 2_000; index += 1) write(`a${index % 50}/${index}`, '');
    await expect(readFolder(root)).rejects.toMatchObject({ code: 'plugin-folder-too-many' });
  });
});
