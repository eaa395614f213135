import { assert, asyncProperty, uint8Array } from 'fast-check';
import { contentList, packPlugin, readArchive } from './index.js';
import { testZip, type TestEntry } from './test-zip.js';

const manifest: TestEntry = { name: 'plugin.json', content: '{}' };

const told = async (bytes: Uint8Array) =>
  (await readArchive(bytes)).issues.map(({ code, params }) => [code, params.file ?? ''].join(' ').trim());
const toldOf = (...entries: readonly TestEntry[]) => told(testZip([manifest, ...entries]));

describe('readArchive refuses', () => {
  it.each<[string, string, TestEntry]>([
    ['a way out of the package', 'plugin-archive-name ../facts.json', { name: '../facts.json' }],
    ['a way out from within', 'plugin-archive-name cases/../../x.json', { name: 'cases/../../x.json' }],
    ['an absolute path', 'plugin-archive-name /etc/passwd', { name: '/etc/passwd' }],
    ['a drive', 'plugin-archive-name C:/x.json', { name: 'C:/x.json' }],
    ['backslashes', 'plugin-archive-name cases\\..\\x.json', { name: 'cases\\..\\x.json' }],
    ['an empty step', 'plugin-archive-name cases//x.json', { name: 'cases//x.json' }],
    ['the present folder', 'plugin-archive-name ./facts.json', { name: './facts.json' }],
    ['control characters', 'plugin-archive-name a�b.json', { name: 'a\u0000b.json' }],
    ['a link', 'plugin-archive-link facts.json', { name: 'facts.json', content: '/etc/passwd', mode: 0o120777 }],
    ['a device', 'plugin-archive-link facts.json', { name: 'facts.json', mode: 0o020666 }],
    [
      'what is encrypted',
      'plugin-archive-method facts.json',
      { name: 'facts.json', content: 'x'.repeat(12), size: 0, flags: 0x801 },
    ],
    ['an unknown method', 'plugin-archive-method facts.json', { name: 'facts.json', content: 'x', method: 12 }],
    ['letter case alone', 'plugin-archive-name-twice PLUGIN.json', { name: 'PLUGIN.json' }],
    ['a bomb', 'plugin-archive-ratio facts.json', { name: 'facts.json', content: ' '.repeat(1e6), deflate: true }],
    ['a wrong checksum', 'plugin-archive-damaged facts.json', { name: 'facts.json', content: '[]', crc: 1 }],
    [
      'more data than it says',
      'plugin-archive-damaged facts.json',
      { name: 'facts.json', content: '[1,2,3,4]', deflate: true, size: 2 },
    ],
    ['what is no text', 'plugin-file-not-text facts.json', { name: 'facts.json', content: Buffer.from([0xff, 0xfe]) }],
  ])('%s', async (_, expected, entry) => {
    const { source, issues } = await readArchive(testZip([manifest, entry]));
    const found = issues.filter(({ severity }) => severity === 'error');
    expect(source).toBeNull();
    expect(found.map(({ code, params }) => `${code} ${params.file}`)).toEqual([expected]);
  });

  it('names that are no UTF-8', async () => {
    expect(await toldOf({ name: Buffer.from([0xbc, 0xd2]) })).toEqual(['plugin-archive-name ¼Ò']);
  });

  it('names that differ in how Unicode composes them', async () => {
    const names = ['templates/e\u0301.json', 'templates/\u00e9.json'];
    expect(await toldOf(...names.map((name) => ({ name, content: '{}' })))).toEqual([
      `plugin-archive-name-twice ${names[1]}`,
    ]);
  });

  it('2,001 entries, and takes 2,000', async () => {
    const many = Array.from({ length: 1_999 }, (_, index) => ({ name: `cases/a${index}.json`, content: '[]' }));
    expect(await toldOf(...many)).toEqual(['plugin-content-missing']);
    expect(await toldOf(...many, { name: 'cases/more.json' })).toEqual(['plugin-archive-too-many']);
  });

  it('more than 20 MiB packed', async () => {
    expect(await told(Buffer.alloc(20 * 1024 * 1024 + 1))).toEqual(['plugin-archive-too-large']);
  });

  it('a claim of more than 200 MiB unpacked, before it unpacks anything', async () => {
    const claims = Array.from({ length: 3 }, (_, index) => ({
      name: `cases/${index}.json`,
      content: Buffer.alloc(1e6),
      size: 70 * 1024 * 1024,
      method: 8,
    }));
    expect(await toldOf(...claims)).toEqual(['plugin-archive-unpacked-too-large']);
  });

  it('entries that share their data', async () => {
    const kernel: TestEntry = { name: 'facts.json', content: Buffer.alloc(50_000) };
    const shared = Array.from({ length: 5 }, (_, index) => ({
      ...kernel,
      name: `cases/${index}.json`,
      sharesDataOf: 1,
    }));
    expect(await toldOf(kernel, ...shared)).toEqual(['plugin-archive-overlap']);
  });

  it('everything that is wrong in one go', async () => {
    expect(await toldOf({ name: '../a' }, { name: 'Plugin.json' }, { name: 'b', mode: 0o120777 })).toEqual([
      'plugin-archive-name ../a',
      'plugin-archive-name-twice Plugin.json',
      'plugin-archive-link b',
    ]);
  });

  it('what is no zip, and a zip that was cut off', async () => {
    expect(await told(Buffer.from('{"plugin": 1}'))).toEqual(['plugin-archive-not-a-zip']);
    const whole = testZip([manifest]);
    expect(await told(whole.subarray(0, whole.length - 30))).toEqual(['plugin-archive-not-a-zip']);
  });
});

