import { ELEMENTS, listGuards, type EntryCandidate, type NewEntry } from '@xinheng/core';
import fc from 'fast-check';
import { findHole, type Guarded } from './guards/guarded.js';
import { lists } from './guards/lists.js';
import { measures } from './guards/measures.js';

/** Every write path with guards. Whoever guards another one adds it here. */
const paths = [measures, lists] as unknown as readonly Guarded<unknown>[];

describe.each(paths.map((path) => [path.title, path] as const))('the guards of %s', (_, path) => {
  it('are each spoken of by what the law forbids', () => {
    expect(path.guards.all.map(({ name }) => name).sort()).toEqual(Object.keys(path.forbidden).sort());
  });

  it.each(path.guards.all.map(({ name }) => name))('hold with "%s", and let something through without it', (name) => {
    expect(findHole(path, path.guards, name)).toBeNull();
    expect(findHole(path, path.guards.without(name), name)).not.toBeNull();
  });

  it('let what is lawful through', () => {
    const isLawful = (candidate: unknown): boolean =>
      Object.values(path.forbidden).every((isForbidden) => !isForbidden(candidate));
    const property = fc.property(path.candidates, (candidate) => {
      fc.pre(isLawful(candidate));
      return path.guards.issues(candidate).length === 0;
    });
    fc.assert(property, { numRuns: 500, seed: 7 });
  });
});

describe('a decision to put somebody on a list of the seriously dishonest', () => {
  it('is refused with any subset of its five elements but the whole: 31 of 32 [R-HLJ-43]', () => {
    const all = fc.sample(lists.candidates, { numRuns: 5_000, seed: 7 });
    const lawful = all.find(
      (one): one is EntryCandidate => one.step === 'decide' && listGuards.issues(one).length === 0,
    );
    if (lawful === undefined) throw new Error('no lawful decision was made up');
    const subsets = Array.from({ length: 32 }, (_, bits) => ELEMENTS.filter((__, place) => (bits >> place) & 1));
    const refused = subsets.filter((given) => {
      const left = Object.fromEntries(
        ELEMENTS.filter((element) => !given.includes(element)).map(([, column]) => [column, '  ']),
      ) as Partial<NewEntry>;
      return listGuards.issues({ ...lawful, after: { ...lawful.after, ...left } }).length > 0;
    });
    expect(refused).toHaveLength(31);
  });
});
