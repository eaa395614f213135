import type { UnitRow } from './unit-row.js';

/** A unit at its place in the tree; `depth` 0 is the highest that is seen. */
export interface UnitPlace {
  readonly unit: UnitRow;
  readonly depth: number;
  readonly hasBelow: boolean;
}

/** The units in the order of the tree: each before those below it, brothers by region and name. */
export function treeOf(units: readonly UnitRow[]): readonly UnitPlace[] {
  const known = new Set(units.map(({ id }) => id));
  const below = new Map<string | null, UnitRow[]>();
  for (const unit of units) {
    const parent = unit.parent !== null && known.has(unit.parent) ? unit.parent : null;
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const walk = (parent: string | null, depth: number): UnitPlace[] =>
    [...(below.get(parent) ?? [])]
      .sort(byRegion)
      .flatMap((unit) => [{ unit, depth, hasBelow: below.has(unit.id) }, ...walk(unit.id, depth + 1)]);
  return walk(null, 0);
}

/** The units to show: all those above of which are open, or, while something is sought, what matches and what is above it. */
export function visibleOf(tree: readonly UnitPlace[], closed: ReadonlySet<string>, q: string): readonly UnitPlace[] {
  const sought = q.trim().toLowerCase();
  if (sought === '') return tree.filter(({ unit }) => !idsAbove(unit).some((id) => closed.has(id)));
  const matches = tree.filter(
    ({ unit }) => unit.title.toLowerCase().includes(sought) || unit.region.startsWith(sought),
  );
  const shown = new Set(matches.flatMap(({ unit }) => [unit.id, ...idsAbove(unit)]));
  return tree.filter(({ unit }) => shown.has(unit.id));
}

function idsAbove({ id, path }: UnitRow): readonly string[] {
  return path.split('/').filter((part) => part !== '' && part !== id);
}

function byRegion(one: UnitRow, other: UnitRow): number {
  const [a, b] = [one, other].map(({ region, title }) => `${region} ${title}`);
  return a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1;
}
