import { readPlugin } from '../read-plugin.js';
import { resolveDefinitions } from '../resolve-definitions.js';
import { nationalLike, sampleFile, sampleSource } from '../test-plugins.js';
import { coverageIssues } from './coverage-issues.js';
import { coverageOf } from './coverage.js';
import { proposeCases } from './propose-cases.js';

const file = 'cases/credit-grade.json';
const national = nationalLike();
const cases = sampleFile<{ title: string }[]>(file);

function pluginWith(content: readonly object[]) {
  const { plugin, issues } = readPlugin(sampleSource({ [file]: content }), { others: [national] });
  expect(issues).toEqual([]);
  return { plugin: plugin!, definitions: resolveDefinitions([national, plugin!]) };
}

describe('proposeCases', () => {
  it('proposes nothing where nothing is missing', () => {
    const { plugin, definitions } = pluginWith(cases);
    expect(proposeCases(plugin, definitions)).toEqual([]);
  });

  it('proposes the missing edges, which then are missing no more', () => {
    const few = cases.filter(({ title }) =>
      ['1次一般失信为B', '1次严重失信为C', '在名单内为C', '3次一般失信为C', '没有失信记录为A'].includes(title),
    );
    const { plugin, definitions } = pluginWith(few);
    const proposed = proposeCases(plugin, definitions);
    expect(proposed.map(({ worked: { title, expect: wanted } }) => [title, wanted])).toEqual([
      ['待核对：近1年一般失信次数为2', { grade: 'B', rule: 'some-general' }],
      ['待核对：近1年一般失信次数期限的第一日', { grade: 'B', rule: 'some-general' }],
      ['待核对：近1年一般失信次数期限之外的前一日', { grade: 'A', rule: 'otherwise' }],
      ['待核对：近1年严重失信次数期限的第一日', { grade: 'C', rule: 'serious-record' }],
      ['待核对：近1年严重失信次数期限之外的前一日', { grade: 'A', rule: 'otherwise' }],
    ]);
    const more = pluginWith([...few, ...proposed.map(({ worked }) => worked)]);
    expect(coverageIssues(more.plugin, coverageOf(more.plugin, more.definitions))).toEqual([]);
  });
});
