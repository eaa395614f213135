import type { Guards } from '@xinheng/core';
import fc from 'fast-check';

/** What one write path must never let through, told apart from how its guards are written. */
export interface Guarded<Candidate> {
  readonly title: string;
  readonly guards: Guards<Candidate>;
  /** Candidates, most of them lawful but for a thing or two. */
  readonly candidates: fc.Arbitrary<Candidate>;
  /** By the name of the guard: what the law forbids, in words of its own. */
  readonly forbidden: Readonly<Record<string, (candidate: Candidate) => boolean>>;
}

/** Candidates that are lawful but for at most two changes. */
export function spoilt<Candidate>(
  lawful: Candidate,
  changes: readonly ((candidate: Candidate) => Candidate)[],
): fc.Arbitrary<Candidate> {
  return fc
    .subarray(
      changes.map((_, index) => index),
      { minLength: 0, maxLength: 2 },
    )
    .map((chosen) => chosen.reduce((candidate, index) => changes[index]?.(candidate) ?? candidate, lawful));
}

/** Whether some guards let nothing through that is forbidden under a name; the counterexample where they do. */
export function findHole<Candidate>(
  { candidates, forbidden }: Guarded<Candidate>,
  guards: Guards<Candidate>,
  name: string,
): Candidate | null {
  const isForbidden = forbidden[name] ?? (() => false);
  const property = fc.property(
    candidates,
    (candidate) => !isForbidden(candidate) || guards.issues(candidate).length > 0,
  );
  const { failed, counterexample } = fc.check(property, { numRuns: 2_000, seed: 7 });
  return failed ? (counterexample?.[0] ?? null) : null;
}
