import type { SimulationResult } from './simulation-row.js';

/** The grades of a result, best first; last null, where anybody has none before or after. */
export function gradesIn({ grades, matrix }: SimulationResult): readonly (string | null)[] {
  const keys = grades.map(({ key }) => key);
  return matrix.some(({ from, to }) => from === null || to === null) ? [...keys, null] : keys;
}
