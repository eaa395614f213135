import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { endOf, root, startXinheng, temporaryFolder, xinheng } from './run-xinheng.js';

interface Report {
  readonly findings: readonly {
    readonly file: string;
    readonly pointer: string;
    readonly line: number | null;
    readonly column: number | null;
    readonly severity: string;
    readonly code: string;
    readonly message: string;
  }[];
  readonly counts: { readonly errors: number; readonly warnings: number };
}

describe('a package', () => {
  const folder = temporaryFolder();
  /** A copy of Hebei's plugin in which one text of a file is replaced. */
  const hebei = (file = '', from = '', to = ''): string => {
    const copy = join(folder.path, 'hebei');
    cpSync(join(root, 'plugins/hebei'), copy, { recursive: true });
    if (file !== '') {
      const text = readFileSync(join(copy, file), 'utf8');
      expect(text).toContain(from);
      writeFileSync(join(copy, file), text.replace(from, to));
    }
    return copy;
  };

  it.each(['national', 'hebei'])('of the repository validates strictly: %s', async (id) => {
    const { status, stdout, stderr } = await xinheng(['plugin', 'validate', `plugins/${id}`, '--strict', '--json']);
    expect(stderr).toBe('');
    expect([status, JSON.parse(stdout)]).toEqual([0, { findings: [], counts: { errors: 0, warnings: 0 } }]);
  });

  it('is found wherever it lies, by its folder or its plugin.json, with national from the installation', async () => {
    const copy = hebei();
    expect(await xinheng(['plugin', 'validate', copy])).toMatchObject({ status: 0, stdout: '' });
    const inside = await xinheng(['plugin', 'validate', 'plugin.json'], { cwd: copy });
    expect([inside.status, inside.stderr]).toEqual([0, expect.stringContaining('hebei 1.0.0') as string]);
  });

  // What a person can act on: where it stands, what is wrong, and what to do.
  it.each<[string, string, string, string, RegExp]>([
    ['no JSON', 'facts.json', '"key"', '"key', /facts\.json\n +\d+:\d+ 错误 第 \d+ 行第 \d+ 列不是有效的 JSON/],
    [
      'an unknown property',
      'lists.json',
      '"title"',
      '"titles"',
      /是否指“title”？\n +\/0\/titles {2}plugin-property-misspelt/,
    ],
    ['a wrong day', 'plugin.json', '"2022-04-21"', '"2022-4-21"', /"2022-4-21" 不是有效日期/],
    [
      'a rule over a fact that there is not',
      'schemes/enterprise-grade.json',
      '{ "var": "licence-revoked" }',
      '{ "var": "licence-revokd" }',
      /enterprise-grade\.json\n +16:\d+ 错误 没有声明“licence-revokd”，是否指“licence-revoked”？/,
    ],
    [
      'a rule over a parameter that there is not',
      'schemes/enterprise-grade.json',
      '"param.general-limit"',
      '"param.general-limt"',
      /没有声明“param\.general-limt”，是否指“param\.general-limit”？/,
    ],
    [
      'a rule with an operator that there is not',
      'schemes/enterprise-grade.json',
      '{ ">=": [{ "var": "serious-dishonesty-12m" }, 1] }',
      '{ "=>": [{ "var": "serious-dishonesty-12m" }, 1] }',
      /没有运算符“=>”/,
    ],
    [
      'a rule that compares a number with a text',
      'schemes/enterprise-grade.json',
      '{ ">=": [{ "var": "serious-dishonesty-12m" }, 1] }',
      '{ ">=": [{ "var": "serious-dishonesty-12m" }, "1"] }',
      /\/rules\/2\/when\/>=/,
    ],
    [
      'a basis in a document that there is not',
      'schemes/enterprise-grade.json',
      '"document": "heb-2022"',
      '"document": "heb-2023"',
      /heb-2023/,
    ],
    [
      'an item of another plugin that there is not',
      'classifications.json',
      'national:administrative-penalty',
      'national:administrative-penalt',
      /national:administrative-penalty/,
    ],
  ])('with %s is refused by file, place and cure', async (_, file, from, to, message) => {
    const { status, stdout, stderr } = await xinheng(['plugin', 'validate', hebei(file, from, to)]);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(message);
    expect(stderr).toContain(join('hebei', file));
    expect(stderr).toMatch(/hebei.* 不通过：\d+ 个错误/);
  });

  it('tells everything that is wrong with it in one go, and as JSON for machines', async () => {
    const copy = hebei('schemes/enterprise-grade.json', '"grade": "D"', '"grade": "E"');
    writeFileSync(join(copy, 'notes.txt'), 'x');
    writeFileSync(join(copy, 'metrics.json'), '[{}');
    const { status, stdout, stderr } = await xinheng(['plugin', 'validate', copy, '--json']);
    expect([status, stderr]).toEqual([1, '']);
    const { findings, counts } = JSON.parse(stdout) as Report;
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    expect(counts).toEqual({ errors, warnings: findings.length - errors });
    expect(findings.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['metrics.json', 'notes.txt', 'schemes/enterprise-grade.json']),
    );
    for (const { severity, code, message } of findings) {
      expect([severity, code]).toEqual([
        expect.stringMatching(/^(error|warning)$/) as string,
        expect.stringMatching(/^[a-z]+-/) as string,
      ]);
      expect(message).toMatch(/[。？]$/);
    }
    expect(findings).toContainEqual(expect.objectContaining({ pointer: '/rules/0/grade', line: 16 }));
  });

  it('whose dependency is not there is refused by its name', async () => {
    const copy = hebei('plugin.json', '"dependsOn": {}', '"dependsOn": { "dairy": "^1.0.0" }');
    const { status, stderr } = await xinheng(['plugin', 'validate', copy]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/plugin\.json\n +\d+:\d+ 错误 .*“?dairy/);
  });

  it('that is no package at all is told so', async () => {
    writeFileSync(join(folder.path, 'notes.txt'), 'x');
    const empty = await xinheng(['plugin', 'validate', folder.path, '--json']);
    expect([empty.status, (JSON.parse(empty.stdout) as Report).findings.map(({ code }) => code)]).toEqual([
      1,
      ['plugin-manifest-missing'],
    ]);
    const above = await xinheng(['plugin', 'validate', 'plugins']);
    expect([above.status, above.stderr]).toEqual([1, expect.stringMatching(/子目录“(hebei|national)”中/) as string]);
    const file = join(folder.path, 'x.xhp');
    writeFileSync(file, 'not a zip');
    const { status, stderr } = await xinheng(['plugin', 'validate', file]);
    expect([status, stderr]).toEqual([1, expect.stringContaining('不是完整的插件包') as string]);
  });

  it('passes its worked cases, and tells what they cover', async () => {
    const { status, stdout, stderr } = await xinheng(['plugin', 'test', 'plugins/hebei', '--strict', '--json']);
    expect([status, stderr]).toEqual([0, '']);
    const report = JSON.parse(stdout) as Report & {
      failed: number;
      passed: number;
      coverage: { schemes: { rules: { cases: number }[] }[]; articles: unknown[] };
    };
    expect(report).toMatchObject({ failed: 0, findings: [] });
    expect(report.passed).toBeGreaterThan(50);
    expect(report.coverage.schemes[0]?.rules.every(({ cases }) => cases > 0)).toBe(true);
    expect(report.coverage.articles).toHaveLength(27);
  });

  it('whose case fails shows the case, what it expects and what it got', async () => {
    const copy = hebei('parameters.json', '"value": 5', '"value": 6');
    const { status, stdout, stderr } = await xinheng(['plugin', 'test', copy]);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/✗ 6次一般失信为C {2}.*cases\/enterprise-grade\.json:\d+:\d+\n +grade：应为 "C"，得出 "B"/);
    expect(stderr).toMatch(/不通过：\d+ 个算例通过，[1-9]\d* 个不通过/);
  });

  it('with a rule that no case reaches gets a warning, and an error with --strict', async () => {
    const rule =
      '{ "key": "very-many", "when": { ">": [{ "var": "general-dishonesty-12m" }, 100] }, "grade": "C", "reason": "过多", "basis": { "document": "heb-2022", "article": "四(三)" } },';
    const copy = hebei('schemes/enterprise-grade.json', '"rules": [', `"rules": [${rule}`);
    const plain = await xinheng(['plugin', 'test', copy]);
    expect([plain.status, plain.stderr]).toEqual([0, expect.stringMatching(/警告 .*very-many/) as string]);
    const strict = await xinheng(['plugin', 'test', copy, '--strict']);
    expect([strict.status, strict.stderr]).toEqual([1, expect.stringMatching(/错误 .*very-many/) as string]);
  });

  it('that shows fewer edges is proposed the cases that are missing, each right as it stands', async () => {
    const copy = hebei();
    const file = join(copy, 'cases/enterprise-grade.json');
    // The cases on both sides of the limit, and on the edges of the window, are left out.
    const all = JSON.parse(readFileSync(file, 'utf8')) as { title: string }[];
    writeFileSync(file, JSON.stringify(all.filter(({ title }) => !/[567]次|窗口/.test(title))));
    const { status, stdout } = await xinheng(['plugin', 'test', copy, '--propose', '--json']);
    const { proposed } = JSON.parse(stdout) as { proposed: Record<string, { title: string }[]> };
    const cases = proposed['cases/enterprise-grade.json'] ?? [];
    expect([status, Object.keys(proposed), cases.length > 0]).toEqual([0, ['cases/enterprise-grade.json'], true]);
    const kept = JSON.parse(readFileSync(file, 'utf8')) as { title: string }[];
    writeFileSync(file, JSON.stringify([...kept, ...cases]));
    expect(await xinheng(['plugin', 'test', copy])).toMatchObject({ status: 0 });
  });

  it('is tested again whenever a file of it changes, until it is interrupted', async () => {
    const copy = hebei();
    const watching = startXinheng(['plugin', 'test', copy, '--watch']);
    const ended = endOf(watching);
    const heard = (wanted: RegExp): Promise<void> =>
      new Promise((resolve) => {
        let said = '';
        watching.stderr.on('data', (chunk: Buffer) => {
          said += chunk.toString();
          if (wanted.test(said)) resolve();
        });
      });
    await heard(/正在等待/);
    const failed = heard(/不通过：\d+ 个算例通过，[1-9]\d* 个不通过/);
    hebei('parameters.json', '"value": 5', '"value": 6');
    await failed;
    const passed = heard(/通过：\d+ 个算例通过，0 个不通过/);
    hebei();
    await passed;
    watching.kill('SIGINT');
    expect((await ended).signal).toBe('SIGINT');
  });

  it('is packed to the same bytes each time, and the file validates, passes and grades like the folder', async () => {
    const cwd = folder.path;
    const packed = await xinheng(['plugin', 'pack', join(root, 'plugins/hebei'), '--strict'], { cwd });
    expect([packed.status, packed.stdout]).toEqual([0, 'hebei-1.0.0.xhp\n']);
    const again = await xinheng(['plugin', 'pack', join(root, 'plugins/hebei'), '-o', 'again.xhp'], { cwd });
    expect(again.stdout).toBe('again.xhp\n');
    expect(readdirSync(cwd).sort()).toEqual(['again.xhp', 'hebei-1.0.0.xhp']);
    const [first, second] = readdirSync(cwd).map((name) => readFileSync(join(cwd, name)));
    expect(first?.equals(second)).toBe(true);
    expect(await xinheng(['plugin', 'validate', 'again.xhp', '--strict'], { cwd })).toMatchObject({ status: 0 });
    expect(await xinheng(['plugin', 'test', 'again.xhp', '--strict'], { cwd })).toMatchObject({ status: 0 });
    const input = '{"subject":{"kind":"enterprise","code":"91130102Y000000161","region":"130102"}}\n';
    const results = await Promise.all(
      ['again.xhp', join(root, 'plugins/hebei')].map((plugin) => {
        const args = ['--plugin', plugin, '--scheme', 'enterprise-grade', '--as-of', '2022-06-30'];
        return xinheng(['evaluate', ...args, '--input', '-', '--output', '-'], { cwd, input });
      }),
    );
    expect(results[0]).toMatchObject({ status: 0, stdout: results[1]?.stdout });
  });

  it('that does not pass is not packed, and nothing is left behind', async () => {
    const copy = hebei('parameters.json', '"value": 5', '"value": 6');
    const { status, stdout, stderr } = await xinheng(['plugin', 'pack', copy], { cwd: folder.path });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('没有打包');
    expect(readdirSync(folder.path)).toEqual([basename(copy)]);
  });

  it('that was changed after packing is refused', async () => {
    const cwd = folder.path;
    await xinheng(['plugin', 'pack', join(root, 'plugins/hebei'), '-o', 'x.xhp'], { cwd });
    const bytes = readFileSync(join(cwd, 'x.xhp'));
    const at = bytes.indexOf('一般失信次数上限');
    bytes.write('二', at);
    writeFileSync(join(cwd, 'x.xhp'), bytes);
    const { status, stderr } = await xinheng(['plugin', 'validate', 'x.xhp'], { cwd });
    expect([status, stderr]).toEqual([1, expect.stringContaining('已损坏') as string]);
  });

  it('is signed by a key that is never written over, and trusted by those who trust the key', async () => {
    const cwd = folder.path;
    const run = (...args: string[]) => xinheng(['plugin', ...args], { cwd });
    await run('pack', join(root, 'plugins/hebei'), '-o', 'x.xhp');
    const made = await run('keygen', '--output', 'office');
    expect([made.status, made.stdout]).toEqual([0, expect.stringMatching(/^[0-9a-f]{32}\n$/) as string]);
    expect(statSync(join(cwd, 'office.key.pem')).mode & 0o077).toBe(0);
    expect((await run('keygen', '--output', 'office')).status).toBe(2);

    const unsigned = await run('verify', 'x.xhp', '--key', 'office.pub.pem');
    expect([unsigned.status, unsigned.stderr]).toEqual([1, expect.stringContaining('没有签名') as string]);
    expect(await run('sign', 'x.xhp', '--key', 'office.key.pem')).toMatchObject({ status: 0, stdout: 'x.xhp\n' });
    const signed = await run('verify', 'x.xhp', '--key', 'office.pub.pem', '--json');
    expect([signed.status, JSON.parse(signed.stdout)]).toEqual([
      0,
      { key: made.stdout.trim(), findings: [], counts: { errors: 0, warnings: 0 } },
    ]);
    expect(await run('validate', 'x.xhp', '--strict')).toMatchObject({ status: 0 });

    const nobody = await run('verify', 'x.xhp');
    expect([nobody.status, nobody.stderr]).toEqual([1, expect.stringContaining('信任名单') as string]);
    const wrong = await run('sign', 'x.xhp', '--key', 'office.pub.pem');
    expect([wrong.status, wrong.stderr]).toEqual([1, expect.stringContaining('Ed25519') as string]);
  });
});
