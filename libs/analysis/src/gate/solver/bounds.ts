import type { CellFormula } from './cell-formula.js';
import { intersection, meets, union, type CellSet } from './cell-set.js';

/** For each variable that a condition bounds, cells outside of which it cannot hold. Null: it holds nowhere. */
export type Bounds = ReadonlyMap<number, CellSet> | null;

/** The box around a condition: quick to compare, and never too small. */
export function boundsOf(formula: CellFormula, sizes: readonly number[]): Bounds {
  switch (formula.kind) {
    case 'constant':
      return formula.value ? new Map() : null;
    case 'atom':
      return new Map([[formula.slot, formula.cells]]);
    case 'opaque':
      return new Map();
    case 'all': {
      const bounds = new Map<number, CellSet>();
      for (const part of formula.parts) {
        const inner = boundsOf(part, sizes);
        if (inner === null) return null;
        for (const [slot, cells] of inner) bounds.set(slot, intersection(bounds.get(slot) ?? cells, cells));
      }
      return bounds;
    }
    case 'any': {
      const parts = formula.parts.map((part) => boundsOf(part, sizes)).filter((part) => part !== null);
      const [first, ...others] = parts;
      if (first === undefined) return null;
      const bounds = new Map(first);
      for (const other of others) {
        for (const [slot, cells] of bounds) {
          const more = other.get(slot);
          if (more === undefined) bounds.delete(slot);
          else bounds.set(slot, union(cells, more));
        }
      }
      return bounds;
    }
  }
}

/** Whether two conditions may hold at once, as far as their boxes tell. */
export function canMeet(a: Bounds, b: Bounds): boolean {
  if (a === null || b === null) return false;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const [slot, cells] of small) {
    const other = large.get(slot);
    if (other !== undefined && !meets(cells, other)) return false;
  }
  return true;
}
