import type { CellFormula } from './cell-formula.js';
import { cellSet, cellsOf } from './cell-set.js';
import type { Inquiry, Point } from './inquiry.js';

/** Which cells of each slot may be chosen. */
export type Allowed = (slot: number) => readonly number[];

/** Enterprises near another one, and those with a worse record. */
export class Neighbourhood {
  private readonly everybody: readonly CellFormula[];

  constructor(private readonly inquiry: Inquiry) {
    const { space } = inquiry;
    this.everybody = space.bearingOn(space.everything());
  }

  /** Whether there can be such an enterprise. */
  isPossible(point: Point): boolean {
    return this.inquiry.holdsAll(this.everybody, point);
  }

  /** An enterprise with a record at least as bad as another's, equal in what weighs neither way, that meets a demand. */
  worseThan(point: Point, demands: readonly CellFormula[]): Point | null {
    const { sizes, variables } = this.inquiry.space;
    const bounds = variables.map(({ direction }, slot): CellFormula => {
      const cell = point[slot] ?? 0;
      const may = (other: number) =>
        direction === 'neutral' ? other === cell : direction === 'adverse' ? other >= cell : other <= cell;
      return { kind: 'atom', slot, cells: cellSet(sizes[slot] ?? 0, may) };
    });
    const answer = this.inquiry.find([...bounds, ...demands]);
    return answer.found === 'one' ? answer.point : null;
  }

  /** The cells that are no better than those of an enterprise. */
  noBetterThan(point: Point): Allowed {
    const { variables, sizes } = this.inquiry.space;
    return (slot) => {
      const cell = point[slot] ?? 0;
      const all = Array.from({ length: sizes[slot] ?? 0 }, (_, at) => at);
      const { direction } = variables[slot] ?? {};
      if (direction === 'adverse') return all.filter((at) => at >= cell);
      return direction === 'favourable' ? all.filter((at) => at <= cell) : [cell];
    };
  }

  /** All cells of every slot. */
  readonly anything: Allowed = (slot) => cellsOf(this.inquiry.space.full[slot] ?? cellSet(0, () => false));

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
