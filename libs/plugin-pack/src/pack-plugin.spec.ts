import { join } from 'node:path';
import { contentHash, packPlugin, readArchive, readFolder } from './index.js';

const hebei = join(import.meta.dirname, '..', '..', '..', 'plugins', 'hebei');

describe('packPlugin', () => {
  it('gives a file that reads back as the folder it was packed from, with the same hash', async () => {
    const folder = await readFolder(hebei);
    const { source, issues } = await readArchive(await packPlugin(folder));
    expect(issues).toEqual([]);
    expect(source?.get('plugin.json')).toBe(folder.get('plugin.json'));
    expect([...(source ?? [])].filter(([path]) => path !== 'content.json')).toEqual(
      [...folder].sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    expect(contentHash(source ?? new Map())).toBe(contentHash(folder));
  });

  it('gives the same bytes for the same files, in whatever order they come', async () => {
    const folder = await readFolder(hebei);
    const backward = new Map([...folder].reverse());
    expect((await packPlugin(backward)).equals(await packPlugin(folder))).toBe(true);
  });

  it('packs a package again to the same bytes, its own list of contents left out of the list', async () => {
    const packed = await packPlugin(await readFolder(hebei));
    const { source } = await readArchive(packed);
    expect((await packPlugin(source ?? new Map())).equals(packed)).toBe(true);
  });

  it('refuses what an upload would refuse: files that are not listed, and code', async () => {
    const source = new Map([
      ['plugin.json', '{}'],
      ['notes.txt', 'x'],
      ['module/index.js', 'x'],
    ]);
    await expect(packPlugin(source)).rejects.toEqual(
      expect.objectContaining({
        code: 'plugin-archive-unpackable',
        issues: [
          expect.objectContaining({ code: 'plugin-file-unlisted', file: 'notes.txt' }),
          expect.objectContaining({ code: 'plugin-module-uploaded', file: 'module/index.js' }),
        ],
      }),
    );
  });
});
