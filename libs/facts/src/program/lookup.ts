import type { Value } from '@xinheng/logic';
import type { LookupTable } from '../definitions.js';
import { valueOf } from '../names/json-value.js';
import { industryMatches, regionPrefix } from '../names/region.js';

/** How a column of a look-up table is matched: by the longest prefix, or exactly. */
export type ColumnKind = 'region' | 'industry' | 'exact';

/** What a column matches on; `null` matches `*` only. */
export function columnKind(by: string): ColumnKind {
  return by === 'region' || by === 'industry' ? by : 'exact';
}

interface Row {
  readonly patterns: readonly string[];
  readonly value: Value;
}

/**
 * Compiles a look-up table to a function of the values of its columns. The most specific row wins, columns compared
 * from left to right: the longer prefix, then an exact value, then `*`. Null where no row matches.
 */
export function compileLookup(table: LookupTable): (columns: readonly Value[]) => Value {
  const kinds = table.by.map(columnKind);
  const rows = table.rows
    .map((row): Row => ({ patterns: lookupPatterns(kinds, row.match), value: valueOf(row.value, table.type) }))
    .sort(mostSpecificFirst);
  return (columns) =>
    rows.find(({ patterns }) => patterns.every((pattern, column) => matches(kinds[column], pattern, columns[column])))
      ?.value ?? null;
}

/** The patterns of a row in one form, so that equal rows are equal texts: `130000` reads `13`. */
export function lookupPatterns(kinds: readonly ColumnKind[], match: readonly string[]): readonly string[] {
  return match.map((pattern, column) =>
    kinds[column] === 'region' && pattern !== '*' ? regionPrefix(pattern) : pattern,
  );
}

function matches(kind: ColumnKind | undefined, pattern: string, value: Value | undefined): boolean {
  if (pattern === '*') return true;
  if (typeof value !== 'string') return false;
  if (kind === 'region') return value.startsWith(pattern);
  return kind === 'industry' ? industryMatches(pattern, value) : value === pattern;
}

/** Patterns that match the same value are prefixes of each other, so the longer is the more specific; `*` is last. */
function mostSpecificFirst(a: Row, b: Row): number {
  for (const [column, pattern] of a.patterns.entries()) {
    const difference = specificity(b.patterns[column] ?? '*') - specificity(pattern);
    if (difference !== 0) return difference;
  }
  return 0;
}

function specificity(pattern: string): number {
  return pattern === '*' ? -1 : pattern.length;
}
