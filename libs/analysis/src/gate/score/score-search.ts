import type { Gate, Verdict } from '../gate.js';
import type { Point } from '../solver/inquiry.js';
import { cellSet, cellsOf } from '../solver/cell-set.js';
import { Lattice } from './lattice.js';
import type { CellFormula } from '../solver/cell-formula.js';

/** Steps of one climb towards a band. */
const MOST_STEPS = 40;

/** Which cells of each slot may be chosen. */
export type Allowed = (slot: number) => readonly number[];

/** Looks for enterprises by their score, grading each with the compiled scheme. */
export class ScoreSearch {
  private readonly everybody: readonly CellFormula[];
  private lattice: Lattice | null | undefined;

  constructor(private readonly gate: Gate) {
    const { space } = gate.space;
    this.everybody = space.bearingOn(space.everything());
  }

  /** Whether there can be such an enterprise. */
  isPossible(point: Point): boolean {
    return this.gate.inquiry.holdsAll(this.everybody, point);
  }

  /** The plainest enterprise that is graded. */
  plainest(): Point | null {
    const answer = this.gate.inquiry.find([]);
    return answer.found === 'one' ? answer.point : null;
  }

  /** Climbs from an enterprise to one that is decided as wanted; null where it does not come there. */
  climb(
    from: Point,
    isWanted: (verdict: Verdict) => boolean,
    distance: (score: number) => number,
    allowed: Allowed,
  ): Point | null {
    let point = from;
    let present = this.gate.verdict(point);
    for (let step = 0; step < MOST_STEPS; step++) {
      if (present !== null && isWanted(present)) return point;
      let best: { point: Point; verdict: Verdict; distance: number } | null = null;
      for (const next of this.neighbours(point, allowed)) {
        const verdict = this.gate.verdict(next);
        if (verdict === null) continue;
        if (isWanted(verdict)) return next;
        const away = distance(verdict.score ?? 0);
        if (best === null || away < best.distance) best = { point: next, verdict, distance: away };
      }
      if (best === null || best.distance >= distance(present?.score ?? 0)) return null;
      [point, present] = [best.point, best.verdict];
    }
    return null;
  }

  /** Every enterprise, graded; null where there are too many. Made when it is first asked for. */
  everyone(): Lattice | null {
    if (this.lattice === undefined) this.lattice = Lattice.of(this.gate, this);
    return this.lattice;
  }

  /** An enterprise with a record at least as bad as another's, equal in what weighs neither way, that meets a demand. */
  worseThan(point: Point, demands: readonly CellFormula[]): Point | null {
    const { sizes, variables } = this.gate.space.space;
    const bounds = variables.map(({ direction }, slot): CellFormula => {
      const cell = point[slot] ?? 0;
      const may = (other: number) =>
        direction === 'neutral' ? other === cell : direction === 'adverse' ? other >= cell : other <= cell;
      return { kind: 'atom', slot, cells: cellSet(sizes[slot] ?? 0, may) };
    });
    const answer = this.gate.inquiry.find([...bounds, ...demands]);
    return answer.found === 'one' ? answer.point : null;
  }

  /** The cells that are no better than those of an enterprise. */
  noBetterThan(point: Point): Allowed {
    const { variables, sizes } = this.gate.space.space;
    return (slot) => {
      const cell = point[slot] ?? 0;
      const all = Array.from({ length: sizes[slot] ?? 0 }, (_, at) => at);
      const { direction } = variables[slot] ?? {};
      if (direction === 'adverse') return all.filter((at) => at >= cell);
      return direction === 'favourable' ? all.filter((at) => at <= cell) : [cell];
    };
  }

  /** All cells of every slot. */
  readonly anything: Allowed = (slot) => cellsOf(this.gate.space.space.full[slot] ?? cellSet(0, () => false));

  /** What differs from an enterprise in one thing. */
  *neighbours(point: Point, allowed: Allowed): Generator<Point> {
    for (const [slot, cell] of point.entries()) {
      for (const other of allowed(slot)) {
        if (other === cell) continue;
        const next = point.with(slot, other);
        if (this.isPossible(next)) yield next;
      }
    }
  }
}
