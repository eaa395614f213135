import { createReadStream, createWriteStream, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInterface } from 'node:readline';
import { endOf, startXinheng, temporaryFolder, xinheng, type Ended, type RunOptions } from './run-xinheng.js';

const scheme = ['--plugin', 'plugins/hebei', '--scheme', 'enterprise-grade', '--as-of', '2022-06-30'];

/** Grades lines that are given by standard input, results on standard output. */
function evaluate(lines: readonly string[], more: readonly string[] = [], options: RunOptions = {}): Promise<Ended> {
  const input = lines.map((line) => `${line}\n`).join('');
  return xinheng(['evaluate', ...scheme, '--input', '-', '--output', '-', ...more], { ...options, input });
}

interface Result {
  readonly code: string;
  readonly grade: string | null;
  readonly rule?: string;
  readonly trace?: { readonly rules: readonly { readonly key: string; readonly outcome: string }[] };
}

const resultsOf = ({ stdout }: Ended): Result[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Result);

/** An enterprise of Shijiazhuang with so many general records in January 2022, the first on the 10th. */
function enterprise(times: number, code = '91130102Y000000161'): string {
  const records = Array.from({ length: times }, (_, index) => ({
    id: `r${index + 1}`,
    item: 'hebei:arrears-utility',
    decidedOn: `2022-01-${10 + index}`,
    fields: {},
  }));
  return JSON.stringify({ subject: { kind: 'enterprise', code, region: '130102', industry: 'G54' }, records });
}

