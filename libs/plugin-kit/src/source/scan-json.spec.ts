import { assert, json, property, string } from 'fast-check';
import { readJson } from './read-json.js';

const paramsOf = (text: string) =>
  readJson(text).issues.map(({ code, pointer, params }) => ({ code, pointer, params }));

describe('readJson', () => {
  it('reads whatever JSON.parse reads, to the same value', () => {
    assert(
      property(json(), (text) => {
        const read = readJson(text);
        expect(read.issues.filter(({ code }) => code !== 'plugin-json-duplicate-key')).toEqual([]);
        expect(read.value).toEqual(JSON.parse(text));
      }),
    );
  });

  it('refuses exactly what JSON.parse refuses', () => {
    const parses = (text: string): boolean => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    assert(
      property(string({ unit: 'grapheme', maxLength: 12 }), (text) => {
        expect(readJson(text).value !== undefined).toBe(parses(text));
      }),
    );
    for (const text of [
      '',
      '[1,]',
      '{"a":1,}',
      '01',
      '1.',
      '"\\x"',
      '"\\u12g4"',
      '[1 2]',
      '{"a" 1}',
      'nul',
      '1 2',
      '"a\nb"',
      '[',
      '{"a":',
    ]) {
      expect(readJson(text).value).toBeUndefined();
    }
  });

  it('tells line and column of a syntax error', () => {
    expect(paramsOf('{\n  "a": 1,\n  "b": ,\n}')).toEqual([
      { code: 'plugin-json-syntax', pointer: '', params: { line: 3, column: 8, found: '","' } },
    ]);
  });

  it('passes over a byte order mark', () => {
    expect(readJson('\uFEFF{"a":1}')).toEqual({ value: { a: 1 }, issues: [] });
  });

  it('finds a key that stands twice, with its place', () => {
    expect(paramsOf('[{"a":1},{"x/y":{"a":1,\n"a":2}}]')).toEqual([
      { code: 'plugin-json-duplicate-key', pointer: '/1/x~1y/a', params: { key: 'a', line: 2, column: 1 } },
    ]);
  });

  it('refuses nesting of 100,000 levels without running out of stack', () => {
    expect(paramsOf('['.repeat(100_000))[0]?.code).toBe('plugin-json-too-deep');
  });
});
