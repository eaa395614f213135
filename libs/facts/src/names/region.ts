/**
 * Whether a GB/T 2260 region lies in another or is the same: the code without trailing `00` pairs is a prefix.
 * `regionContains('130000', '130102')`. An empty `outer` is everywhere.
 */
export function regionContains(outer: string, inner: string): boolean {
  return inner.startsWith(regionPrefix(outer));
}

/** A region code without its trailing `00` pairs: `130000` → `13`, `130100` → `1301`. */
export function regionPrefix(region: string): string {
  return region.replace(/(?:00)+$/, '');
}

/** Whether an industry (GB/T 4754, section letter and digits) belongs to a wider one: `G` takes `G54`. */
export function industryMatches(wider: string, industry: string | null | undefined): boolean {
  return industry != null && industry !== '' && industry.startsWith(wider);
}
