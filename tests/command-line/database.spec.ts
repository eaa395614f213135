import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder, xinheng, type Ended } from './run-xinheng.js';

describe('the commands over a database', () => {
  const folder = temporaryFolder();
  const run = (args: readonly string[], input = ''): Promise<Ended> =>
    xinheng(args, { input, environment: { DATABASE_URL: `sqlite:${join(folder.path, 'x.db')}` } });

  it('tells of a database that is not there without making it', async () => {
    const { status, stdout, stderr } = await run(['db', 'status', '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'sqlite', exists: false, isCurrent: false });
    expect(stderr).toContain('xinheng db migrate');
    expect(existsSync(join(folder.path, 'x.db'))).toBe(false);
  });

  it('migrates once, and then has nothing left to do', async () => {
    const first = await run(['db', 'migrate', '--json']);
    expect(first.status).toBe(0);
    expect((JSON.parse(first.stdout) as { ran: string[] }).ran.length).toBeGreaterThan(0);
    const second = await run(['db', 'migrate', '--json']);
    expect([second.status, JSON.parse(second.stdout)]).toEqual([0, { ran: [] }]);
    const status = await run(['db', 'status', '--json']);
    expect([status.status, JSON.parse(status.stdout)]).toEqual([
      0,
      expect.objectContaining({ exists: true, pending: [], isCurrent: true }),
    ]);
  });

  it.each([[['audit', 'verify']], [['user', 'add', 'wang.li', '--roles', 'clerk']]])(
    'says what to do first where the tables are not there: %j',
    async (args) => {
      const { status, stderr } = await run(args);
      expect(status).toBe(1);
      expect(stderr).toContain('请先运行 xinheng db migrate');
    },
  );

  it('verifies the audit of an empty database', async () => {
    await run(['db', 'migrate']);
    const { status, stdout } = await run(['audit', 'verify', '--json']);
    expect([status, JSON.parse(stdout)]).toEqual([0, { isIntact: true, streams: 0, events: 0, firstBad: null }]);
  });

  it('refuses a role that there is not before it touches anything', async () => {
    const { status, stderr } = await run(['user', 'add', 'wang.li', '--roles', 'clerk,king']);
    expect(status).toBe(2);
    expect(stderr).toContain('选项 --roles 不能取“king”');
  });
});

describe('a wrong variable of the environment', () => {
  it.each<[Record<string, string>, string]>([
    [{ DATABASE_URL: 'oracle://x' }, 'DATABASE_URL 的值“oracle://x”不可用：应为 sqlite:<路径> 或 mysql://'],
    [{ CARRIER: 'rabbit' }, 'CARRIER 的值“rabbit”不可用：可选的值有 in-process, bull'],
    [{ PORT: '99999' }, 'PORT 的值“99999”不可用：应为 1 到 65535 之间的整数'],
  ])('stops the command by name, value and what is allowed: %j', async (environment, message) => {
    const { status, stdout, stderr } = await xinheng(['db', 'status'], { environment });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it('never shows a password', async () => {
    const environment = { DATABASE_URL: 'mysql://root:geheim@127.0.0.1:1/none' };
    const { status, stdout, stderr } = await xinheng(['db', 'status', '--json'], { environment });
    expect(status).toBe(1);
    expect(stderr).toContain('127.0.0.1:1/none');
    expect(stdout + stderr).not.toContain('geheim');
  });

  it('does not matter to what needs no database', async () => {
    const { status } = await xinheng(['--help'], { environment: { DATABASE_URL: 'oracle://x' } });
    expect(status).toBe(0);
  });
});
