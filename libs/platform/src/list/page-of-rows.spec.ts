import type { ListQuery, ListSpec } from './list-query.js';
import { pageOfRows } from './page-of-rows.js';

const spec: ListSpec = {
  resource: 'fruits',
  fields: {
    id: { column: 'id', type: 'text', isSort: true },
    kinds: { column: 'kinds', type: 'text' },
    region: { column: 'region', type: 'text', isPrefix: true },
    weight: { column: 'weight', type: 'number', isSort: true },
  },
  search: ['id', 'title'],
  defaultSort: ['id', 'ASC'],
  key: 'id',
};
const rows = [
  { id: 'b', title: '苹果 Apple', kinds: ['red', 'green'], region: '130102', weight: 2 },
  { id: 'a', title: '梨', kinds: ['green'], region: '130200', weight: null },
  { id: 'c', title: '枣', kinds: ['red'], region: '210000', weight: 2 },
];
const ask = (change: Partial<ListQuery>) => {
  const query = {
    conditions: [],
    q: null,
    custom: {},
    sort: { field: 'id', direction: 'ASC' as const },
    offset: 0,
    limit: 25,
    ...change,
  };
  const page = pageOfRows(rows, spec, query);
  return [page.rows.map(({ id }) => id).join(''), page.total];
};
const where = (field: string, operator: 'is' | 'gte' | 'lte' | 'like', ...values: (string | number | null)[]) => ({
  conditions: [{ field, operator, values }],
});

describe('pageOfRows', () => {
  it.each<[string, Partial<ListQuery>, string, number]>([
    ['gives everything in the order of the key', {}, 'abc', 3],
    ['takes any of several values', where('id', 'is', 'a', 'c'), 'ac', 2],
    ['looks into lists', where('kinds', 'is', 'red'), 'bc', 2],
    ['takes a region for everything in it', where('region', 'is', '13'), 'ab', 2],
    ['finds what is absent by null', where('weight', 'is', null), 'a', 1],
    ['leaves out what is absent from an order', where('weight', 'gte', 0), 'bc', 2],
    ['compares from above', where('weight', 'lte', 1), '', 0],
    ['finds a part of a text, whatever its case', where('id', 'like', 'B'), 'b', 1],
    ['searches the columns that are declared', { q: 'apple' }, 'b', 1],
    ['puts what is absent first', { sort: { field: 'weight', direction: 'ASC' } }, 'abc', 3],
    ['turns the whole order round', { sort: { field: 'weight', direction: 'DESC' } }, 'cba', 3],
    ['cuts out the page and tells the whole', { offset: 1, limit: 1 }, 'b', 3],
  ])('%s', (_, change, ids, total) => {
    expect(ask(change)).toEqual([ids, total]);
  });
});
