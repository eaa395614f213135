import fc from 'fast-check';
import type { Json } from '@xinheng/logic';
import { moved, step, valueAt, withAt } from './at.js';

const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;

/** Every place in a value, its root included. */
function places(value: Json, at = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([name, part]) => places(part, at + step(name)))];
}

describe('withAt', () => {
  it('leaves a value written as it was when a part is put where it stands', () => {
    fc.assert(
      fc.property(json, fc.nat(), (value, pick) => {
        const all = places(value);
        const at = all[pick % all.length] ?? '';
        expect(JSON.stringify(withAt(value, at, valueAt(value, at)))).toBe(JSON.stringify(value));
      }),
    );
  });

  it('changes the one place and no other, and comes back', () => {
    fc.assert(
      fc.property(json, fc.nat(), json, (value, pick, part) => {
        const all = places(value);
        const at = all[pick % all.length] ?? '';
        const changed = withAt(value, at, part);
        expect(valueAt(changed, at)).toEqual(part);
        for (const other of all) {
          const isApart = !other.startsWith(`${at}/`) && other !== at && !at.startsWith(`${other}/`) && other !== '';
          if (isApart && at !== '') expect(valueAt(changed, other)).toBe(valueAt(value, other));
        }
        expect(JSON.stringify(withAt(changed, at, valueAt(value, at)))).toBe(JSON.stringify(value));
      }),
    );
  });

  it.each<[string, Json, string, Json | undefined, Json]>([
    ['puts a new property last', { a: 1, b: 2 }, '/c', 3, { a: 1, b: 2, c: 3 }],
    ['makes what holds a new part', { a: 1 }, '/window/last', 'P1Y', { a: 1, window: { last: 'P1Y' } }],
    ['takes a property away', { a: 1, b: 2 }, '/a', undefined, { b: 2 }],
    ['takes away what held nothing else', { a: 1, window: { last: 'P1Y' } }, '/window/last', undefined, { a: 1 }],
    ['keeps a row that holds nothing any more', { rows: [{ a: 1 }] }, '/rows/0/a', undefined, { rows: [{}] }],
    ['takes a member out of a list', { rows: [1, 2, 3] }, '/rows/1', undefined, { rows: [1, 3] }],
    ['reads escaped names', { 'a/b': { '~': 1 } }, '/a~1b/~0', 2, { 'a/b': { '~': 2 } }],
    ['leaves alone what is not there', { a: 1 }, '/b/c', undefined, { a: 1 }],
  ])('%s', (_, value, at, part, expected) => {
    expect(JSON.stringify(withAt(value, at, part))).toBe(JSON.stringify(expected));
  });
});

describe('moved', () => {
  it('moves one and keeps the order of the others', () => {
    expect(moved(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['a', 'd', 'b', 'c']);
    expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
  });
});
