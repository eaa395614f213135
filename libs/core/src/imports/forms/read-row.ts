import type { Json } from '@xinheng/logic';
import { textOf } from '../reading/cell.js';
import { headerKey, type Header } from '../reading/find-header.js';
import type { TableRow } from '../reading/table-rows.js';
import type { ImportColumn, ImportForm } from './import-column.js';
import { readValue, type ReadingContext } from './read-value.js';
import { cellError, masking, type CellFinding } from './row-finding.js';

/** Where in the row a value stood: the title of its column, and the cell as it is written. */
export interface CellSource {
  readonly title: string;
  readonly text: string | null;
}

/** A row as it was read: what it says by target, where it says so, and what is wrong with its cells. */
export interface ReadRow {
  readonly line: number;
  /** What is not there is absent. */
  readonly values: ReadonlyMap<string, Json>;
  readonly sources: ReadonlyMap<string, CellSource>;
  readonly findings: readonly CellFinding[];
}

/** Reads the cells of a row by the header of its file. Values of cells that are wrong are absent. */
export function readRow(header: Header<ImportColumn>, row: TableRow, context: ReadingContext): ReadRow {
  const values = new Map<string, Json>();
  const sources = new Map<string, CellSource>();
  const findings: CellFinding[] = [];
  if (row.unreadable !== undefined) {
    findings.push(cellError(null, null, 'import-row-unreadable', { reason: row.unreadable }));
  }
  header.columns.forEach((column, position) => {
    if (column === null) return;
    const title = header.titles[position] ?? column.title;
    const cell = row.cells[position] ?? null;
    const read = readValue(column, cell, context);
    if ('code' in read) {
      const text = column.kind === 'identity-number' ? masking(textOf(cell)) : textOf(cell);
      findings.push(cellError(title, text, read.code, read.params));
      if (!values.has(column.target)) sources.set(column.target, { title, text });
    } else if (read.value !== null && !values.has(column.target)) {
      values.set(column.target, read.value);
      sources.set(column.target, { title, text: textOf(cell) });
    } else if (!sources.has(column.target)) {
      sources.set(column.target, { title, text: null });
    }
  });
  return { line: row.line, values, sources, findings };
}

/** What is wrong with a row because something that every row must have is not there. */
export function missingValues(form: ImportForm, row: ReadRow): readonly CellFinding[] {
  const refused = new Set(row.findings.map(({ column }) => column));
  const missing = new Map<string, string>();
  for (const { isRequired, target, title } of form.columns) {
    if (isRequired === true && !row.values.has(target)) missing.set(target, row.sources.get(target)?.title ?? title);
  }
  if (row.values.has('identityNumber')) missing.delete('code');
  return [...missing.values()]
    .filter((title) => !refused.has(title))
    .map((title) => cellError(title, null, 'import-cell-missing', { column: title }));
}

/** The columns that a header lacks: of each value that no column gives the first, by title. */
export function missingColumns(
  form: ImportForm,
  header: Header<ImportColumn>,
): readonly { readonly title: string; readonly isRequired: boolean }[] {
  const present = new Set(header.columns.map((column) => column?.target));
  // A file that names persons by their identity numbers need not have the column of the unified code.
  if (present.has('identityNumber')) present.add('code');
  const missing = new Map<string, { readonly title: string; readonly isRequired: boolean }>();
  for (const { kind, target, title, isRequired = false } of form.columns) {
    if (kind !== 'unkept' && !present.has(target) && !missing.has(target)) missing.set(target, { title, isRequired });
  }
  return [...missing.values()];
}

/** Whether a row repeats the header: the codes above, the Chinese titles below, or the head of a printed page. */
export function repeatsHeader(form: ImportForm, row: TableRow): boolean {
  const names = namesOf(form);
  const isName = (text: string): boolean => names.has(headerKey(text));
  // Nearly every row is told by its first cells.
  if (!row.cells.slice(0, 4).map(textOf).some(isName)) return false;
  const texts = row.cells.map(textOf).filter((text) => text !== '');
  const known = texts.filter(isName);
  return known.length >= 2 && known.length * 2 >= texts.length;
}

const namesByForm = new WeakMap<ImportForm, ReadonlySet<string>>();

function namesOf(form: ImportForm): ReadonlySet<string> {
  const held = namesByForm.get(form);
  if (held !== undefined) return held;
  const names = new Set(form.columns.flatMap((column) => [column.title, ...column.names]).map(headerKey));
  namesByForm.set(form, names);
  return names;
}
