import { gradesIn } from '../../simulations/grades-in.js';
import type { SimulationResult } from '../../simulations/simulation-row.js';

/** How many have a grade before and after; null is no grade. */
export interface GradeCount {
  readonly grade: string | null;
  readonly before: number;
  readonly after: number;
}

/** The distribution on both sides of a simulation, best grade first. */
export function distributionOf(result: SimulationResult): readonly GradeCount[] {
  const sum = (side: 'from' | 'to', grade: string | null) =>
    result.matrix.filter((cell) => cell[side] === grade).reduce((total, { count }) => total + count, 0);
  return gradesIn(result).map((grade) => ({ grade, before: sum('from', grade), after: sum('to', grade) }));
}
