import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SampleFilesService } from '@xinheng/core';
import { openDatabase } from '@xinheng/platform';
import { temporaryDatabase, type TemporaryDatabase } from '../support/databases.js';
import { startServer } from '../support/server.js';
import { actorOf } from '../support/working-core.js';
import { temporaryFolder, xinheng, type Ended } from './run-xinheng.js';

interface Report {
  readonly state: string;
  readonly dryRun: boolean;
  readonly counts: {
    readonly total: number;
    readonly accepted: number;
    readonly refused: number;
    readonly duplicates: number;
  };
}

interface RunReport {
  readonly state: string;
  readonly progress: { readonly total: number; readonly done: number; readonly changed: number };
  readonly grades: readonly { readonly grade: string; readonly count: number }[];
}

/** For whose region the sample files are made. */
const clerk = actorOf('7', '130000', '/1/', 'province');

describe('xinheng import and xinheng run', () => {
  const folder = temporaryFolder();
  const files = new Map<string, Buffer>();
  let temporary: TemporaryDatabase;
  beforeAll(async () => {
    // A server that ran once: the first unit is there, and the plugins are in force.
    temporary = await temporaryDatabase('sqlite');
    const database = await openDatabase(temporary.settings);
    const server = await startServer({ database });
    const samples = server.app.get(SampleFilesService);
    for (const { name } of samples.list(clerk)) files.set(name, (await samples.file(clerk, name)).content);
    await server.close();
    await database.close();
  });
  afterAll(() => temporary.drop());

  const put = (name: string): string => {
    const path = join(folder.path, name);
    writeFileSync(path, files.get(name) ?? Buffer.from(''));
    return path;
  };
  const run = (...args: readonly string[]): Promise<Ended> => {
    const path = temporary.settings.kind === 'sqlite' ? temporary.settings.path : '';
    return xinheng(args, { cwd: folder.path, environment: { DATABASE_URL: `sqlite:${path}` } });
  };
  const reportOf = ({ stdout }: Ended): Report => JSON.parse(stdout) as Report;

  it('checks a file without writing, imports it, and finds nothing new in it the second time', async () => {
    const name = [...files.keys()].find((one) => one.startsWith('subjects')) ?? '';
    const args = ['import', put(name), '--subjects', '--json'];
    const rehearsed = await run(...args, '--dry-run');
    expect([rehearsed.status, reportOf(rehearsed)]).toEqual([
      0,
      expect.objectContaining({
        state: 'done',
        dryRun: true,
        counts: { total: 60, accepted: 60, refused: 0, duplicates: 0 },
      }),
    ]);
    const first = await run(...args);
    expect([first.status, reportOf(first).counts]).toEqual([0, { total: 60, accepted: 60, refused: 0, duplicates: 0 }]);
    expect(first.stderr).toMatch(/导入批次 \d+：共 60 行，接受 60，重复 0，拒绝 0/);
    const second = await run(...args);
    expect([second.status, reportOf(second).counts]).toEqual([
      0,
      { total: 60, accepted: 0, refused: 0, duplicates: 60 },
    ]);
  });

  it('keeps the good rows, shows the bad ones with line, column and reason, and writes them all to a file', async () => {
    const name = [...files.keys()].find((one) => one.startsWith('double-publicity-penalty')) ?? '';
    const errors = join(folder.path, 'errors.csv');
    const ended = await run('import', put(name), '--item', 'double-publicity-penalty', '--json', '--errors', errors);
    const { counts } = reportOf(ended);
    expect(ended.status).toBe(1);
    expect([counts.accepted > 0, counts.refused > 0]).toEqual([true, true]);
    expect(ended.stderr).toMatch(/^第 \d+ 行 \S+：/);
    expect(readFileSync(errors, 'utf8')).toMatch(/^\ufeff行号,列,值,原因\r?\n\d+,/);
  });

  it.each<[string, string[], number, string]>([
    ['neither an item nor subjects', [], 2, '--item'],
    ['both', ['--item', 'x', '--subjects'], 2, '--subjects'],
    ['an item that there is not', ['--item', 'arears-tax'], 2, '没有'],
    ['a unit that there is not', ['--subjects', '--unit', '无此单位'], 1, '没有单位“无此单位”'],
  ])('refuses %s before anything is read', async (_, args, status, message) => {
    const name = [...files.keys()].find((one) => one.startsWith('subjects')) ?? '';
    const ended = await run('import', put(name), ...args);
    expect([ended.status, ended.stdout, ended.stderr]).toEqual([
      status,
      '',
      expect.stringContaining(message) as string,
    ]);
  });

  it('refuses what is no file of these kinds', async () => {
    const path = join(folder.path, 'x.pdf');
    writeFileSync(path, '%PDF-1.7\u0000\u0001');
    const ended = await run('import', path, '--subjects');
    expect([ended.status, ended.stdout]).toEqual([1, '']);
    expect(ended.stderr).toMatch(/[。？]/);
    expect(existsSync(path)).toBe(true);
    expect((await run('import', 'absent.csv', '--subjects')).status).toBe(2);
  });

  it('grades everybody who was imported, and finds nothing changed the second time', async () => {
    const first = await run('run', '--scheme', 'hebei:enterprise-grade', '--json');
    const report = JSON.parse(first.stdout) as RunReport;
    expect([first.status, report]).toEqual([
      0,
      expect.objectContaining({
        state: 'done',
        purpose: 'current',
        progress: expect.objectContaining({ total: 60, done: 60, parked: 0 }) as unknown,
      }),
    ]);
    expect(report.grades.map(({ grade }) => grade)).toEqual(['A', 'B', 'C', 'D']);
    expect(report.grades.reduce((sum, { count }) => sum + count, 0)).toBe(60);
    expect(first.stderr).toMatch(/评价批次 \d+（\d{4}-\d\d-\d\d）：评价 60，等级有变 \d+，搁置 0/);
    const second = JSON.parse((await run('run', '--scheme', 'hebei:enterprise-grade', '--json')).stdout) as RunReport;
    expect([second.progress.changed, second.grades]).toEqual([0, report.grades]);
  });

  it('looks back as of an earlier day, and refuses a later one', async () => {
    const past = await run('run', '--scheme', 'hebei:enterprise-grade', '--as-of', '2022-06-30', '--json');
    expect([past.status, JSON.parse(past.stdout)]).toEqual([
      0,
      expect.objectContaining({ purpose: 'historical', asOf: '2022-06-30', state: 'done' }),
    ]);
    // The files are of the spring of 2022.
    const { grades } = JSON.parse(past.stdout) as RunReport;
    expect(grades.filter(({ count }) => count > 0).length).toBeGreaterThan(1);
    const future = await run('run', '--scheme', 'hebei:enterprise-grade', '--as-of', '2999-06-30');
    expect([future.status, future.stdout]).toEqual([1, '']);
    expect(future.stderr).toContain('2999-06-30');
  });

  it('says that a scheme is not there, or that nobody falls under it', async () => {
    const unknown = await run('run', '--scheme', 'hebei:no-such');
    expect([unknown.status, unknown.stderr]).toEqual([1, expect.stringContaining('hebei:no-such') as string]);
    const nobody = await run('run', '--scheme', 'hebei:enterprise-grade', '--region', '139900');
    expect([nobody.status, nobody.stderr]).toEqual([1, expect.stringContaining('没有') as string]);
  });
});
