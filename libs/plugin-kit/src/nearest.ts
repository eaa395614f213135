/** Longer names are no slip of the pen, and comparing them would take long. */
const longest = 128;
/** So many names are compared at most; a reading of a package may ask for many proposals. */
const mostCompared = 5_000;

/** Edits that turn one word into another (Levenshtein); more than `limit` are not counted to the end. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    if (Math.min(...next) > limit) return limit + 1;
    row = next;
  }
  return row[b.length];
}

/** The declared name that was probably meant, or null where none is near. */
export function nearest(wanted: string, names: Iterable<string>): string | null {
  if (wanted.length > longest) return null;
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: { name: string; edits: number } | null = null;
  let compared = 0;
  for (const name of names) {
    // A forgotten or a superfluous prefix is the commonest slip of all.
    if (name.split(':').at(-1) === wanted.split(':').at(-1)) return name;
    if (compared >= mostCompared) continue;
    compared += 1;
    const edits = distance(wanted, name, limit);
    if (edits <= limit && (best === null || edits < best.edits)) best = { name, edits };
  }
  return best?.name ?? null;
}
