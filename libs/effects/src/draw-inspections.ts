import { compareCodePoints } from '@xinheng/facts';
import { decimalOf } from '@xinheng/logic';
import { drawNumber } from './draw-random.js';

/** One who can be drawn. */
export interface DrawEntry {
  /** What it is known by, the same on every machine: the credit code. */
  readonly code: string;
  /** Exact, as text: `0.03`. */
  readonly ratio: string;
  /** Who are drawn among themselves: usually the grade. */
  readonly stratum: string;
}

export interface DrawRequest {
  /** Published before the draw, so that nobody could choose it for its outcome. */
  readonly seed: string;
  readonly population: readonly DrawEntry[];
}

/** What one stratum at one ratio gave. */
export interface DrawnStratum {
  readonly stratum: string;
  readonly ratio: string;
  readonly size: number;
  /** `ratio × size`, rounded up: a ratio above nought always draws somebody. */
  readonly drawn: number;
}

export interface Draw {
  readonly seed: string;
  /** The codes drawn, in the order of their numbers within each stratum. */
  readonly drawn: readonly { readonly code: string; readonly stratum: string; readonly order: number }[];
  readonly strata: readonly DrawnStratum[];
}

/**
 * Draws those to be inspected: in each stratum, at each ratio, those with the smallest numbers (`drawNumber`), equal
 * numbers by code. The outcome depends on seed and population alone, not on the order in which they are given, so
 * anyone can draw again. A code that is given twice counts once, at its highest ratio.
 */
export function drawInspections({ seed, population }: DrawRequest): Draw {
  const strata = new Map<string, { readonly stratum: string; readonly ratio: string; readonly codes: string[] }>();
  for (const { code, ratio, stratum } of onePerCode(population)) {
    const key = `${stratum}\n${ratio}`;
    const present = strata.get(key);
    if (present === undefined) strata.set(key, { stratum, ratio, codes: [code] });
    else present.codes.push(code);
  }
  const ordered = [...strata.entries()].sort(([a], [b]) => compareCodePoints(a, b)).map(([, one]) => one);
  const results = ordered.map(({ stratum, ratio, codes }) => {
    const wanted = sampleSize(ratio, codes.length);
    const drawn = codes
      .map((code) => ({ code, number: drawNumber(seed, stratum, code) }))
      .sort((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : compareCodePoints(a.code, b.code)))
      .slice(0, wanted)
      .map(({ code }, order) => ({ code, stratum, order: order + 1 }));
    return { drawn, summary: { stratum, ratio, size: codes.length, drawn: drawn.length } };
  });
  return {
    seed,
    drawn: results.flatMap(({ drawn }) => drawn),
    strata: results.map(({ summary }) => summary),
  };
}

/** `ratio × size` rounded up, within 0 and the size. */
function sampleSize(ratio: string, size: number): number {
  const units = decimalOf(1);
  const exact = decimalOf(ratio) * BigInt(size);
  const wanted = exact <= 0n ? 0n : (exact + units - 1n) / units;
  return Math.min(size, Number(wanted));
}

function onePerCode(population: readonly DrawEntry[]): Iterable<DrawEntry> {
  const entries = new Map<string, DrawEntry>();
  for (const entry of population) {
    const known = entries.get(entry.code);
    if (known === undefined || isHigher(entry, known)) entries.set(entry.code, entry);
  }
  return entries.values();
}

/** By ratio, then by stratum, so that the order of the population decides nothing. */
function isHigher(a: DrawEntry, b: DrawEntry): boolean {
  const [left, right] = [decimalOf(a.ratio), decimalOf(b.ratio)];
  return left > right || (left === right && compareCodePoints(a.stratum, b.stratum) > 0);
}
