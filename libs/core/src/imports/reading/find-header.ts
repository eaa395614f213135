import { textOf, toHalfWidth } from './cell.js';
import type { TableRow } from './table-rows.js';

/** A column that a file may have, with every name it goes by. */
export interface NamedColumn {
  readonly names: readonly string[];
}

/** Which column of the file holds what. */
export interface Header<C extends NamedColumn> {
  readonly line: number;
  /** By position in the file; null where the header is unknown or repeated. */
  readonly columns: readonly (C | null)[];
  /** As written in the file, by position. */
  readonly titles: readonly string[];
  readonly unknown: readonly string[];
}

/** Header rows are looked for in the first lines only: above them stand titles and notes. */
export const headerSearchLines = 20;

/** A header as it is compared: half-width, without blanks, stars, `(必填)` and letter case. */
export function headerKey(title: string): string {
  return toHalfWidth(title)
    .replace(/[\s*★☆:：]/g, '')
    .replace(/[([【](必填|选填|必填项|可选|required|optional)[)\]】]/gi, '')
    .toLowerCase();
}

/**
 * The row that names most of the wanted columns; ties go to the upper one.
 * @returns null where no row names at least `atLeast` of them
 */
export function findHeader<C extends NamedColumn>(
  rows: readonly TableRow[],
  columns: readonly C[],
  atLeast: number,
): Header<C> | null {
  const byKey = columnsByKey(columns);
  let best: Header<C> | null = null;
  let bestCount = atLeast - 1;
  for (const row of rows) {
    const header = headerOf(row, byKey);
    const count = header.columns.filter((column) => column !== null).length;
    if (count > bestCount) {
      best = header;
      bestCount = count;
    }
  }
  return best;
}

/** The header that a row brings with it, as objects do. */
export function headerOfTitles<C extends NamedColumn>(
  line: number,
  titles: readonly string[],
  columns: readonly C[],
): Header<C> {
  return headerOf({ line, cells: titles }, columnsByKey(columns));
}

function columnsByKey<C extends NamedColumn>(columns: readonly C[]): ReadonlyMap<string, C> {
  return new Map(columns.flatMap((column) => column.names.map((name) => [headerKey(name), column] as const)));
}

function headerOf<C extends NamedColumn>(row: TableRow, byKey: ReadonlyMap<string, C>): Header<C> {
  const titles = row.cells.map(textOf);
  const taken = new Set<C>();
  const unknown: string[] = [];
  const columns = titles.map((title) => {
    const column = byKey.get(headerKey(title));
    if (column === undefined || taken.has(column)) {
      if (title !== '') {
        unknown.push(title);
      }
      return null;
    }
    taken.add(column);
    return column;
  });
  return { line: row.line, columns, titles, unknown };
}
