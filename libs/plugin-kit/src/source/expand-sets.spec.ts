import { readPlugin } from '../read-plugin.js';
import { runCases } from '../cases/run-cases.js';
import { resolveDefinitions } from '../resolve-definitions.js';
import { nationalLike, sampleFile, sampleSource } from '../test-plugins.js';
import { expandSets, setsOf } from './expand-sets.js';

const sets = setsOf({
  sets: {
    areas: [
      { key: 'road', title: '道路', limit: 3, items: ['a', 'b'] },
      { key: 'water', title: '水路', limit: 5, items: ['c'] },
    ],
    sizes: [{ key: 'small' }, { key: 'large' }],
  },
});
const made = (value: Parameters<typeof expandSets>[0]) => expandSets(value, sets).value;
const found = (value: Parameters<typeof expandSets>[0]) =>
  expandSets(value, sets).issues.map(({ code, pointer }) => [code, pointer]);

describe('expandSets', () => {
  it('writes an element out for each member, in the order of the set, and leaves the rest as it is', () => {
    expect(
      made([1, { forEach: 'areas', make: { key: '${areas.key}-limit', title: '${areas.title}上限' } }, 2]),
    ).toEqual([1, { key: 'road-limit', title: '道路上限' }, { key: 'water-limit', title: '水路上限' }, 2]);
  });

  it('takes the value itself where a text is nothing but a reference', () => {
    expect(made([{ forEach: 'areas', make: ['${areas.limit}', '${areas.items}', '${areas.limit}次'] }])).toEqual([
      [3, ['a', 'b'], '3次'],
      [5, ['c'], '5次'],
    ]);
  });

  it('goes through sets within sets, and within any list below', () => {
    const each = { forEach: 'sizes', make: '${areas.key}-${sizes.key}' };
    expect(made([{ forEach: 'areas', make: { or: [each] } }])).toEqual([
      { or: ['road-small', 'road-large'] },
      { or: ['water-small', 'water-large'] },
    ]);
  });

  it('gives a name of an object for each member where it refers to a set', () => {
    expect(made({ 'facts#${areas.key}-count': '${areas.title}', plugin: 'x' })).toEqual({
      'facts#road-count': '道路',
      'facts#water-count': '水路',
      plugin: 'x',
    });
  });

  it('tells where something was written', () => {
    const { written } = expandSets(['x', { forEach: 'areas', make: { a: [1] } }, { b: 1 }], sets);
    expect(['/0', '/1/a/0', '/2/a', '/3/b'].map(written)).toEqual(['/0', '/1/make/a/0', '/1/make/a', '/2/b']);
  });

  it('finds an unknown set, a reference outside, and what a member lacks', () => {
    expect(found([{ forEach: 'area', make: 1 }])).toEqual([['plugin-set-unknown', '/0/forEach']]);
    expect(found(['${areas.key}'])).toEqual([['plugin-set-not-here', '/0']]);
    expect(found([{ forEach: 'sizes', make: { a: '${sizes.title}' } }])).toEqual([
      ['plugin-set-member-lacks', '/0/make/a'],
      ['plugin-set-member-lacks', '/0/make/a'],
    ]);
  });

  it('stops where little would become endless', () => {
    const many = setsOf({ sets: { all: Array.from({ length: 1000 }, (_, order) => ({ key: `k${String(order)}` })) } });
    const nested = [{ forEach: 'all', make: [{ forEach: 'all', make: ['${all.key}'] }] }];
    expect(expandSets(nested, many).issues.map(({ code }) => code)).toContain('plugin-set-too-many');
  });
});

describe('a package with sets', () => {
  const areas = [
    { key: 'north', title: '北', limit: 1 },
    { key: 'south', title: '南', limit: 2 },
  ];
  const manifest = { ...sampleFile<object>('plugin.json'), sets: { areas } };
  const basis = { document: 'sample', article: '第四条' };
  const scheme = {
    key: '${areas.key}-grade',
    title: '${areas.title}区等级（示例）',
    subjectKinds: ['enterprise'],
    method: 'decision',
    cycle: { mode: 'rolling' },
    grades: [
      { key: 'A', title: '好' },
      { key: 'B', title: '差' },
    ],
    rules: [
      {
        key: 'many',
        when: { '>': [{ var: 'general-dishonesty-12m' }, '${areas.limit}'] },
        grade: 'B',
        reason: '${areas.title}区失信{general-dishonesty-12m}次',
        basis,
      },
    ],
    otherwise: { grade: 'A', reason: '无', basis },
  };
  const subject = { kind: 'enterprise', code: '91130102Y000000161', region: '130102' };
  const cases = [
    {
      forEach: 'areas',
      make: {
        scheme: '${areas.key}-grade',
        title: '${areas.title}区：无失信为好',
        asOf: '2026-06-30',
        subject,
        expect: { grade: 'A' },
      },
    },
  ];
  const read = (changed: object = {}) =>
    readPlugin(
      sampleSource({
        'plugin.json': manifest,
        'schemes/areas.json': [{ forEach: 'areas', make: { ...scheme, ...changed } }],
        'cases/areas.json': cases,
      }),
      { others: [nationalLike()] },
    );

  it('has a scheme of each member, and cases that name their scheme', () => {
    const { plugin, issues } = read();
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(plugin?.schemes.map(({ key }) => key)).toEqual(expect.arrayContaining(['north-grade', 'south-grade']));
    const report = runCases(plugin!, resolveDefinitions([nationalLike(), plugin!]));
    const own = report.results.filter(({ file }) => file === 'cases/areas.json');
    expect(own.map(({ scheme: key, issues: wrong }) => [key, wrong])).toEqual([
      ['north-grade', []],
      ['south-grade', []],
    ]);
  });

  it('tells a finding where it was written, of shape and of meaning', () => {
    const places = (changed: object) =>
      [...new Set(read(changed).issues.map(({ file, pointer }) => `${file ?? ''} ${pointer}`))].filter((place) =>
        place.startsWith('schemes/areas'),
      );
    expect(places({ cycle: { mode: 'never' } })).toEqual(['schemes/areas.json /0/make/cycle/mode']);
    expect(places({ appliesTo: { var: 'subject.nothing' } })).toEqual(['schemes/areas.json /0/make/appliesTo/var']);
  });
});
