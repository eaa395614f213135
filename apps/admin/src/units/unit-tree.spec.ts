import { treeOf, visibleOf } from './unit-tree.js';
import type { UnitRow } from './unit-row.js';

function unit(id: string, path: string, region: string, title: string): UnitRow {
  const parent = path.split('/').filter(Boolean).at(-2) ?? null;
  return { id, title, level: 'city', region, department: null, parent, path, isSample: false, version: 1 };
}

const units = [
  unit('3', '/1/3/', '130200', '唐山市'),
  unit('1', '/1/', '130000', '河北省'),
  unit('4', '/1/2/4/', '130102', '长安区'),
  unit('2', '/1/2/', '130100', '石家庄市'),
];
const tree = treeOf(units);
const none: ReadonlySet<string> = new Set();
const titles = (places: typeof tree) => places.map((place) => place.unit.title);

describe('the tree of units', () => {
  it('puts each unit before those below it, brothers by region', () => {
    expect(tree.map((place) => [place.unit.title, place.depth, place.hasBelow])).toEqual([
      ['河北省', 0, true],
      ['石家庄市', 1, true],
      ['长安区', 2, false],
      ['唐山市', 1, false],
    ]);
  });

  it('begins with the highest that is seen, where what is above is out of sight', () => {
    expect(treeOf(units.slice(2)).map((place) => [place.unit.title, place.depth])).toEqual([
      ['石家庄市', 0],
      ['长安区', 1],
    ]);
  });

  it('hides what is below a closed unit, and shows a match with what is above it all the same', () => {
    const closed = new Set(['2']);
    expect(titles(visibleOf(tree, closed, ''))).toEqual(['河北省', '石家庄市', '唐山市']);
    expect(titles(visibleOf(tree, closed, '长安'))).toEqual(['河北省', '石家庄市', '长安区']);
    expect(titles(visibleOf(tree, none, '1302'))).toEqual(['河北省', '唐山市']);
    expect(visibleOf(tree, none, '没有')).toEqual([]);
  });
});
