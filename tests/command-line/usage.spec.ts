import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, xinheng } from './run-xinheng.js';

const evaluateArgs = ['--plugin', 'plugins/hebei', '--scheme', 'enterprise-grade', '--input', '-', '--output', '-'];

describe('the command line, called rightly', () => {
  it('shows its commands in Chinese, and in English where the environment says so', async () => {
    const chinese = await xinheng(['--help']);
    expect([chinese.status, chinese.stderr]).toEqual([0, '']);
    expect(chinese.stdout).toMatch(/用法：xinheng \[选项\] \[命令\]/);
    expect(chinese.stdout).toMatch(/evaluate +离线评价/);
    const english = await xinheng(['--help'], { environment: { LANG: 'en_US.UTF-8' } });
    expect(english.stdout).toMatch(/Usage: xinheng \[options\] \[command\]/);
    expect(english.stdout).toMatch(/evaluate +evaluate offline/);
    expect(english.stdout).not.toMatch(/\p{Script=Han}/u);
  });

  it.each([[['plugin', 'validate', '--help']], [['help', 'plugin', 'validate']]])(
    'shows how a command is used by %j',
    async (args) => {
      const { status, stdout } = await xinheng(args);
      expect(status).toBe(0);
      expect(stdout).toMatch(/^用法：xinheng plugin validate \[选项\] <path>/);
      expect(stdout).toMatch(/--strict/);
    },
  );

  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(await xinheng(['--version'])).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('the command line, called wrongly', () => {
  it.each<[string, string[], string, string]>([
    ['a command that there is not', ['plugn'], '没有命令“plugn”，是否指“plugin”？', 'xinheng --help'],
    ['a command of a group that there is not', ['plugin', 'burn'], '没有命令“burn”', 'xinheng plugin --help'],
    ['a misspelt option', ['plugin', 'validate', 'x', '--strct'], '是否指“--strict”？', 'plugin validate --help'],
    ['an unknown option', ['db', 'status', '--force'], '没有选项“--force”，可用的有：--json', 'db status --help'],
    ['a missing argument', ['plugin', 'validate'], '缺少参数“path”', 'plugin validate --help'],
    ['one argument too many', ['plugin', 'validate', 'a b', 'c'], '多出了参数“c”', 'plugin validate --help'],
    ['a missing option', ['evaluate', ...evaluateArgs], '缺少选项“--as-of <day>”', 'evaluate --help'],
    ['an option without its value', ['evaluate', '--as-of'], '选项“--as-of <day>”后面缺少取值', 'evaluate --help'],
    [
      'a day that is none',
      ['evaluate', ...evaluateArgs, '--as-of', '2022-02-30'],
      '选项 --as-of 的取值“2022-02-30”不是有效日期',
      '',
    ],
    [
      'a kind of plugin that there is not',
      ['plugin', 'new', 'x', '--kind', 'country', '--id', 'x1'],
      '选项 --kind 不能取“country”，可用的有：province city county industry topic',
      '',
    ],
  ])('answers %s by what is wrong and where the usage stands, with status 2', async (_, args, message, usage) => {
    const { status, stdout, stderr } = await xinheng(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).toContain(usage);
  });

  it('shows the commands of a group that is called without one', async () => {
    const { status, stdout, stderr } = await xinheng(['plugin']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/validate +校验插件/);
  });

  it.each<[string, string[], string]>([
    ['plugin', ['plugin', 'validate', 'no-such'], '找不到“no-such”'],
    ['plugin', ['evaluate', ...evaluateArgs.with(1, 'no-such'), '--as-of', '2022-06-30'], '找不到“no-such”'],
    ['input', ['evaluate', ...evaluateArgs.with(5, 'no-such'), '--as-of', '2022-06-30'], '找不到“no-such”'],
    ['folder of the output', ['evaluate', ...evaluateArgs.with(7, 'no-such/r'), '--as-of', '2022-06-30'], '“no-such”'],
    ['input', ['evaluate', ...evaluateArgs.with(5, 'plugins'), '--as-of', '2022-06-30'], '“plugins”是目录'],
    ['output', ['evaluate', ...evaluateArgs.with(7, 'plugins'), '--as-of', '2022-06-30'], '“plugins”是目录'],
  ])('refuses a path that cannot be the %s', async (_, args, message) => {
    const { status, stdout, stderr } = await xinheng(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it('refuses a scheme that the plugin does not have, and names those it has', async () => {
    const args = ['evaluate', ...evaluateArgs.with(3, 'no-such'), '--as-of', '2022-06-30'];
    const { status, stderr } = await xinheng(args);
    expect(status).toBe(2);
    expect(stderr).toContain('没有评价方案“hebei:no-such”，现有：hebei:enterprise-grade');
  });

  it('refuses to grade by a scheme before it is in force, and names the day', async () => {
    const { status, stderr } = await xinheng(['evaluate', ...evaluateArgs, '--as-of', '2001-06-30']);
    expect(status).toBe(1);
    expect(stderr).toContain('2001-06-30');
  });
});
