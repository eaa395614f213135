import { assert, jsonValue, property, type JsonValue } from 'fast-check';
import { positionOfPointer } from './position-of-pointer.js';

const file = `[
  { "key": "a", "from": { "records": { "items": ["x", "y"] } } },
  {
    "key": "b\\"c",
    "a/b": [1, { "deep": null }],
    "m~n": true
  }
]`;

describe('positionOfPointer', () => {
  it.each([
    ['', 1, 1],
    ['/0', 2, 3],
    ['/0/from/records/items/1', 2, 55],
    ['/1/key', 4, 5],
    ['/1/a~1b/1/deep', 5, 18],
    ['/1/m~0n', 6, 5],
  ])('finds %p at line %i, column %i', (pointer, line, column) => {
    expect(positionOfPointer(file, pointer)).toEqual({ line, column });
  });

  it('gives the innermost place that there is', () => {
    expect(positionOfPointer(file, '/1/absent/0')).toEqual({ line: 3, column: 3 });
    expect(positionOfPointer(file, '/7')).toEqual({ line: 1, column: 1 });
  });

  it('answers null for an empty text and never fails on one that is broken', () => {
    expect(positionOfPointer('', '/0')).toBeNull();
    expect(positionOfPointer('{"a": [1, ', '/a/4/b')).toEqual({ line: 1, column: 2 });
    expect(positionOfPointer('{"a": ["b, 1', '/c')).toEqual({ line: 1, column: 1 });
    expect(positionOfPointer('{"a" 1 "b": }', '/b')).toEqual({ line: 1, column: 1 });
  });

  it('finds every value of any JSON by its pointer', () => {
    assert(
      property(jsonValue(), (value) => {
        const json = JSON.stringify(value, null, 1) ?? 'null';
        const lines = json.split('\n');
        for (const [pointer, found] of placesOf(value, '')) {
          const { line, column } = positionOfPointer(json, pointer)!;
          const rest = [lines[line - 1].slice(column - 1), ...lines.slice(line)].join('\n');
          const isKeyed = pointer !== '' && typeof found === 'string';
          expect(rest.startsWith(isKeyed ? `${found}:` : rest.slice(0, 1))).toBe(true);
        }
      }),
    );
  });
});

/** Pointers into a value; of a member with its key as JSON. */
function placesOf(value: JsonValue, pointer: string): [string, unknown][] {
  const here: [string, unknown][] = [[pointer, null]];
  if (Array.isArray(value)) {
    return [...here, ...value.flatMap((one: JsonValue, at) => placesOf(one, `${pointer}/${at}`))];
  }
  if (typeof value !== 'object' || value === null) return here;
  return Object.entries(value).flatMap(([key, member]) => {
    const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const [, ...below] = placesOf(member as JsonValue, at);
    return [[at, JSON.stringify(key)] as [string, unknown], ...below];
  });
}
