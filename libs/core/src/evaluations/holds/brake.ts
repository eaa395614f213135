/** From when on worsening waits for a second person. */
export interface BrakeLimits {
  /** More subjects than this. */
  readonly subjects: number;
  /** Or a greater share of those covered, in percent. */
  readonly sharePercent: number;
  /** Fewer subjects, or rows of an import, than this never make anybody wait. */
  readonly atLeast: number;
  /** Or an import of more than so many times the rows that its provider usually brings, or of so many times fewer. */
  readonly volumeFactor: number;
}

/** Why effects wait: too many subjects, too great a share of them, or an import of unusual size. */
export const BRAKE_REASONS = ['number', 'share', 'volume'] as const;
export type BrakeReason = (typeof BRAKE_REASONS)[number];

/** Imports that were needed to say what is usual. */
const FEWEST_BEFORE = 3;

/** Whether too many are worse off than before; null where the effects need not wait. */
export function tooManyWorsened(worsened: number, covered: number, limits: BrakeLimits): 'number' | 'share' | null {
  if (worsened < limits.atLeast) return null;
  if (worsened > limits.subjects) return 'number';
  return worsened * 100 > covered * limits.sharePercent ? 'share' : null;
}

/** How many rows a provider usually brings, by the imports before; null where there were too few to say. */
export function usualVolume(before: readonly number[]): number | null {
  if (before.length < FEWEST_BEFORE) return null;
  const sorted = [...before].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

/** Whether an import is far larger or far smaller than usual. */
export function isUnusual(volume: number, usual: number | null, limits: BrakeLimits): boolean {
  if (usual === null || volume < limits.atLeast) return false;
  return volume > usual * limits.volumeFactor || volume * limits.volumeFactor < usual;
}
