import { XinhengError } from '@xinheng/problem';
import { textOf, toHalfWidth } from './cell.js';
import { csvRows } from './csv-rows.js';
import type { FileFormat } from './file-format.js';
import { findHeader, headerOfTitles, headerSearchLines, type Header, type NamedColumn } from './find-header.js';
import { ndjsonRows } from './ndjson-rows.js';
import type { AmountScale } from './read-decimal.js';
import type { TableRow } from './table-rows.js';
import { xlsxSheets } from './xlsx-rows.js';

/** One row with the header by which it is read. */
export interface HeadedRow<C extends NamedColumn> {
  readonly header: Header<C>;
  readonly row: TableRow;
}

/** A table whose header was found; its rows can be gone through once. */
export interface OpenTable<C extends NamedColumn> {
  /** Of NDJSON that of the first row. */
  readonly header: Header<C>;
  /** The unit that stands above the header (`单位：万元`), for amounts whose column names none. */
  readonly titleScale: AmountScale | null;
  readonly rows: AsyncGenerator<HeadedRow<C>>;
}

/** A header names at least so many columns. */
const atLeast = 2;

/**
 * Opens the table of a file: the first sheet of a workbook, or the lines of a text file, from the row after the header.
 * Titles and notes above the header are passed over.
 * @throws XinhengError `import-header-missing` where no row of the first ones names two of the columns
 */
export async function openTable<C extends NamedColumn>(
  path: string,
  format: FileFormat,
  columns: readonly C[],
): Promise<OpenTable<C>> {
  if (format === 'ndjson') return openNdjson(path, columns);
  if (format === 'csv') {
    const found = await headedRows(csvRows(path), columns);
    if (found !== null) return found;
    throw headerMissing(columns);
  }
  for await (const sheet of xlsxSheets(path)) {
    const found = await headedRows(sheet.rows, columns);
    if (found !== null) return found;
  }
  throw headerMissing(columns);
}

async function headedRows<C extends NamedColumn>(
  rows: AsyncIterable<TableRow>,
  columns: readonly C[],
): Promise<OpenTable<C> | null> {
  const iterator = rows[Symbol.asyncIterator]();
  const first: TableRow[] = [];
  while (first.length < headerSearchLines) {
    const next = await iterator.next();
    if (next.done === true) break;
    first.push(next.value);
  }
  const header = findHeader(first, columns, atLeast);
  if (header === null) {
    // A sheet must be read to its end before the next one comes.
    while ((await iterator.next()).done !== true);
    return null;
  }
  const above = first.filter(({ line }) => line < header.line);
  return {
    header,
    titleScale: scaleAbove(above),
    rows: following(header, first, iterator),
  };
}

async function* following<C extends NamedColumn>(
  header: Header<C>,
  first: readonly TableRow[],
  iterator: AsyncIterator<TableRow>,
): AsyncGenerator<HeadedRow<C>> {
  try {
    for (const row of first) if (row.line > header.line) yield { header, row };
    for (;;) {
      const next = await iterator.next();
      if (next.done === true) return;
      yield { header, row: next.value };
    }
  } finally {
    await iterator.return?.();
  }
}

async function openNdjson<C extends NamedColumn>(path: string, columns: readonly C[]): Promise<OpenTable<C>> {
  const headers = new Map<string, Header<C>>();
  const headerOfRow = (row: TableRow): Header<C> => {
    const titles = row.titles ?? [];
    const key = JSON.stringify(titles);
    let header = headers.get(key);
    if (header === undefined) {
      header = headerOfTitles(row.line, titles, columns);
      if (headers.size < 1_000) headers.set(key, header);
    }
    return header;
  };
  for await (const row of ndjsonRows(path)) {
    const header = headerOfRow(row);
    if (row.unreadable === undefined && header.columns.filter((column) => column !== null).length < atLeast) break;
    return { header, titleScale: null, rows: headed(ndjsonRows(path), headerOfRow) };
  }
  throw headerMissing(columns);
}

async function* headed<C extends NamedColumn>(
  rows: AsyncIterable<TableRow>,
  headerOfRow: (row: TableRow) => Header<C>,
): AsyncGenerator<HeadedRow<C>> {
  for await (const row of rows) yield { header: headerOfRow(row), row };
}

/** The unit in the lines above a header; null where none stands there. */
function scaleAbove(rows: readonly TableRow[]): AmountScale | null {
  for (const { cells } of rows) {
    for (const cell of cells) {
      const unit = /单位:?\(?(?:人民币)?(亿元|万元|元)/.exec(toHalfWidth(textOf(cell)).replace(/\s/g, ''))?.[1];
      if (unit !== undefined) return unit === '亿元' ? 8 : unit === '万元' ? 4 : 0;
    }
  }
  return null;
}

function headerMissing(columns: readonly NamedColumn[]): XinhengError {
  const names = columns.slice(0, 4).map(({ names: [name] }) => name ?? '');
  return new XinhengError('invalid', 'import-header-missing', { lines: headerSearchLines, names: names.join('、') });
}
