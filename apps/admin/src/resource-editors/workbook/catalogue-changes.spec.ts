import { catalogueChanges } from './catalogue-changes.js';

const item = (key: string, more: object = {}) => ({ key, title: key, ...more });
const standing = [
  { id: '1', key: 'a', value: item('a') },
  { id: '2', key: 'b', value: item('b', { inForceFrom: '2022-01-01' }) },
  { id: '3', key: 'b', value: item('b', { inForceFrom: '2024-01-01' }) },
];
const [a, b, later] = standing.map(({ value }) => value);

describe('a catalogue that comes back', () => {
  it('changes nothing where its items are those that stand', () => {
    expect(catalogueChanges(standing, [a, b, later])).toEqual({ changed: new Map(), added: [] });
  });

  it('changes the edition of the same first day, adds what is new, and takes away what is gone', () => {
    const other = { ...later, title: 'B' };
    const fresh = item('c');
    const { changed, added } = catalogueChanges(standing, [b, other, fresh]);
    expect([...changed]).toEqual([
      ['3', other],
      ['1', null],
    ]);
    expect(added).toEqual([fresh]);
  });

  it('keeps an item whose first day was changed, where it is the only one of its key', () => {
    const dated = item('a', { inForceFrom: '2025-01-01' });
    expect([...catalogueChanges(standing, [dated, b, later]).changed]).toEqual([['1', dated]]);
  });
});
