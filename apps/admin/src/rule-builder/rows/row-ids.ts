/** The rows of a list with a name for each that stays while it is edited and moved. */
export interface NamedRows<T> {
  readonly rows: readonly T[];
  readonly ids: readonly number[];
  /** The next name to give. */
  readonly next: number;
}

/**
 * Names for the rows of a list: a row that is still the same object keeps its name wherever it stands, one that was
 * changed in place keeps the name of its place, and what is new gets a new one.
 */
export function nameRows<T>(rows: readonly T[], before: NamedRows<T> = { rows: [], ids: [], next: 0 }): NamedRows<T> {
  const free = new Map<T, number[]>();
  before.rows.forEach((row, at) => free.set(row, [...(free.get(row) ?? []), before.ids[at]]));
  const taken = new Set<number>();
  const ids = rows.map((row) => {
    const id = free.get(row)?.shift();
    if (id !== undefined) taken.add(id);
    return id;
  });
  let { next } = before;
  const named = ids.map((id, at) => {
    if (id !== undefined) return id;
    const place = before.ids[at];
    if (rows.length === before.rows.length && place !== undefined && !taken.has(place)) return place;
    next += 1;
    return next;
  });
  return { rows, ids: named, next };
}
