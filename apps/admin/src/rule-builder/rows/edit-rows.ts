import type { Json } from '@xinheng/logic';
import { moved, textAt } from '../../resource-editors/form/at.js';
import type { RawObject } from '../../resource-editors/raw-object.js';

/** A key that no row has yet: `rule`, `rule-2`, `rule-3` …, or the given one with a number behind. */
export function freeKey(rows: readonly RawObject[], wanted: string): string {
  const taken = new Set(rows.map(({ key }) => key));
  const stem = wanted.replace(/-\d+$/, '');
  if (!taken.has(stem)) return stem;
  for (let number = 2; ; number += 1) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`;
}

/** The rows with one changed in place; all others stay the objects they were. */
export function withRow(rows: readonly RawObject[], at: number, row: RawObject): readonly RawObject[] {
  return rows.map((one, index) => (index === at ? row : one));
}

/** A copy of a row behind it, under a key of its own. */
export function duplicated(rows: readonly RawObject[], at: number): readonly RawObject[] {
  return rows.flatMap((row, index) =>
    index === at ? [row, 'key' in row ? { ...row, key: freeKey(rows, textAt(row, '/key')) } : { ...row }] : [row],
  );
}

export function withoutRows(rows: readonly RawObject[], places: ReadonlySet<number>): readonly RawObject[] {
  return rows.filter((_, index) => !places.has(index));
}

/** A row moved to a place; beyond the ends it stays at the end. */
export function moveRow(rows: readonly RawObject[], from: number, to: number): readonly RawObject[] {
  const place = Math.max(0, Math.min(rows.length - 1, to));
  return place === from ? rows : moved(rows, from, place);
}

/** Some properties set on many rows; undefined takes a property away. */
export function withAll(
  rows: readonly RawObject[],
  places: ReadonlySet<number>,
  part: Readonly<Record<string, Json | undefined>>,
): readonly RawObject[] {
  return rows.map((row, index) => (places.has(index) ? withParts(row, part) : row));
}

/** A row with some properties set; the others keep their order, and undefined takes a property away. */
export function withParts(row: RawObject, part: Readonly<Record<string, Json | undefined>>): RawObject {
  const entries = Object.entries({ ...row, ...part });
  return Object.fromEntries(entries.filter((entry): entry is [string, Json] => entry[1] !== undefined));
}
