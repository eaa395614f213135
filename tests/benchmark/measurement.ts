/** What one benchmark found. Times are of one run, all sides beside each other; only their ratios mean something. */
export interface Measurement {
  readonly id: string;
  /** What is measured, as a person would say it. */
  readonly title: string;
  /** Of `ours`, `floor` and `peers`: nanoseconds per subject, seconds, bytes. */
  readonly unit: string;
  readonly ours: number;
  /** The same work with nothing of ours in it; null where there is no such thing. */
  readonly floor: number | null;
  readonly peers: Readonly<Record<string, number>>;
  readonly ratioToFloor: number | null;
  /** What was aimed at, in words. */
  readonly aim: string;
  readonly met: boolean;
}

/** A way of doing the same work; `run` does all of it once and answers what it came to. */
export interface Side<T> {
  readonly name: string;
  readonly run: () => T;
}

/**
 * Nanoseconds that each side takes for the whole work: the sides take turns for some rounds, so that whatever else the
 * machine does falls on all of them, and the best round of each counts.
 */
export function inTurns<T>(sides: readonly Side<T>[], rounds: number): ReadonlyMap<string, number> {
  const best = new Map<string, number>();
  for (const { run } of sides) run();
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, run } of sides) {
      const began = process.hrtime.bigint();
      run();
      const took = Number(process.hrtime.bigint() - began);
      best.set(name, Math.min(best.get(name) ?? Infinity, took));
    }
  }
  return best;
}

/** Rounds to three significant digits: more would pretend. */
export function significant(value: number): number {
  return Number(value.toPrecision(3));
}
