import type { Gate, Verdict } from '../gate.js';
import type { Point } from '../solver/inquiry.js';
import type { Pair } from '../solver/twin.js';

/** Enterprises that are graded one by one at most. */
const MOST = 12_000;

/** Every enterprise that a score card can tell apart, graded: what is found here is all there is. */
export class Lattice {
  private constructor(
    private readonly gate: Gate,
    /** By position; null where records cannot give such an enterprise, or it is set aside. */
    readonly verdicts: readonly (Verdict | null)[],
    private readonly strides: readonly number[],
  ) {}

  /** Null where there are too many. */
  static of(gate: Gate, isPossible: (point: Point) => boolean): Lattice | null {
    const { sizes } = gate.space.space;
    const count = sizes.reduce((product, size) => product * size, 1);
    if (count > MOST) return null;
    const strides: number[] = [];
    let stride = 1;
    for (const size of sizes) {
      strides.push(stride);
      stride *= size;
    }
    const verdicts = Array.from({ length: count }, (_, position) => {
      const point = pointAt(position, sizes);
      return isPossible(point) ? gate.verdict(point) : null;
    });
    return new Lattice(gate, verdicts, strides);
  }

  /** The first enterprise that is decided as wanted. */
  find(isWanted: (verdict: Verdict) => boolean): Point | null {
    const position = this.verdicts.findIndex((verdict) => verdict !== null && isWanted(verdict));
    return position < 0 ? null : pointAt(position, this.gate.space.space.sizes);
  }

  /** Two enterprises of which the one with the worse record has the lower rank; null: there are none. */
  reward(rankOf: (verdict: Verdict) => number): Pair | null {
    const { sizes, variables } = this.gate.space.space;
    const best: number[] = this.verdicts.map((_, position) => position);
    const rank = this.verdicts.map((verdict) => (verdict === null ? Infinity : rankOf(verdict)));
    // From one fact to the next: the best rank among those that are worse in the facts looked at so far.
    for (const [slot, { direction }] of variables.entries()) {
      if (direction === 'neutral') continue;
      const [size, stride] = [sizes[slot] ?? 1, this.strides[slot] ?? 1];
      const step = direction === 'adverse' ? 1 : -1;
      for (let at = 0; at < rank.length; at++) {
        const position = direction === 'adverse' ? rank.length - 1 - at : at;
        const cell = Math.floor(position / stride) % size;
        if (cell + step < 0 || cell + step >= size) continue;
        const worse = best[position + step * stride] ?? position;
        if ((rank[worse] ?? Infinity) < (rank[best[position] ?? position] ?? Infinity)) best[position] = worse;
      }
    }
    const found = rank.findIndex(
      (own, position) => own !== Infinity && (rank[best[position] ?? position] ?? own) < own,
    );
    if (found < 0) return null;
    return { better: pointAt(found, sizes), worse: pointAt(best[found] ?? found, sizes) };
  }
}

function pointAt(position: number, sizes: readonly number[]): Point {
  let rest = position;
  return sizes.map((size) => {
    const cell = rest % size;
    rest = Math.floor(rest / size);
    return cell;
  });
}
