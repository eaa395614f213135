import type { RawObject } from '../../resource-editors/raw-object.js';
import { binsOf, countsByBand, edgesOf, held, placeOf, roomOf, scaleOf, scoreAt } from './band-scale.js';

const bands: readonly RawObject[] = [
  { grade: 'A', min: 850 },
  { grade: 'B', min: { var: 'param.fair' } },
  { grade: 'C' },
];
const value = (name: string): number | null => (name === 'fair' ? 800 : null);
const edges = edgesOf(bands, value);
const scores = [
  { score: 900, count: 3 },
  { score: 850, count: 2 },
  { score: 849, count: 1 },
  { score: 10, count: 4 },
];

describe('the ruler of bands', () => {
  it('knows edges that stand themselves and those that a parameter holds', () => {
    expect(edges).toEqual([
      { at: 0, grade: 'A', min: 850, parameter: null },
      { at: 1, grade: 'B', min: 800, parameter: 'fair' },
    ]);
    expect(edgesOf([{ grade: 'A', min: { var: 'param.other' } }], value)).toEqual([]);
  });

  it('reaches over the bounds of the scheme, or with some room over what there is', () => {
    expect(scaleOf(edges, { min: 0, max: 1000 }, scores)).toEqual({ from: 0, to: 1000 });
    expect(scaleOf(edges, { min: null, max: null }, [])).toEqual({ from: 790, to: 860 });
    expect(scaleOf(edges, { min: 0, max: 500 }, [])).toEqual({ from: 0, to: 850 });
    expect(scaleOf([], { min: null, max: null }, [])).toEqual({ from: 0, to: 100 });
  });

  it('finds places and scores both ways, and never leaves the ruler', () => {
    const scale = { from: 0, to: 1000 };
    for (const score of [0, 1, 333, 850, 1000]) expect(scoreAt(placeOf(score, scale), scale)).toBe(score);
    expect(scoreAt(2, scale)).toBe(1000);
    expect(placeOf(-5, scale)).toBe(0);
  });

  it('keeps bands in their order', () => {
    const scale = { from: 0, to: 1000 };
    expect(held(790, roomOf(edges, 0, scale))).toBe(801);
    expect(held(9_999, roomOf(edges, 0, scale))).toBe(1000);
    expect(held(900, roomOf(edges, 1, scale))).toBe(849);
  });

  it('counts whom each band takes, its lower edge included', () => {
    expect(countsByBand(bands, scores, value)).toEqual([5, 1, 4]);
    expect(binsOf(scores, { from: 0, to: 1000 }, 4)).toEqual([4, 0, 0, 6]);
    expect(binsOf([{ score: 1000, count: 1 }], { from: 0, to: 1000 }, 4)).toEqual([0, 0, 0, 1]);
  });
});