describe('readArchive', () => {
  it('reads a folder that people zipped themselves, and says that nothing vouches for its files', async () => {
    const { source, issues } = await readArchive(
      testZip([manifest, { name: 'cases/' }, { name: 'README.md', content: '# 说明' }]),
    );
    expect([...(source ?? [])]).toEqual([
      ['plugin.json', '{}'],
      ['README.md', '# 说明'],
    ]);
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([['plugin-content-missing', 'warning']]);
  });

  it('gives what the format does not list by name only', async () => {
    const { source } = await readArchive(
      testZip([manifest, { name: 'picture.png', content: Buffer.from([0x89, 0xff]) }]),
    );
    expect(source?.get('picture.png')).toBe('');
  });

  it('tells what was changed, added and taken away since it was packed', async () => {
    const list = contentList(
      new Map([
        ['plugin.json', '{"id":"a"}'],
        ['facts.json', '[]'],
      ]),
    );
    const entries = [manifest, { name: 'lists.json', content: '[]' }, { name: 'content.json', content: list }];
    expect((await readArchive(testZip(entries))).issues.map(({ code, params }) => `${code} ${params.file}`)).toEqual([
      'plugin-content-differs plugin.json',
      'plugin-content-unlisted lists.json',
      'plugin-content-absent facts.json',
    ]);
  });

  it('refuses a list of contents that is none', async () => {
    for (const content of ['[]', '{}', '{"formatVersion":1,"files":{"plugin.json":"x"}}', 'x']) {
      expect(await toldOf({ name: 'content.json', content })).toEqual(['plugin-content-shape']);
    }
  });

  it('never throws and never takes a damaged byte for a good one', async () => {
    const packed = await packPlugin(
      new Map([
        ['plugin.json', '{"id":"dairy"}'],
        ['facts.json', '[]'],
      ]),
    );
    const { source: whole } = await readArchive(packed);
    for (let at = 0; at < packed.length; at += 1) {
      const damaged = Buffer.from(packed);
      damaged[at] = damaged[at] ^ 0x55;
      const { source } = await readArchive(damaged);
      // A byte that nothing reads (a time, a comment) may differ; what is read is read rightly or not at all.
      for (const [path, text] of source ?? []) expect(text).toBe(whole!.get(path) ?? '');
    }
  });

  it('never throws for random bytes', async () => {
    await assert(
      asyncProperty(uint8Array({ maxLength: 300 }), async (bytes) => {
        // The end of a central directory, so that more than the first look is taken.
        const end = Buffer.concat([Buffer.from('PK\x05\x06'), bytes.subarray(0, 16), Buffer.alloc(2)]);
        expect((await readArchive(Buffer.concat([bytes, end]))).source).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});
