import { readPlugin } from '../read-plugin.js';
import { findingsOf, nationalLike, sampleFile, sampleSource, set, type Change } from '../test-plugins.js';

const remove =
  (list: string, at: number): Change =>
  (content) =>
    void (content as Record<string, unknown[]>)[list].splice(at, 1);

describe('of a manifest, readPlugin finds', () => {
  it.each<[string, Change, ...string[]]>([
    ['a version that is none', set('version', '1.0'), 'plugin-value-form /version'],
    ['a range that is none', set('core', 'new'), 'plugin-range-wrong /core'],
    ['a product that is too old', set('core', '^7.0.0'), 'plugin-core-too-old /core'],
    ['a dependency not there', set('dependsOn', { hebei: '1.x' }), 'plugin-dependency-missing /dependsOn/hebei'],
    ['a dependency on itself', set('dependsOn', { dairy: '1.x' }), 'plugin-depends-on-itself /dependsOn/dairy'],
    ['another version', set('dependsOn', { national: '2.x' }), 'plugin-dependency-version /dependsOn/national'],
    ['another national plugin', set('kind', 'national'), 'plugin-national-only-core /kind'],
    [
      'a document that ends before it begins',
      set('documents', 0, 'inForce', 'until', '2024-01-01'),
      'plugin-edition-backwards /documents/0/inForce/until',
    ],
    ['an article left out', remove('coverage', 9), 'plugin-article-uncovered /coverage'],
    ['an article that resources cite', remove('coverage', 1), 'plugin-article-uncovered /coverage'],
    ['nothing said of any article', set('coverage', []), 'plugin-coverage-missing /coverage'],
    ['an article without resources', set('coverage', 1, 'resources', []), 'plugin-coverage-empty /coverage/1'],
    [
      'a resource that is not there',
      set('coverage', 1, 'resources', ['catalogue#inspection-fail']),
      'plugin-coverage-resource /coverage/1/resources/0',
    ],
    [
      'an article listed twice',
      set('coverage', 0, 'article', '第十条'),
      'plugin-key-twice /coverage/9/article',
      'plugin-article-uncovered /coverage',
    ],
    [
      'an attribute that may not be collected',
      set('subjectAttributes', 1, { key: 'blood-type', title: '血型', type: 'string' }),
      'plugin-field-forbidden /subjectAttributes/1',
    ],
    ['two attributes of one key', duplicated('subjectAttributes'), 'plugin-key-twice /subjectAttributes/1/key'],
    ['a property that is misspelt', set('regoins', []), 'plugin-property-misspelt /regoins'],
    ['a format that it cannot read', set('formatVersion', 2), 'plugin-value-not-allowed /formatVersion'],
  ])('%s', (_, change, ...expected) => {
    expect(findingsOf('plugin.json', change)).toEqual(expected);
  });

  it('a circle of dependencies, told by its path', () => {
    const other = { ...nationalLike(), id: 'other', dependsOn: ['dairy'] };
    const manifest = { ...sampleFile<object>('plugin.json'), dependsOn: { other: '^1.0.0' } };
    const { issues } = readPlugin(sampleSource({ 'plugin.json': manifest }), { others: [nationalLike(), other] });
    expect(issues).toEqual([
      expect.objectContaining({
        code: 'plugin-dependency-circle',
        pointer: '/dependsOn',
        params: { path: 'dairy → other → dairy' },
      }),
    ]);
  });
});

function duplicated(list: string): Change {
  return (content) => {
    const elements = (content as Record<string, unknown[]>)[list];
    elements.push(elements[0]);
  };
}
