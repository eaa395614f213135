import { join } from 'node:path';
import { coverageIssues, coverageOf, proposeCases, readPlugin, runCases, type PluginSource } from '@xinheng/plugin-kit';
import { loadPlugin, packPlugin, readArchive } from '@xinheng/plugin-pack';
import { renderIssue, type Issue } from '@xinheng/problem';
import { pluginsFolder, shipped, shippedPlugins, together } from './plugin-folders.js';

const said = (issues: readonly Issue[]): readonly string[] =>
  issues.map((found) => `${found.file ?? ''}${found.pointer}: ${renderIssue(found, 'zh-CN')}`);

describe.each(shippedPlugins.map((plugin) => ({ id: plugin.id, plugin })))('the package $id', ({ id, plugin }) => {
  it('validates strictly, without a finding', async () => {
    const { issues } = await loadPlugin(join(pluginsFolder, id), { shelves: [pluginsFolder], isStrict: true });
    expect(said(issues)).toEqual([]);
  });

  it('passes its cases, and they leave no rule, threshold, band or window unshown', () => {
    expect(said(runCases(plugin, together(plugin)).issues)).toEqual([]);
    expect(said(coverageIssues(plugin, coverageOf(plugin, together(plugin))))).toEqual([]);
    expect(proposeCases(plugin, together(plugin))).toEqual([]);
  });

  it('is the same plugin when it is packed and read again', async () => {
    const { source } = await loadPlugin(join(pluginsFolder, id), { shelves: [pluginsFolder] });
    const packed = await readArchive(await packPlugin(source ?? new Map()));
    expect(packed.issues).toEqual([]);
    const others = shippedPlugins.filter((one) => one.id !== id);
    const read = readPlugin(packed.source ?? new Map(), { others, isUpload: true, isStrict: true });
    expect(said(read.issues)).toEqual([]);
    expect(read.plugin).toEqual(plugin);
  });

  it('says every title in English too', () => {
    const english = plugin.locales['en'] ?? {};
    const titled = [
      'catalogue',
      'classifications',
      'parameters',
      'facts',
      'measures',
      'lists',
      'metrics',
      'procedures',
    ] as const;
    const paths = titled.flatMap((kind) =>
      plugin[kind].filter(({ title }) => title !== undefined).map(({ key }) => `${kind}#${key}`),
    );
    const schemes = plugin.schemes.flatMap(({ key, grades }) => [
      `schemes/${key}`,
      ...grades.map((grade) => `schemes/${key}#${grade.key}`),
    ]);
    expect([...paths, ...schemes].filter((path) => english[path] === undefined)).toEqual([]);
  });

  it('tells people what it is and what changed', async () => {
    const { source } = await loadPlugin(join(pluginsFolder, id), { shelves: [pluginsFolder] });
    for (const file of ['README.md', 'CHANGELOG.md']) expect(source?.get(file)?.trim()).toBeTruthy();
  });

  it('numbers every kind of document by a pattern of its own, since each is counted for itself', () => {
    const patterns = plugin.templates.map(({ number }) => number);
    expect(patterns.filter((pattern, order) => patterns.indexOf(pattern) !== order)).toEqual([]);
  });

  it('opens nothing about natural persons to everybody', () => {
    const open = plugin.catalogue.filter(
      ({ subjectKinds, disclosure }) => subjectKinds.includes('person') && disclosure === 'open',
    );
    expect(open.map(({ key }) => key)).toEqual([]);
  });
});

describe('the package hebei', () => {
  const { manifest } = shipped('hebei');

  it('says of every numbered article what became of it', () => {
    const points = { 一: 3, 二: 3, 三: 4, 四: 3, 五: 4, 六: 6, 七: 4 };
    const numerals = '一二三四五六';
    const articles = Object.entries(points).flatMap(([section, count]) =>
      [...numerals.slice(0, count)].map((point) => `${section}(${point})`),
    );
    expect((manifest.coverage ?? []).map(({ article }) => article)).toEqual(articles);
  });

  it('would tell of an article that it forgets', async () => {
    const { source } = await loadPlugin(join(pluginsFolder, 'hebei'), { shelves: [pluginsFolder] });
    const coverage = (manifest.coverage ?? []).filter(({ article }) => article !== '五(二)');
    const changed: PluginSource = new Map([
      ...(source ?? []),
      ['plugin.json', JSON.stringify({ ...manifest, coverage })] as const,
    ]);
    const { issues } = readPlugin(changed, { others: [shipped('national')] });
    expect(issues.map(({ code, params }) => [code, params.article])).toEqual([['plugin-article-uncovered', '五(二)']]);
  });
});
