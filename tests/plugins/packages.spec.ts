import type { CatalogueItem } from '@xinheng/facts';
import { filesOf, resourceOf, shippedPlugins, wholeOf } from './plugin-folders.js';

interface Manifest {
  readonly documents: readonly { readonly key: string; readonly primary?: boolean }[];
  readonly coverage?: readonly {
    readonly document: string;
    readonly article: string;
    readonly state: string;
    readonly resources?: readonly string[];
  }[];
}

/** Every `basis` below a value. */
function basesIn(value: unknown): { document: string; article: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(basesIn);
  return Object.entries(value).flatMap(([name, member]) =>
    name === 'basis' ? [member as { document: string; article: string }] : basesIn(member),
  );
}

/** The keys below a value, of rules, states and resources alike. */
function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = !Array.isArray(value) && 'key' in value && typeof value.key === 'string' ? [value.key] : [];
  return [...own, ...Object.values(value).flatMap(keysIn)];
}

describe.each(shippedPlugins)('the package %s', (id) => {
  const manifest = wholeOf<Manifest>(id, 'plugin.json');
  const files = filesOf(id);
  const resources = files.filter((file) => file.endsWith('.json') && !/^(plugin\.json|cases|locales)/.test(file));

  it('cites only documents that its manifest lists', () => {
    const documents = new Set(manifest.documents.map(({ key }) => key));
    const bases = resources.flatMap((file) => basesIn(wholeOf(id, file)));
    expect(bases.length).toBeGreaterThan(0);
    expect(bases.filter(({ document, article }) => !documents.has(document) || article === '')).toEqual([]);
  });

  it('covers articles only by resources that it has', () => {
    for (const { resources: named = [], state } of manifest.coverage ?? []) {
      expect(state !== 'implemented' || named.length > 0).toBe(true);
      for (const name of named) {
        const [path = '', key = ''] = name.split('#');
        const file = files.find((one) => one === `${path}.json` || one.startsWith(`${path}/`)) ?? '';
        expect([name, key === '' ? [key] : keysIn(wholeOf(id, file))]).toEqual([
          name,
          expect.arrayContaining([key]) as unknown,
        ]);
      }
    }
  });

  it('says every title in English too', () => {
    const english = new Set(Object.keys(wholeOf<Record<string, string>>(id, 'locales/en.json')));
    const titled = [
      'catalogue',
      'classifications',
      'parameters',
      'facts',
      'measures',
      'lists',
      'metrics',
      'procedures',
    ];
    const missing = titled.flatMap((kind) =>
      resourceOf<{ key: string }>(id, `${kind}.json`)
        .map(({ key }) => `${kind}#${key}`)
        .filter((path) => !english.has(path)),
    );
    expect(missing).toEqual([]);
  });

  it('tells people what it is and what changed', () => {
    expect(files).toEqual(expect.arrayContaining(['README.md', 'CHANGELOG.md']));
  });

  it('opens nothing about natural persons to everybody', () => {
    const items = resourceOf<CatalogueItem>(id, 'catalogue.json');
    const open = items.filter(
      ({ subjectKinds, disclosure }) => subjectKinds.includes('person') && disclosure === 'open',
    );
    expect(open.map(({ key }) => key)).toEqual([]);
  });
});

describe('the package hebei', () => {
  it('says of every numbered article what became of it', () => {
    const points = { 一: 3, 二: 3, 三: 4, 四: 3, 五: 4, 六: 6, 七: 4 };
    const numerals = '一二三四五六';
    const articles = Object.entries(points).flatMap(([section, count]) =>
      [...numerals.slice(0, count)].map((point) => `${section}(${point})`),
    );
    const { coverage = [] } = wholeOf<Manifest>('hebei', 'plugin.json');
    expect(coverage.map(({ article }) => article)).toEqual(articles);
  });
});
