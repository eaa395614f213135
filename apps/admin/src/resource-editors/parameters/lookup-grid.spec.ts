import { cellKey, lookupGrid, withCell, withKey, withProperties } from './lookup-grid.js';

const table = {
  key: 'class',
  by: ['enterprise-grade', 'industry-class'],
  rows: [
    { match: ['A', 'high'], value: 'II' },
    { match: ['A', '*'], value: 'I' },
    { match: ['*', '*'], value: 'IV' },
  ],
  type: 'enum',
} as const;

describe('a look-up table as a grid', () => {
  it('has its keys in the order of the file', () => {
    const { rowKeys, columnKeys, cells } = lookupGrid(table);
    expect([rowKeys, columnKeys]).toEqual([
      ['A', '*'],
      ['high', '*'],
    ]);
    expect(cells.get(cellKey('A', '*'))).toEqual({ at: 1, value: 'I' });
    expect(cells.has(cellKey('*', 'high'))).toBe(false);
  });

  it('writes a cell back to the letter', () => {
    for (const { match, value } of table.rows) {
      expect(JSON.stringify(withCell(table, match[0], match[1], value))).toBe(JSON.stringify(table));
    }
  });

  it('changes one cell where it stands, puts a new one beside its row, takes an empty one out', () => {
    const rowsOf = (next: object) => (next as typeof table).rows.map(({ match, value }) => [...match, value].join(' '));
    expect(rowsOf(withCell(table, 'A', '*', 'III'))).toEqual(['A high II', 'A * III', '* * IV']);
    expect(rowsOf(withCell(table, 'A', 'low', 'I'))).toEqual(['A high II', 'A * I', 'A low I', '* * IV']);
    expect(rowsOf(withCell(table, 'A', 'high', undefined))).toEqual(['A * I', '* * IV']);
    expect(rowsOf(withKey(table, 1, '*', 'low'))).toEqual(['A high II', 'A low I', '* low IV']);
    expect(rowsOf(withKey(table, 0, 'A', null))).toEqual(['* * IV']);
  });

  it('gets a property more by what it says of the rest, and one less by keeping just that', () => {
    const single = withProperties(table, ['enterprise-grade']);
    expect(single['rows']).toEqual([
      { match: ['A'], value: 'I' },
      { match: ['*'], value: 'IV' },
    ]);
    expect(withProperties(single, ['enterprise-grade', 'kind'])['rows']).toEqual([
      { match: ['A', '*'], value: 'I' },
      { match: ['*', '*'], value: 'IV' },
    ]);
  });
});
