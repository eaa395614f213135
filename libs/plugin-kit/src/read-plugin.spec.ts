import { constantFrom, integer, json, assert, property, tuple, type Arbitrary } from 'fast-check';
import { readPlugin } from './read-plugin.js';
import { nationalLike, sampleFile, sampleSource } from './test-plugins.js';

const others = [nationalLike()];

describe('readPlugin', () => {
  it('tells everything in one go, each at its place', () => {
    const source = sampleSource({
      'notes.txt': 'x',
      'metrics.json': [{ ...sampleFile<object[]>('metrics.json')[0], alarm: 1 }],
      'measures.json': [{ ...sampleFile<object[]>('measures.json')[0], listedIn: 'x' }],
      'facts.json': sampleFile<object[]>('facts.json').slice(0, 2),
      'locales/en.json': { 'facts#nothing': 'x' },
    });
    const { plugin, issues } = readPlugin(source, { others });
    expect(plugin).toBeNull();
    expect(issues.map(({ code, file, pointer }) => `${code} ${file ?? ''} ${pointer}`)).toEqual([
      'plugin-property-unknown metrics.json /0/alarm',
      'plugin-file-unlisted notes.txt ',
      'plugin-reference-unknown measures.json /0/listedIn',
      'plugin-locale-path locales/en.json /facts#nothing',
      'plugin-coverage-resource plugin.json /coverage/4/resources/1',
      'logic-unknown-name schemes/credit-grade.json /rules/0/when/==/0/var',
    ]);
  });

  it('does not blame others for a file that cannot be read', () => {
    const source = sampleSource({
      'facts.json': '[{"key": "a",}]',
      'locales/en.json': { 'facts#on-serious-list': 'x' },
    });
    const { issues } = readPlugin(source, { others });
    expect(issues.map(({ code, file, params }) => [code, file, params])).toEqual([
      ['plugin-json-syntax', 'facts.json', { line: 1, column: 14, found: '"}"' }],
    ]);
  });

  it('hides nothing else behind a file that cannot be read', () => {
    const scheme = sampleFile<{ rules: object[] }>('schemes/credit-grade.json');
    const rules = [{ ...scheme.rules[0], grade: 'E' }, ...scheme.rules.slice(1)];
    const { issues } = readPlugin(
      sampleSource({ 'metrics.json': '[{}', 'schemes/credit-grade.json': { ...scheme, rules } }),
      { others },
    );
    expect(issues.map(({ code, file }) => `${code} ${file ?? ''}`)).toEqual([
      'plugin-json-syntax metrics.json',
      'grading-unknown-grade schemes/credit-grade.json',
    ]);
  });

  it('does not blame others for a part of a resource that is wrong', () => {
    const supervision = sampleFile<{ items: object[] }>('supervision.json');
    const items = [{ ...supervision.items[0], duty: '' }];
    const { issues } = readPlugin(sampleSource({ 'supervision.json': { ...supervision, items } }), { others });
    expect(issues.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(['plugin-value-too-short /items/0/duty']);
  });

  it('takes a warning for a warning, unless it is asked to be strict', () => {
    const open = { subjectKinds: ['person'], disclosure: 'open' };
    const items = sampleFile<object[]>('catalogue.json').map((one) => ({ ...one, ...open }));
    const source = sampleSource({ 'catalogue.json': items });
    const read = readPlugin(source, { others });
    expect([read.plugin?.id, read.issues.map(({ severity }) => severity)]).toEqual(['dairy', ['warning']]);
    const strict = readPlugin(source, { others, isStrict: true });
    expect([strict.plugin, strict.issues.map(({ severity }) => severity)]).toEqual([null, ['error']]);
  });

  it('takes parts of a folder in name order for one file', () => {
    const [first, second] = sampleFile<object[]>('classifications.json');
    const source = sampleSource({
      'classifications.json': null,
      'classifications/b.json': [second],
      'classifications/a.json': [first],
    });
    const { plugin, issues } = readPlugin(source, { others });
    expect(issues).toEqual([]);
    expect(plugin?.classifications.map(({ key }) => key)).toEqual(['serious-failure', 'other-failure']);
  });

  it('refuses a file and a folder of one name, and code in an upload', () => {
    const source = sampleSource({
      'classifications/a.json': [],
      'module/index.js': 'x',
    });
    const codes = readPlugin(source, { others, isUpload: true }).issues.map(({ code }) => code);
    expect(codes).toEqual(['plugin-file-and-folder', 'plugin-module-uploaded']);
    expect(readPlugin(sampleSource({ 'module/index.js': 'x' }), { others }).issues).toEqual([]);
  });

  it('points at the folder that holds the manifest where it is not at the root', () => {
    const source = new Map([['dairy/plugin.json', '{}']]);
    const { issues } = readPlugin(source);
    expect(issues).toContainEqual(
      expect.objectContaining({ code: 'plugin-manifest-below', params: { folder: 'dairy' } }),
    );
  });

  it('never throws, whatever stands in a file: any JSON', () => {
    assert(
      property(constantFrom(...sampleSource().keys()), json({ maxDepth: 4 }), (file, text) => {
        expect(readPlugin(sampleSource({ [file]: text }), { others }).issues).toBeDefined();
      }),
      { numRuns: 100 },
    );
  });

  it('never throws, whatever is changed in a good file: a value replaced, a member gone', () => {
    const files = [...sampleSource().keys()].filter((file) => file.endsWith('.json'));
    const change: Arbitrary<[string, number, unknown]> = tuple(
      constantFrom(...files),
      integer({ min: 0, max: 10_000 }),
      constantFrom<unknown>(
        undefined,
        null,
        0,
        -1,
        1e300,
        '',
        'x',
        '__proto__',
        true,
        [],
        {},
        [[]],
        { var: 'a' },
        { var: [] },
      ),
    );
    assert(
      property(change, ([file, place, value]) => {
        const content = mutated(sampleFile(file), place, value);
        const { plugin, issues } = readPlugin(sampleSource({ [file]: content }), { others });
        expect(plugin === null).toBe(issues.some(({ severity }) => severity === 'error'));
      }),
      { numRuns: 300 },
    );
  });
});

/** JSON with the value at one place, counted through all of it, replaced; undefined takes it away. */
function mutated(content: unknown, place: number, value: unknown): unknown {
  const places: { readonly holder: Record<string, unknown>; readonly key: string }[] = [];
  const visit = (holder: unknown): void => {
    if (typeof holder !== 'object' || holder === null) return;
    for (const key of Object.keys(holder)) {
      places.push({ holder: holder as Record<string, unknown>, key });
      visit((holder as Record<string, unknown>)[key]);
    }
  };
  visit(content);
  const chosen = places[place % places.length];
  if (chosen === undefined) return value;
  if (value === undefined) delete chosen.holder[chosen.key];
  else chosen.holder[chosen.key] = value;
  return content;
}
