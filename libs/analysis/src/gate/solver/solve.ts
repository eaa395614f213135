import type { CellAtom, CellFormula, CellOpaque } from './cell-formula.js';
import { difference, intersection, isWithin, meets, type CellSet } from './cell-set.js';

/** What was found: for each slot the cells that are left, any choice of which meets everything asked for. */
export type Solution =
  | { readonly status: 'met'; readonly state: State; readonly opaque: Choices }
  | { readonly status: 'impossible' }
  /** The steps ran out. */
  | { readonly status: 'open' };

export type State = readonly CellSet[];
/** The opaque conditions that had to be taken as true or false. */
export type Choices = ReadonlyMap<CellOpaque['of'], boolean>;

/** Steps of one question, so that no question takes longer than a moment. */
const STEPS = 200_000;

/**
 * Finds cells for every slot so that all `demands` are met, by narrowing and branching, or proves that there are none.
 * Opaque conditions may be either: what is impossible all the same is impossible, what is met has to be tried.
 */
export function solve(demands: readonly CellFormula[], domain: State, steps = STEPS): Solution {
  const search = new Search(steps);
  const met = search.run(demands, domain, new Map());
  if (met !== null) return { status: 'met', ...met };
  return search.left < 0 ? { status: 'open' } : { status: 'impossible' };
}

interface Met {
  readonly state: State;
  readonly opaque: Choices;
}

class Search {
  constructor(public left: number) {}

  run(demands: readonly CellFormula[], domain: State, choices: Choices): Met | null {
    const narrowed = this.narrow(demands, domain, choices);
    if (narrowed === null) return null;
    const { open, state, opaque } = narrowed;
    const [first] = open;
    if (first === undefined) return { state, opaque };
    const shortest = open.reduce((best, next) => (sizeOf(next) < sizeOf(best) ? next : best), first);
    const leaf = leafOf(shortest);
    if (leaf === null) return null;
    if (leaf.kind === 'opaque') {
      const taken = this.run(open, state, new Map([...opaque, [leaf.of, leaf.isWanted]]));
      return taken ?? this.run(open, state, new Map([...opaque, [leaf.of, !leaf.isWanted]]));
    }
    const present = state[leaf.slot];
    if (present === undefined) return null;
    const within = this.run(open, replaced(state, leaf.slot, intersection(present, leaf.cells)), opaque);
    return within ?? this.run(open, replaced(state, leaf.slot, difference(present, leaf.cells)), opaque);
  }

  /** What is left to decide once everything that follows at once has been drawn; null where that is a contradiction. */
  private narrow(demands: readonly CellFormula[], domain: State, choices: Choices) {
    const state = [...domain];
    const opaque = new Map(choices);
    let waiting: readonly CellFormula[] = demands;
    for (;;) {
      let hasChanged = false;
      const open: CellFormula[] = [];
      for (const demand of waiting) {
        const rest = this.reduced(demand, state, opaque);
        if (this.left < 0 || (rest.kind === 'constant' && !rest.value)) return null;
        if (rest.kind === 'constant') continue;
        for (const part of rest.kind === 'all' ? rest.parts : [rest]) {
          if (part.kind === 'atom') {
            const now = intersection(state[part.slot] ?? part.cells, part.cells);
            if (now.every((word) => word === 0)) return null;
            state[part.slot] = now;
            hasChanged = true;
          } else if (part.kind === 'opaque') {
            if (opaque.has(part.of) && opaque.get(part.of) !== part.isWanted) return null;
            opaque.set(part.of, part.isWanted);
            hasChanged = true;
          } else open.push(part);
        }
      }
      if (!hasChanged) return { open, state, opaque };
      waiting = open;
    }
  }

  /** The formula less what the state has decided. */
  private reduced(formula: CellFormula, state: State, opaque: Choices): CellFormula {
    this.left--;
    switch (formula.kind) {
      case 'constant':
        return formula;
      case 'atom': {
        const cells = state[formula.slot] ?? formula.cells;
        if (!meets(cells, formula.cells)) return NEVER;
        return isWithin(cells, formula.cells) ? ALWAYS : formula;
      }
      case 'opaque': {
        const known = opaque.get(formula.of);
        return known === undefined ? formula : known === formula.isWanted ? ALWAYS : NEVER;
      }
      case 'all':
      case 'any':
        return this.reducedParts(formula, state, opaque);
    }
  }

  private reducedParts(
    formula: Extract<CellFormula, { readonly parts: unknown }>,
    state: State,
    opaque: Choices,
  ): CellFormula {
    const decides = formula.kind === 'any';
    const parts: CellFormula[] = [];
    for (const part of formula.parts) {
      const rest = this.reduced(part, state, opaque);
      if (rest.kind === 'constant') {
        if (rest.value === decides) return rest;
      } else if (rest.kind === formula.kind) parts.push(...rest.parts);
      else parts.push(rest);
    }
    const [first] = parts;
    if (first === undefined) return decides ? NEVER : ALWAYS;
    return parts.length === 1 ? first : { kind: formula.kind, parts };
  }
}

const ALWAYS: CellFormula = { kind: 'constant', value: true };
const NEVER: CellFormula = { kind: 'constant', value: false };

function sizeOf(formula: CellFormula): number {
  return 'parts' in formula ? formula.parts.length : 1;
}

function leafOf(formula: CellFormula): CellAtom | CellOpaque | null {
  if (formula.kind === 'atom' || formula.kind === 'opaque') return formula;
  const [first] = 'parts' in formula ? formula.parts : [];
  return first === undefined ? null : leafOf(first);
}

function replaced(state: State, slot: number, cells: CellSet): State {
  const next = [...state];
  next[slot] = cells;
  return next;
}
