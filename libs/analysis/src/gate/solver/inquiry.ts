import { RuleEvaluationError, type RuleNode, type Value } from '@xinheng/logic';
import type { FactModel } from '../model/fact-model.js';
import type { BaseVariable } from '../model/base-variable.js';
import type { Opaque } from '../formula/formula.js';
import type { CellFormula, CellOpaque } from './cell-formula.js';
import { cellsOf, hasCell } from './cell-set.js';
import { randomFrom } from './random.js';
import { solve, type State } from './solve.js';
import type { Space } from './space.js';

/** One made-up enterprise: a cell for every variable. */
export type Point = readonly number[];

/** Whether there is an enterprise as asked for: one, certainly none, or none that was found. */
export type Answer =
  | { readonly found: 'one'; readonly point: Point; readonly isSearched: boolean }
  | { readonly found: 'none' | 'unknown' };

/** Enterprises tried where conditions cannot be decided by their regions. */
const TRIES = 400;

/** Asks whether there is an enterprise of a kind. */
export class Inquiry {
  private readonly truths = new Map<Opaque, Map<string, boolean>>();

  constructor(
    readonly space: Space,
    private readonly model: FactModel,
    private readonly loose: ReadonlySet<BaseVariable> = new Set(),
  ) {}

  /** Whether facts hang together in a way that only records can tell. */
  get hasLoose(): boolean {
    return this.loose.size > 0;
  }

  /** An enterprise that meets all demands. */
  find(demands: readonly CellFormula[]): Answer {
    const asked = [...demands, ...this.space.bearingOn(demands)];
    const solution = solve(asked, this.space.full);
    if (solution.status === 'impossible') return { found: 'none' };
    if (solution.status === 'met') {
      const point = this.space.plainest(solution.state);
      if (solution.opaque.size === 0) return { found: 'one', point, isSearched: false };
      if (this.holdsAll(asked, point)) return { found: 'one', point, isSearched: true };
      const tried = this.search(asked, solution.state) ?? this.search(asked, this.space.full);
      if (tried !== null) return { found: 'one', point: tried, isSearched: true };
    }
    return { found: 'unknown' };
  }

  /** Whether a formula holds of an enterprise. */
  holds(formula: CellFormula, point: Point): boolean {
    switch (formula.kind) {
      case 'constant':
        return formula.value;
      case 'atom':
        return hasCell(formula.cells, point[formula.slot] ?? 0);
      case 'opaque':
        return this.truth(formula, point) === formula.isWanted;
      case 'all':
        return formula.parts.every((part) => this.holds(part, point));
      case 'any':
        return formula.parts.some((part) => this.holds(part, point));
    }
  }

  holdsAll(formulas: readonly CellFormula[], point: Point): boolean {
    return formulas.every((formula) => this.holds(formula, point));
  }

  /** The values of the base variables of an enterprise by their keys. */
  choiceOf(point: Point): (key: string) => Value | undefined {
    return (key) => {
      const slot = this.space.slotOfKey(key);
      return slot === undefined ? undefined : (this.space.cells[slot]?.[point[slot] ?? 0] ?? null);
    };
  }

  /** Enterprises made at random within a state that hold what holds for all. */
  *points(seed: number, state: State = this.space.full): Generator<Point> {
    const random = randomFrom(seed);
    const allowed = state.map(cellsOf);
    const plain = this.space.plainest(state);
    for (;;) {
      // Most of what is said about an enterprise is nothing, so that conditions meet alone as well as together.
      const share = random();
      yield plain.map((cell, slot) => {
        const cells = allowed[slot] ?? [];
        return random() < share ? (cells[Math.floor(random() * cells.length)] ?? cell) : cell;
      });
    }
  }

  private search(demands: readonly CellFormula[], state: State): Point | null {
    let tries = 0;
    for (const point of this.points(1, state)) {
      if (this.holdsAll(demands, point)) return point;
      if (++tries >= TRIES) return null;
    }
    return null;
  }

  private truth({ of: opaque, slots }: CellOpaque, point: Point): boolean {
    const { tree, plugin } = opaque;
    let known = this.truths.get(opaque);
    if (known === undefined) this.truths.set(opaque, (known = new Map()));
    const key = slots.map((slot) => point[slot]).join(' ');
    let truth = known.get(key);
    if (truth === undefined) {
      truth = this.evaluated(tree, plugin, point) === true;
      known.set(key, truth);
    }
    return truth;
  }

  /** The value of an expression for an enterprise; null where its arithmetic ends the evaluation. */
  evaluated(tree: RuleNode, plugin: string, point: Point): Value {
    try {
      return this.model.evaluate(tree, plugin, this.choiceOf(point));
    } catch (error) {
      if (error instanceof RuleEvaluationError) return null;
      throw error;
    }
  }
}
