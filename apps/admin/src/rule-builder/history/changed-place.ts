/** The one place at which two values differ, as a JSON pointer; null where they differ in more than one, or in none. */
export function changedPlace(before: unknown, after: unknown): string | null {
  if (before === after || !isContainer(before) || !isContainer(after)) return null;
  return placeIn(before, after, '');
}

type Container = Readonly<Record<string, unknown>>;

function placeIn(before: Container, after: Container, pointer: string): string | null {
  const keys = Object.keys(after);
  if (Array.isArray(before) !== Array.isArray(after)) return null;
  if (keys.length !== Object.keys(before).length || !keys.every((key) => Object.hasOwn(before, key))) return null;
  const changed = keys.filter((key) => before[key] !== after[key]);
  const [key] = changed;
  if (changed.length !== 1 || key === undefined) return null;
  const [old, next] = [before[key], after[key]];
  const place = `${pointer}/${key}`;
  if (!isContainer(old) && !isContainer(next)) return place;
  return isContainer(old) && isContainer(next) ? placeIn(old, next, place) : null;
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}
