import { duplicated, freeKey, moveRow, withAll, withoutRows, withParts, withRow } from './edit-rows.js';
import { nameRows } from './row-ids.js';

const rows = ['a', 'b', 'c'].map((key) => ({ key, grade: 'C' }));
const keys = (list: readonly { readonly key?: unknown }[]) => list.map(({ key }) => key).join(' ');

describe('rows of a scheme', () => {
  it('find a key that is free', () => {
    expect(freeKey(rows, 'a')).toBe('a-2');
    expect(freeKey([...rows, { key: 'a-2' }], 'a-2')).toBe('a-3');
    expect(freeKey(rows, 'd')).toBe('d');
  });

  it('are moved, doubled, taken away and changed together, and the others stay the same objects', () => {
    expect(keys(moveRow(rows, 0, 2))).toBe('b c a');
    expect(moveRow(rows, 0, -1)).toBe(rows);
    expect(keys(moveRow(rows, 1, 99))).toBe('a c b');
    expect(keys(duplicated(rows, 1))).toBe('a b b-2 c');
    expect(keys(withoutRows(rows, new Set([0, 2])))).toBe('b');
    const changed = withAll(rows, new Set([1]), { grade: 'D' });
    expect(changed[1]).toEqual({ key: 'b', grade: 'D' });
    expect(changed[0]).toBe(rows[0]);
    expect(withRow(rows, 2, rows[0])[1]).toBe(rows[1]);
  });

  it('keep the order of what they have, and lose only what is taken away', () => {
    expect(Object.keys(withParts({ key: 'a', when: true, grade: 'C' }, { grade: 'B', when: undefined }))).toEqual([
      'key',
      'grade',
    ]);
  });
});

describe('names of rows', () => {
  it('stay with a row that is moved, edited, or has others come and go around it', () => {
    const first = nameRows(rows);
    const [a, b, c] = first.ids;
    expect(new Set(first.ids).size).toBe(3);
    expect(nameRows(moveRow(rows, 0, 2), first).ids).toEqual([b, c, a]);
    expect(nameRows(withRow(rows, 1, { key: 'x', grade: 'A' }), first).ids).toEqual([a, b, c]);
    const doubled = nameRows(duplicated(rows, 0), first);
    expect([doubled.ids[0], doubled.ids[2], doubled.ids[3]]).toEqual([a, b, c]);
    expect([a, b, c]).not.toContain(doubled.ids[1]);
    expect(nameRows(withoutRows(rows, new Set([0])), first).ids).toEqual([b, c]);
  });

  it('tell the same object standing twice apart', () => {
    const twice = nameRows([rows[0], rows[0]]);
    expect(new Set(twice.ids).size).toBe(2);
    expect(nameRows([rows[0], rows[0]], twice).ids).toEqual(twice.ids);
  });
});
