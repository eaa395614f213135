import { issue, type Locale } from '@xinheng/problem';
import type { JsonObject } from '../changes/compare-resources.js';
import { textOf, writtenCell, type CellContent } from './cell.js';
import { valueAt } from './places.js';
import { cellName, columnFinding, type TableFinding } from './table-finding.js';
import type { Table, TableColumn } from './table.js';
import type { Sheet } from './write-sheets.js';

/** A line of a sheet with the row that it is of; null where it is a new one. */
export interface MatchedLine {
  readonly line: number;
  readonly cells: readonly CellContent[];
  readonly of: number | null;
  readonly name: string;
}

/** A column of the table with the place that it has in the sheet, counted from 0. */
export interface PlacedColumn {
  readonly column: TableColumn;
  readonly at: number;
}

/** A sheet with what its columns and lines are. */
export interface ReadTable {
  readonly sheet: string;
  /** The language of its titles. */
  readonly locale: Locale;
  readonly columns: readonly PlacedColumn[];
  readonly lines: readonly MatchedLine[];
  readonly findings: readonly TableFinding[];
  readonly nameOf: (row: JsonObject) => string;
}

/** Titles stand within so many lines from the top. */
const HEADER_LINES = 10;

/**
 * Finds columns by their titles and rows by what they are known by. A row whose name was changed is known by its place
 * where both are left over at it; lines without anything are none.
 */
export function matchRows(table: Table, standing: readonly JsonObject[], sheet: Sheet): ReadTable {
  const { name } = sheet;
  const locale: Locale = name.trim() === table.name.en && name.trim() !== table.name['zh-CN'] ? 'en' : 'zh-CN';
  const identity = table.columns.filter(({ at }) => table.identity.includes(at));
  const nameOf = (row: JsonObject) =>
    identity
      .map((column) => textOf(writtenCell(valueAt(row, column.at), column)))
      .join(' ')
      .trim();
  const none = { sheet: name, locale, columns: [], lines: [], nameOf };
  const header = sheet.lines
    .slice(0, HEADER_LINES)
    .find(
      ({ cells }) =>
        cells.filter((cell) => columnOf(table, cell) !== undefined).length >= Math.min(2, table.columns.length),
    );
  const [first] = identity;
  if (header === undefined) {
    // Whoever empties a sheet takes its rows out; whoever takes the titles away has made it unreadable.
    const title = (first ?? table.columns[0])?.title[locale] ?? '';
    return keepAll(none, standing, [columnFinding('table-column-missing', title, { sheet: name, cell: null })]);
  }
  const findings: TableFinding[] = [];
  const columns: PlacedColumn[] = [];
  header.cells.forEach((cell, at) => {
    const column = columnOf(table, cell);
    if (column !== undefined && !columns.some((one) => one.column === column)) columns.push({ column, at });
    else if (textOf(cell).trim() !== '')
      findings.push(
        columnFinding('table-column-unknown', textOf(cell), { sheet: name, cell: cellName(at, header.line) }),
      );
  });
  const missing = identity.filter(
    (column) => column.isRequired === true && !columns.some((one) => one.column === column),
  );
  if (missing.length > 0) {
    const place = { sheet: name, cell: null };
    return keepAll(
      none,
      standing,
      missing.map(({ title }) => columnFinding('table-column-missing', title[locale], place)),
    );
  }
  const filled = sheet.lines.filter(
    ({ line, cells }) => line > header.line && cells.some((cell) => textOf(cell).trim() !== ''),
  );
  if (!table.isList) {
    const [only] = filled;
    const lines = only === undefined ? [] : [{ ...only, of: 0, name: table.name[locale] }];
    return { ...none, columns, findings, lines: lines.length > 0 ? lines : keepAll(none, standing, []).lines };
  }
  const lineName = (cells: readonly CellContent[]) =>
    identity
      .map((column) => textOf(cells[columns.find((one) => one.column === column)?.at ?? -1] ?? null).trim())
      .join(' ')
      .trim();
  const free = new Map<string, number[]>();
  standing.forEach((row, at) => free.set(nameOf(row), [...(free.get(nameOf(row)) ?? []), at]));
  const named = filled.map(({ line, cells }) => ({
    line,
    cells,
    name: lineName(cells),
    of: free.get(lineName(cells))?.shift() ?? null,
  }));
  const left = new Set([...free.values()].flat());
  const seen = new Set<string>();
  const lines = named.map((one, at): MatchedLine => {
    const isTwice = seen.has(one.name) && one.of === null;
    seen.add(one.name);
    const cell = cellName(columns.find(({ column }) => column === first)?.at ?? 0, one.line);
    if (isTwice) findings.push({ ...issue('table-row-twice', '', { name: one.name }), sheet: name, cell });
    if (one.of !== null || isTwice || !left.has(at)) return one;
    left.delete(at);
    return { ...one, of: at };
  });
  return { ...none, columns, lines, findings };
}

/** A sheet that cannot be read changes nothing. */
function keepAll(
  none: Omit<ReadTable, 'findings'>,
  standing: readonly JsonObject[],
  findings: readonly TableFinding[],
): ReadTable {
  const lines = standing.map((row, at) => ({ line: at + 2, cells: [], of: at, name: none.nameOf(row) }));
  return { ...none, lines, findings };
}

function columnOf(table: Table, cell: CellContent): TableColumn | undefined {
  const text = textOf(cell).trim().replace(/\*$/, '');
  return table.columns.find(({ title }) => Object.values(title).includes(text));
}
