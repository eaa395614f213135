import { canonicalJson } from './canonical-json.js';
import { factsReadByScheme, readByScheme } from './read-by-scheme.js';
import { readPlugin } from './read-plugin.js';
import { resolveDefinitions } from './resolve-definitions.js';
import { nationalLike, sampleFile, sampleSource, set, type Change } from './test-plugins.js';

const national = nationalLike();

type Reading = (definitions: Parameters<typeof readByScheme>[0], scheme: string) => unknown;

function readWith(file: string, change: Change, read: Reading = readByScheme): string {
  const content = sampleFile<never>(file);
  change(content);
  const { plugin } = readPlugin(sampleSource({ [file]: content }), { others: [national] });
  return canonicalJson(read(resolveDefinitions([national, plugin!]), 'dairy:credit-grade'));
}

const unchanged = readWith('plugin.json', () => undefined);

describe('readByScheme', () => {
  it.each<[string, string, Change]>([
    ['a threshold', 'parameters.json', set(0, 'values', 0, 'value', 4)],
    ['a window', 'parameters.json', set(1, 'values', 0, 'value', 'P2Y')],
    ['a rule', 'schemes/credit-grade.json', set('rules', 3, 'grade', 'C')],
    ['a fact', 'facts.json', set(0, 'window', 'on', 'occurredOn')],
    ['a weight', 'classifications.json', set(0, 'severity', 'general')],
    ['an item that is counted', 'catalogue.json', set(0, 'temporal', 'state')],
    ['the regions', 'plugin.json', set('regions', ['130000'])],
  ])('changes with %s', (_, file, change) => {
    expect(readWith(file, change)).not.toBe(unchanged);
  });

  it.each<[string, string, Change]>([
    ['a parameter that the scheme does not read', 'parameters.json', set(2, 'values', 0, 'value', 0.02)],
    ['a measure', 'measures.json', set(0, 'title', '另一措施')],
    ['the title of a list', 'lists.json', set(0, 'title', '另一清单')],
    ['the version', 'plugin.json', set('version', '0.2.0')],
    ['a case', 'cases/credit-grade.json', set(0, 'title', '另一标题')],
  ])('stays with %s', (_, file, change) => {
    expect(readWith(file, change)).toBe(unchanged);
  });

  it('reads nothing for a scheme that is not there', () => {
    expect(readByScheme([national], 'dairy:credit-grade')).toEqual([]);
  });
});

describe('factsReadByScheme', () => {
  const factsWith = (file: string, change: Change) => readWith(file, change, factsReadByScheme);
  const same = factsWith('plugin.json', () => undefined);

  it.each<[string, string, Change]>([
    ['a threshold of a rule', 'parameters.json', set(0, 'values', 0, 'value', 4)],
    ['what a rule gives', 'schemes/credit-grade.json', set('rules', 3, 'grade', 'C')],
    ['a reason', 'schemes/credit-grade.json', set('rules', 3, 'reason', '一年内一般失信{general-dishonesty-12m}次')],
    ['how open an item is', 'catalogue.json', set(0, 'disclosure', 'closed')],
  ])('stays with %s', (_, file, change) => {
    expect(factsWith(file, change)).toBe(same);
  });

  it.each<[string, string, Change]>([
    ['a window that a fact takes from a parameter', 'parameters.json', set(1, 'values', 0, 'value', 'P2Y')],
    ['a fact', 'facts.json', set(0, 'window', 'on', 'occurredOn')],
    ['a weight', 'classifications.json', set(0, 'severity', 'general')],
    ['an item that is counted', 'catalogue.json', set(0, 'temporal', 'state')],
    ['whom the scheme grades', 'schemes/credit-grade.json', set('subjectKinds', ['enterprise'])],
  ])('changes with %s', (_, file, change) => {
    expect(factsWith(file, change)).not.toBe(same);
  });
});
