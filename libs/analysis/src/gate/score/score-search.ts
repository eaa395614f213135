import type { Gate, Verdict } from '../gate.js';
import type { Point } from '../solver/inquiry.js';
import { Neighbourhood, type Allowed } from '../solver/neighbourhood.js';
import { Lattice } from './lattice.js';

/** Steps of one climb towards a band. */
const MOST_STEPS = 40;

/** Looks for enterprises by their score, grading each with the compiled scheme. */
export class ScoreSearch extends Neighbourhood {
  private lattice: Lattice | null | undefined;

  constructor(private readonly gate: Gate) {
    super(gate.inquiry);
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
    if (this.lattice === undefined) this.lattice = Lattice.of(this.gate, (point) => this.isPossible(point));
    return this.lattice;
  }
}
