import { RuleEvaluationError, type Value } from '@xinheng/logic';

/** Whether two values are the same; lists by their members. */
export function sameValue(a: Value, b: Value): boolean {
  return a === b || (Array.isArray(a) && Array.isArray(b) && a.length === b.length && sameValues(a, b));
}

/** Whether two rows of values are the same; a row that cannot be computed is null, and the same as another such. */
export function sameValues(a: readonly Value[] | null, b: readonly Value[] | null): boolean {
  if (a === null || b === null) return a === b;
  for (let position = 0; position < a.length; position++) {
    if (!sameValue(a[position] ?? null, b[position] ?? null)) return false;
  }
  return true;
}

/** Null where arithmetic leaves the exact range: being set aside is a state like others, and may end. */
export function guarded<T>(compute: () => T): T | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof RuleEvaluationError) return null;
    throw error;
  }
}
