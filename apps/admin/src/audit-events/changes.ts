/** One property of a thing, as it was and as it is. */
export interface Change {
  /** `unit.title` */
  readonly property: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * What differs between two states of a thing, property by property, nested ones by their path; lists are compared as a
 * whole. What did not change is left out; an absent state has no properties.
 */
export function changesOf(before: unknown, after: unknown): readonly Change[] {
  const old = flat(before);
  const now = flat(after);
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((property) => ({ property, before: old.get(property) ?? null, after: now.get(property) ?? null }))
    .filter((change) => change.before !== change.after);
}

function flat(value: unknown): Map<string, string> {
  const properties = new Map<string, string>();
  collect(value, '', properties);
  return properties;
}

function collect(value: unknown, path: string, into: Map<string, string>): void {
  if (value === null || value === undefined) return;
  if (typeof value === 'object' && !Array.isArray(value)) {
    for (const [key, part] of Object.entries(value)) collect(part, path ? `${path}.${key}` : key, into);
    return;
  }
  into.set(path, textOf(value));
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
