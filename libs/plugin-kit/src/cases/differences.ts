import { canonicalJson } from '../canonical-json.js';
import type { Expectation } from '../model/worked-case.js';

/** One thing that a case expects and did not get. */
export interface CaseDifference {
  /** `grade`, `facts.general-dishonesty-12m`. */
  readonly path: string;
  readonly expected: unknown;
  /** Undefined where the output has no such property. */
  readonly actual: unknown;
}

/** What of an expectation an output does not give. Of `facts`, those that are named count; all else is compared whole. */
export function differencesOf(
  expect: Expectation,
  actual: Readonly<Record<string, unknown>>,
): readonly CaseDifference[] {
  // A record that was refused gives no line: one difference says all.
  if (actual.refused !== undefined && expect.refused === undefined) {
    return [{ path: 'status', expected: expect.status ?? 'graded', actual: actual.refused }];
  }
  return Object.entries(expect).flatMap(([path, expected]): readonly CaseDifference[] => {
    if (path !== 'facts') return compared(path, expected, actual[path]);
    const facts = (actual.facts ?? {}) as Readonly<Record<string, unknown>>;
    return Object.entries(expected as object).flatMap(([key, value]) =>
      compared(`facts.${key}`, value, own(facts, key)),
    );
  });
}

function own(facts: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(facts, key) ? facts[key] : undefined;
}

function compared(path: string, expected: unknown, actual: unknown): readonly CaseDifference[] {
  const isEqual = actual !== undefined && canonicalJson(expected) === canonicalJson(actual);
  // No rule and no score of a subject that is out of scope are the same as null.
  return isEqual || (expected === null && actual === undefined) ? [] : [{ path, expected, actual }];
}
