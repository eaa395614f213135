import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder, xinheng } from './run-xinheng.js';

describe('xinheng plugin new', () => {
  const folder = temporaryFolder();

  it.each([
    ['industry', 'dairy', []],
    ['topic', 'green-finance', []],
    ['province', 'qinghai', ['--region', '630000']],
    ['city', 'lanzhou', ['--region', '620100', '--title', '兰州市信用分级']],
  ])('makes a plugin of the kind %s that validates, passes, packs and validates again', async (kind, id, more) => {
    const cwd = folder.path;
    const made = await xinheng(['plugin', 'new', id, '--kind', kind, '--id', id, ...more], { cwd });
    expect([made.status, made.stdout]).toEqual([0, '']);
    expect(made.stderr).toContain('plugin.json');
    for (const command of ['validate', 'test']) {
      const { status, stderr } = await xinheng(['plugin', command, id, '--strict'], { cwd });
      expect([command, status, stderr]).toEqual([command, 0, expect.stringContaining('通过') as string]);
    }
    const packed = await xinheng(['plugin', 'pack', id, '--strict'], { cwd });
    expect([packed.status, packed.stdout]).toEqual([0, expect.stringMatching(`^${id}-[0-9.]+\\.xhp\n$`) as string]);
    expect(await xinheng(['plugin', 'validate', packed.stdout.trim(), '--strict'], { cwd })).toMatchObject({
      status: 0,
    });
  });

  it('writes nothing into a folder that is not empty', async () => {
    const cwd = folder.path;
    mkdirSync(join(cwd, 'dairy'));
    writeFileSync(join(cwd, 'dairy', 'mine.txt'), 'x');
    const { status, stderr } = await xinheng(['plugin', 'new', 'dairy', '--kind', 'industry', '--id', 'dairy'], {
      cwd,
    });
    expect([status, stderr]).toEqual([2, expect.stringContaining('不是空的') as string]);
    expect(readdirSync(join(cwd, 'dairy'))).toEqual(['mine.txt']);
  });

  it.each([
    ['Dairy', [], '“Dairy”不能作插件标识'],
    ['dairy', ['--region', '13'], '“13”不是区划代码'],
  ])('refuses the id or region of %s %j before it makes anything', async (id, more, message) => {
    const cwd = folder.path;
    const { status, stderr } = await xinheng(['plugin', 'new', 'x', '--kind', 'city', '--id', id, ...more], { cwd });
    expect([status, stderr]).toEqual([2, expect.stringContaining(message) as string]);
    expect(existsSync(join(cwd, 'x'))).toBe(false);
  });
});
