import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ResultOutput } from './result-output.js';

describe('ResultOutput', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'xinheng-output-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('gives a file its name when it is complete, and leaves the one before until then', async () => {
    const path = join(folder, 'results.ndjson');
    writeFileSync(path, 'before\n');
    const output = await ResultOutput.toFile(path, '1');
    output.write('a');
    await output.flush();
    output.write('b');
    expect(readFileSync(path, 'utf8')).toBe('before\n');
    await output.finish();
    expect(readFileSync(path, 'utf8')).toBe('a\nb\n');
    expect(readdirSync(folder)).toEqual(['results.ndjson']);
  });

  it('leaves nothing behind when it is abandoned', async () => {
    const output = await ResultOutput.toFile(join(folder, 'results.ndjson'), '1');
    output.write('a');
    await output.flush();
    output.abandon();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('names the file that cannot be written, and why', async () => {
    const path = join(folder, 'absent', 'results.ndjson');
    await expect(ResultOutput.toFile(path, '1')).rejects.toMatchObject({
      code: 'command-file-not-written',
      params: { path, reason: 'ENOENT' },
    });
  });

  it('tells that the disk is full', async () => {
    const output = await ResultOutput.toFile('/dev/full', '1');
    output.write('a');
    await expect(output.finish()).rejects.toMatchObject({
      code: 'command-file-not-written',
      params: { reason: 'ENOSPC' },
    });
  });
});
