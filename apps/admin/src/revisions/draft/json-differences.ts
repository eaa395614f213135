/** One place at which two values differ; undefined where one has nothing there. */
export interface Difference {
  readonly path: string;
  readonly one: unknown;
  readonly other: unknown;
}

/** The places at which two values differ, as deep as they have a place in common. */
export function jsonDifferences(one: unknown, other: unknown, path = ''): readonly Difference[] {
  if (one === other) return [];
  if (!isContainer(one) || !isContainer(other) || Array.isArray(one) !== Array.isArray(other)) {
    return JSON.stringify(one) === JSON.stringify(other) ? [] : [{ path, one, other }];
  }
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return keys.flatMap((key) => jsonDifferences(one[key], other[key], `${path}/${key}`));
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
