import fc from 'fast-check';
import { drawInspections, type DrawEntry } from './draw-inspections.js';
import { hash32 } from './draw-random.js';

const seed = '2022-07-01 第1号公告';
const population = (size: number, ratio = '0.03', stratum = 'B'): DrawEntry[] =>
  Array.from({ length: size }, (_, index) => ({ code: `91130102Y${String(index).padStart(9, '0')}`, ratio, stratum }));

describe('a draw of inspections', () => {
  it('takes the share of each stratum, rounded up', () => {
    const { strata, drawn } = drawInspections({
      seed,
      population: [...population(100), ...population(1, '0.01', 'A').map((one) => ({ ...one, code: 'x' }))],
    });
    expect(strata).toEqual([
      { stratum: 'A', ratio: '0.01', size: 1, drawn: 1 },
      { stratum: 'B', ratio: '0.03', size: 100, drawn: 3 },
    ]);
    expect(drawn.map(({ stratum, order }) => [stratum, order])).toEqual([
      ['A', 1],
      ['B', 1],
      ['B', 2],
      ['B', 3],
    ]);
  });

  it('draws nobody at nought and everybody at one', () => {
    expect(drawInspections({ seed, population: population(10, '0') }).drawn).toEqual([]);
    expect(drawInspections({ seed, population: population(10, '1') }).drawn).toHaveLength(10);
  });

  it('can be drawn again by anybody, whatever the order of the population', () => {
    const given = population(60, '0.2');
    const first = drawInspections({ seed, population: given });
    fc.assert(
      fc.property(fc.shuffledSubarray(given, { minLength: given.length }), (shuffled) => {
        expect(drawInspections({ seed, population: shuffled })).toEqual(first);
      }),
      { numRuns: 20 },
    );
    expect(drawInspections({ seed: 'another', population: given }).drawn).not.toEqual(first.drawn);
  });

  it('gives everybody of a stratum the same chance', () => {
    const given = population(20, '0.25');
    const times = new Map<string, number>();
    for (let draw = 0; draw < 2000; draw++) {
      for (const { code } of drawInspections({ seed: `seed ${draw}`, population: given }).drawn) {
        times.set(code, (times.get(code) ?? 0) + 1);
      }
    }
    // 500 are expected of each, with a standard deviation of 19.
    for (const { code } of given) expect(Math.abs((times.get(code) ?? 0) - 500)).toBeLessThan(100);
  });

  it('counts a code once, at its highest ratio', () => {
    const twice = [...population(1, '0.01', 'A'), ...population(1, '1', 'B')];
    expect(drawInspections({ seed, population: twice }).strata).toEqual([
      { stratum: 'B', ratio: '1', size: 1, drawn: 1 },
    ]);
  });

  it('hashes as it is written down', () => {
    // Reckoned apart, from the definitions of FNV-1a and of MurmurHash3's finisher.
    expect(hash32('')).toBe(2_872_998_923);
    expect(hash32('91130102Y000000161')).toBe(2_448_894_917);
    expect(hash32('名🀄é')).toBe(813_515_629);
  });
});
