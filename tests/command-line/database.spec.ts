import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packPlugin, readFolder } from '@xinheng/plugin-pack';
import type { DatabaseSettings } from '@xinheng/platform';
import { describeOnDatabases, temporaryDatabase, type TemporaryDatabase } from '../support/databases.js';
import { pluginShelf } from '../support/plugin-shelf.js';
import { ADMIN_PASSWORD, startServer, type TestServer } from '../support/server.js';
import { temporaryFolder, xinheng, type Ended } from './run-xinheng.js';

describeOnDatabases('xinheng db', (_, kind) => {
  let temporary: TemporaryDatabase;
  beforeAll(async () => {
    temporary = await temporaryDatabase(kind);
  });
  afterAll(() => temporary.drop());
  const run = (args: readonly string[]): Promise<Ended> =>
    xinheng(args, { environment: { DATABASE_URL: urlOf(temporary.settings) } });

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
});

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

describe('the commands beside a running server', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());
  const run = (args: readonly string[], input = ''): Promise<Ended> => {
    return xinheng(args, { input, environment: { DATABASE_URL: urlOf(server.config.database) } });
  };

  it('adds an account that logs in with the password that was made, and must change it', async () => {
    const { status, stdout, stderr } = await run([
      'user',
      'add',
      'wang.li',
      '--roles',
      'clerk,auditor',
      '--name',
      '王立',
    ]);
    expect([status, stderr]).toEqual([0, expect.stringContaining('已建立账号 wang.li（clerk,auditor）') as string]);
    const password = stdout.trim();
    expect(password).toMatch(/^\S{20,}$/);
    const answer = await server.request('POST', '/api/v1/auth/login', { body: { username: 'wang.li', password } });
    expect(answer.status).toBe(200);
    expect(stderr).not.toContain(password);
  });

  it('takes a password from standard input, never from the command line, and refuses a weak one', async () => {
    const args = ['user', 'add', 'li.wei', '--roles', 'clerk', '--password-stdin', '--json'];
    const weak = await run(args, 'abc\n');
    expect([weak.status, weak.stdout]).toEqual([1, '']);
    expect(weak.stderr).toContain('/password 密码应为 10 到 128 个字符');
    const strong = await run(args, 'Credit-Shield-2022\n');
    expect([strong.status, JSON.parse(strong.stdout)]).toEqual([
      0,
      { id: expect.any(String) as string, username: 'li.wei' },
    ]);
  });

  it('refuses a name that is taken and a unit that there is not, and names those there are', async () => {
    const taken = await run(['user', 'add', 'admin', '--roles', 'clerk']);
    expect([taken.status, taken.stderr]).toEqual([1, expect.stringContaining('账号名“admin”已被使用') as string]);
    const unit = await run(['user', 'add', 'zhao.yi', '--roles', 'clerk', '--unit', '无此单位']);
    expect([unit.status, unit.stderr]).toEqual([1, expect.stringMatching(/没有单位“无此单位”.*信衡平台/) as string]);
  });

  it('writes in the audit who added the accounts, and the chain holds', async () => {
    const token = await server.login('admin', ADMIN_PASSWORD);
    const { body } = await server.request<{ actor: { username: string } }[]>(
      'GET',
      `/api/v1/audit-events?filter=${encodeURIComponent('{"action":"account.create"}')}&sort=["id","DESC"]`,
      { token },
    );
    expect(body[0]?.actor.username).toBe('command-line');
    const { status, stdout } = await run(['audit', 'verify', '--json']);
    expect([status, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ isIntact: true, firstBad: null })]);
  });

  it('fills the database with sample enterprises, as many as are asked for in all', async () => {
    const filled = await run(['db', 'fill', '--subjects', '30', '--records', '60', '--json']);
    expect([filled.status, JSON.parse(filled.stdout)]).toEqual([0, { subjects: 30, records: 60 }]);
    const wrong = await run(['db', 'fill', '--subjects', '0']);
    expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('--subjects 的取值“0”不可用') as string]);
  });

  it('lists the plugins that stand', async () => {
    const { status, stdout } = await run(['plugin', 'list', '--json']);
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as { id: string; state: string }[]).map(({ id, state }) => [id, state])).toEqual([
      ['hebei', 'enabled'],
      ['heilongjiang', 'enabled'],
      ['national', 'enabled'],
    ]);
    expect((await run(['plugin', 'list'])).stdout).toMatch(/^hebei +1\.0\.0 +已启用 +河北省/);
  });

  it('installs a package up to where a person consents, and refuses what is broken', async () => {
    const shelf = pluginShelf('hebei');
    shelf.edit<Record<string, unknown>>('hebei', 'plugin.json', (manifest) => ({ ...manifest, version: '1.1.0' }));
    const file = join(shelf.folder, 'hebei.xhp');
    writeFileSync(file, await packPlugin(await readFolder(join(shelf.folder, 'hebei'))));
    const installed = await run(['plugin', 'install', file, '--reason', '升级', '--json']);
    expect([installed.status, JSON.parse(installed.stdout)]).toEqual([
      0,
      expect.objectContaining({ id: 'hebei', version: '1.1.0', state: 'validated' }),
    ]);
    // In force is what was before, until somebody consents; meanwhile nothing else is asked for.
    expect((await run(['plugin', 'list'])).stdout).toMatch(/^hebei +1\.0\.0 +已启用/);
    const retired = await run(['plugin', 'retire', 'hebei', '--reason', '不再使用']);
    expect([retired.status, retired.stderr]).toEqual([1, expect.stringContaining('尚未办结')]);
    writeFileSync(file, 'no package');
    const refused = await run(['plugin', 'install', file, '--reason', '升级']);
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('没有安装')]);
    shelf.remove();
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

function urlOf(settings: DatabaseSettings): string {
  if (settings.kind === 'sqlite') return `sqlite:${settings.path}`;
  const { user, password, host, port, database } = settings;
  return `mysql://${encodeURIComponent(user)}:${encodeURIComponent(password)}@${host}:${port}/${database}`;
}
