import { cellSet, cellsOf } from './cell-set.js';
import type { CellFormula, CellOpaque } from './cell-formula.js';
import type { Inquiry, Point } from './inquiry.js';
import { solve, type State } from './solve.js';

/** Two enterprises, the second with a record at least as bad in everything, and equal in what weighs neither way. */
export interface Pair {
  readonly better: Point;
  readonly worse: Point;
}

/** Asks about two enterprises at once, of which one has the worse record. */
export class Twin {
  /** For each slot that of the second enterprise; the same one where both are equal. */
  private readonly second: readonly number[];
  private readonly domain: State;
  private readonly order: readonly CellFormula[];
  private readonly opaque = new Map<CellOpaque['of'], CellOpaque['of']>();

  constructor(private readonly inquiry: Inquiry) {
    const { space } = inquiry;
    const domain = [...space.full];
    const order: CellFormula[] = [];
    this.second = space.variables.map(({ direction }, slot) => {
      if (direction === 'neutral') return slot;
      const own = domain.push(space.full[slot] ?? cellSet(0, () => false)) - 1;
      const [less, more] = direction === 'adverse' ? [slot, own] : [own, slot];
      const size = space.sizes[slot] ?? 0;
      for (let cell = 1; cell < size; cell++) {
        const isBelow: CellFormula = { kind: 'atom', slot: less, cells: cellSet(size, (one) => one < cell) };
        const isAbove: CellFormula = { kind: 'atom', slot: more, cells: cellSet(size, (one) => one >= cell) };
        order.push({ kind: 'any', parts: [isBelow, isAbove] });
      }
      return own;
    });
    this.domain = domain;
    this.order = order;
  }

  /** A pair of which the first meets the one demands and the second the others; null: there is none. */
  find(better: readonly CellFormula[], worse: readonly CellFormula[], steps?: number): Pair | 'none' | 'unknown' {
    const everybody = this.inquiry.space.bearingOn([...better, ...worse]);
    const asked = [
      ...better,
      ...everybody,
      ...[...worse, ...everybody].map((formula) => this.ofSecond(formula)),
      ...this.order,
    ];
    const solution = solve(asked, this.domain, steps);
    if (solution.status === 'impossible') return 'none';
    if (solution.status === 'open') return 'unknown';
    const pair = this.plainest(solution.state);
    const isMet =
      this.inquiry.holdsAll([...better, ...everybody], pair.better) &&
      this.inquiry.holdsAll([...worse, ...everybody], pair.worse);
    return isMet ? pair : 'unknown';
  }

  private plainest(state: State): Pair {
    const { space } = this.inquiry;
    const better = space.plainest(state.slice(0, space.variables.length));
    const worse = better.map((cell, slot) => {
      const own = this.second[slot] ?? slot;
      return own === slot ? cell : (cellsOf(state[own] ?? cellSet(0, () => false))[0] ?? cell);
    });
    return { better, worse };
  }

  private ofSecond(formula: CellFormula): CellFormula {
    switch (formula.kind) {
      case 'constant':
        return formula;
      case 'atom':
        return { ...formula, slot: this.second[formula.slot] ?? formula.slot };
      // An opaque part of the second enterprise is a question of its own.
      case 'opaque':
        return {
          ...formula,
          of: this.secondOf(formula.of),
          slots: formula.slots.map((slot) => this.second[slot] ?? slot),
        };
      case 'all':
      case 'any':
        return { kind: formula.kind, parts: formula.parts.map((part) => this.ofSecond(part)) };
    }
  }

  private secondOf(of: CellOpaque['of']): CellOpaque['of'] {
    const known = this.opaque.get(of) ?? { ...of };
    this.opaque.set(of, known);
    return known;
  }
}