describe('xinheng evaluate', () => {
  it('gives the line that the interface promises, property by property in that order', async () => {
    const line =
      '{"subject":{"kind":"enterprise","code":"91130102Y000000161","name":"示例企业","region":"130102",' +
      '"industry":"G54","attributes":{},"links":[]},"records":[' +
      [10, 11, 12, 13, 14, 15]
        .map((day) => `{"id":"r${day}","item":"hebei:arrears-utility","decidedOn":"2022-01-${day}","fields":{}}`)
        .join(',') +
      '],"lists":[],"evaluations":[],"commitments":[]}';
    const ended = await evaluate([line]);
    expect([ended.status, ended.stderr]).toEqual([0, '共 1 行：评价 1，不在范围 0，搁置 0，不能读取 0\n']);
    expect(ended.stdout).toBe(
      '{"code":"91130102Y000000161","scheme":"hebei:enterprise-grade","version":"1.0.0","asOf":"2022-06-30",' +
        '"grade":"C","score":null,"rule":"many-general","reasons":["1年内一般失信6次"],' +
        '"facts":{"general-dishonesty-12m":6,"serious-dishonesty-12m":0,"severe-consequence-12m":false,' +
        '"serious-list-membership":false,"serious-list-reported":false,"on-serious-list":false,' +
        '"licence-revoked-state":false,"licence-revoked-penalty":false,"licence-revoked":false},' +
        '"nextChangeOn":"2023-01-10"}\n',
    );
  });

  it('takes a scheme by its qualified key too', async () => {
    const short = await evaluate([enterprise(1)]);
    const qualified = await evaluate([enterprise(1)], ['--scheme', 'hebei:enterprise-grade']);
    expect(qualified).toEqual(short);
  });

  it('says nothing of a subject but that it is out of scope', async () => {
    const { status, stdout } = await evaluate([enterprise(1).replace('"130102"', '"110101"')]);
    expect([status, stdout]).toEqual([
      0,
      '{"code":"91130102Y000000161","scheme":"hebei:enterprise-grade","asOf":"2022-06-30","grade":null,"status":"out-of-scope"}\n',
    ]);
  });

  it('adds the trace where it is asked to explain: every rule tried, and what it read', async () => {
    const [plain] = resultsOf(await evaluate([enterprise(6)]));
    const [explained] = resultsOf(await evaluate([enterprise(6)], ['--explain']));
    const { trace, ...rest } = explained;
    expect(rest).toEqual(plain);
    expect(trace?.rules.map(({ key, outcome }) => [key, outcome])).toEqual([
      ['revoked', 'not-held'],
      ['serious-list', 'not-held'],
      ['serious-record', 'not-held'],
      ['many-general', 'held'],
      ['severe-consequence', 'not-reached'],
      ['few-general', 'not-reached'],
      ['otherwise', 'not-reached'],
    ]);
    expect(JSON.stringify(trace)).toContain('当 近1年一般失信次数 大于 一般失信次数上限');
  });

  it('reports what cannot be read by its line, passes over blank lines, and grades the rest in order', async () => {
    const ended = await evaluate([
      enterprise(0, 'first'),
      '',
      '{"subject": ',
      enterprise(1, 'second').replace('arrears-utility', 'arears-utility'),
      '   ',
      enterprise(2, 'third').replace('"r2"', '"r1"'),
      enterprise(1, 'fourth').replace('2022-01-10', '2022-02-30'),
      enterprise(1, 'fifth').replace('"fields":{}', '"fields":{"colour":"red"}'),
      enterprise(1, 'sixth').replace('"region"', '"regoin"'),
      enterprise(6, 'last'),
    ]);
    expect(ended.status).toBe(1);
    expect(resultsOf(ended).map(({ code, grade }) => [code, grade])).toEqual([
      ['first', 'A'],
      ['last', 'C'],
    ]);
    const lines = ended.stderr.trimEnd().split('\n');
    expect(lines.filter((line) => line.startsWith('第 3 行：')).join()).toContain('第 3 行第 13 列不是有效的 JSON');
    expect(ended.stderr).toContain(
      '第 4 行：/records/0/item 没有目录条目“hebei:arears-utility”（相近：hebei:arrears-utility）',
    );
    expect(ended.stderr).toContain('第 6 行：/records/1/id 信息编号“r1”出现两次');
    expect(ended.stderr).toContain('第 7 行：/records/0/decidedOn "2022-02-30" 不是有效日期');
    expect(ended.stderr).toContain('第 8 行：/records/0/fields/colour');
    expect(ended.stderr).toContain('第 9 行：/subject/regoin 这里没有“regoin”这一项，是否指“region”？');
    expect(lines.at(-1)).toBe('共 8 行：评价 2，不在范围 0，搁置 0，不能读取 6');
  });

  it('speaks English where the environment does, and writes the same results', async () => {
    const lines = [enterprise(1), '{'];
    const chinese = await evaluate(lines, ['--explain']);
    const english = await evaluate(lines, ['--explain'], { environment: { LC_ALL: 'en_GB.UTF-8' } });
    expect(english.stdout).toBe(chinese.stdout);
    expect(english.stderr).toMatch(/^line 2: Not JSON at line 2, column 2/);
    expect(english.stderr).not.toMatch(/\p{Script=Han}/u);
  });

  it('refuses to grade by a plugin that has errors, and shows them', async () => {
    const { status, stdout, stderr } = await evaluate([enterprise(1)], ['--plugin', import.meta.dirname]);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('没有 plugin.json');
    expect(stderr).toContain('没有评价');
  });

  describe('with files', () => {
    const folder = temporaryFolder();
    const files = (): { input: string; output: string; args: string[] } => {
      const input = join(folder.path, 'subjects.ndjson');
      const output = join(folder.path, 'results.ndjson');
      return { input, output, args: ['evaluate', ...scheme, '--input', input, '--output', output] };
    };

    it('keeps the order and a flat memory over 200,000 subjects, however little it is given', async () => {
      const { input, output, args } = files();
      await pipeline(Readable.from(manySubjects(200_000)), createWriteStream(input));
      // The input is larger than the memory for it; what holds on to lines ends here.
      const ended = await xinheng(args, { nodeOptions: ['--max-old-space-size=48'] });
      expect([ended.status, ended.stdout]).toEqual([0, '']);
      expect(ended.stderr).toBe('共 200000 行：评价 200000，不在范围 0，搁置 0，不能读取 0\n');
      let count = 0;
      let firstOutOfOrder: number | null = null;
      for await (const line of createInterface({ input: createReadStream(output) })) {
        const { code, grade } = JSON.parse(line) as Result;
        const isExpected = code === `S${count}` && grade === ['A', 'B', 'C'][Math.ceil((count % 7) / 5)];
        if (!isExpected) firstOutOfOrder ??= count;
        count += 1;
      }
      expect([count, firstOutOfOrder]).toEqual([200_000, null]);
    }, 600_000);

    it('gives the output its name only when it is complete, and leaves nothing when it is interrupted', async () => {
      const { output } = files();
      writeFileSync(output, 'before\n');
      const child = startXinheng(['evaluate', ...scheme, '--input', '-', '--output', output]);
      const ended = endOf(child);
      child.stdin.write(`${enterprise(1)}\n`);
      const growing = (): string[] => readdirSync(folder.path).filter((name) => name.endsWith('.unfinished'));
      while (growing().length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      child.kill('SIGTERM');
      const { status, stderr } = await ended;
      expect(status).toBe(143);
      expect(stderr).toContain('已被中断（SIGTERM）');
      expect(readFileSync(output, 'utf8')).toBe('before\n');
      expect(readdirSync(folder.path)).toEqual(['results.ndjson']);
    });

    it('refuses to write over its own input', async () => {
      const { input, args } = files();
      writeFileSync(input, `${enterprise(1)}\n`);
      const { status, stderr } = await xinheng(args.with(-1, input));
      expect(status).toBe(2);
      expect(stderr).toContain('既是输入又是输出');
      expect(readFileSync(input, 'utf8')).toBe(`${enterprise(1)}\n`);
    });

    it('reads a byte order mark and the line breaks of Windows, and tells a line that is not UTF-8', async () => {
      const { input, output, args } = files();
      const gb18030 = Buffer.from([0x22, 0xca, 0xaf, 0xbc, 0xd2, 0xd7, 0xaf, 0x22, 0x0a]);
      writeFileSync(input, Buffer.concat([Buffer.from(`\uFEFF${enterprise(1)}\r\n`), gb18030]));
      const { status, stderr } = await xinheng(args);
      expect(status).toBe(1);
      expect(stderr).toContain('第 2 行：这一行不是 UTF-8 编码');
      expect(readFileSync(output, 'utf8').match(/"grade":"B"/g)).toHaveLength(1);
    });
  });

  it('ends quietly when nobody reads its results any more', async () => {
    const child = startXinheng(['evaluate', ...scheme, '--input', '-', '--output', '-']);
    const ended = endOf(child);
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => child.stdout.destroy());
    const line = `${enterprise(6)}\n`.repeat(500);
    const write = (): void => {
      while (!child.stdin.destroyed && child.stdin.write(line)) continue;
    };
    child.stdin.on('drain', write);
    write();
    const { status, stderr } = await ended;
    expect([status, stderr]).toEqual([141, '']);
  });
});

function* manySubjects(count: number): Generator<string> {
  const lines = Array.from({ length: 7 }, (_, times) => enterprise(times, 'CODE'));
  for (let at = 0; at < count; at += 1) yield `${lines[at % 7].replace('CODE', `S${at}`)}\n`;
}
