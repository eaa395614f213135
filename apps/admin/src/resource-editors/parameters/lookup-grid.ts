import type { Json } from '@xinheng/logic';
import { isObject } from '../form/at.js';
import type { RawObject } from '../raw-object.js';

/** A look-up table as a grid. A table by one property has one column without a key. */
export interface LookupGrid {
  readonly rowKeys: readonly string[];
  /** Empty of a table by one property. */
  readonly columnKeys: readonly string[];
  readonly cells: ReadonlyMap<string, { readonly at: number; readonly value: Json | undefined }>;
}

const REST = '*';

/** The place of a cell in the map. */
export const cellKey = (row: string, column: string | null): string => JSON.stringify([row, column]);

/** Reads the rows of a table into a grid; keys stand in the order in which they first come. */
export function lookupGrid(table: RawObject): LookupGrid {
  const rowKeys = new Set<string>();
  const columnKeys = new Set<string>();
  const cells = new Map<string, { at: number; value: Json | undefined }>();
  for (const [at, row] of rowsOf(table).entries()) {
    const [first = '', second = null] = matchOf(row);
    rowKeys.add(first);
    if (second !== null) columnKeys.add(second);
    // Of two equal rows the first is shown; the second is an error that the check tells.
    const key = cellKey(first, second);
    if (!cells.has(key)) cells.set(key, { at, value: row['value'] });
  }
  return { rowKeys: [...rowKeys], columnKeys: [...columnKeys], cells };
}

function rowsOf(table: RawObject): readonly RawObject[] {
  const { rows } = table;
  return Array.isArray(rows) ? (rows as readonly Json[]).map((row) => (isObject(row) ? row : {})) : [];
}

function matchOf({ match }: RawObject): readonly string[] {
  return Array.isArray(match) ? match.filter((one) => typeof one === 'string') : [];
}

/** The table with one cell set, or emptied; the other rows stay the objects they were, in their places. */
export function withCell(table: RawObject, row: string, column: string | null, value: Json | undefined): RawObject {
  const rows = rowsOf(table);
  const cell = lookupGrid(table).cells.get(cellKey(row, column));
  if (cell !== undefined) {
    const next =
      value === undefined
        ? rows.filter((_, at) => at !== cell.at)
        : rows.map((one, at) => (at === cell.at ? { ...one, value } : one));
    return { ...table, rows: next };
  }
  if (value === undefined) return table;
  // Beside the others of its row, so that the file reads as the grid does.
  const lastOfRow = rows.findLastIndex((one) => matchOf(one)[0] === row);
  const at = lastOfRow < 0 ? rows.length : lastOfRow + 1;
  const match = column === null ? [row] : [row, column];
  return { ...table, rows: [...rows.slice(0, at), { match, value }, ...rows.slice(at)] };
}

/** The table with a key of its first or second property renamed, or taken away with all its cells. */
export function withKey(table: RawObject, axis: 0 | 1, key: string, next: string | null): RawObject {
  const rows = rowsOf(table).flatMap((row) => {
    const match = matchOf(row);
    if (match[axis] !== key) return [row];
    return next === null ? [] : [{ ...row, match: match.map((one, at) => (at === axis ? next : one)) }];
  });
  return { ...table, rows };
}

/** The table by one property more, or one less; what only the other had is brought to the rest, or left out. */
export function withProperties(table: RawObject, by: readonly string[]): RawObject {
  const before = Array.isArray(table['by']) ? table['by'].length : 0;
  if (by.length === before) return { ...table, by };
  const rows = rowsOf(table).flatMap((row) => {
    const match = matchOf(row);
    if (by.length > match.length)
      return [{ ...row, match: [...match, ...Array<string>(by.length - match.length).fill(REST)] }];
    return match.slice(by.length).every((one) => one === REST) ? [{ ...row, match: match.slice(0, by.length) }] : [];
  });
  return { ...table, by, rows };
}
