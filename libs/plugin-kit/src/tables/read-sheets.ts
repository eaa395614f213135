import { issue, type IssueParams } from '@xinheng/problem';
import type { JsonObject } from '../changes/compare-resources.js';
import { findSchemaIssues } from '../schema/find-schema-issues.js';
import { isSameCell, readCell, textOf, writtenCell } from './cell.js';
import { matchRows, type MatchedLine, type ReadTable } from './match-rows.js';
import { rowsOf, valueAt, withAt, withRows } from './places.js';
import { ITEMS, tablesOf, type Table, type TableColumn, type TableResource } from './table.js';
import { cellName, type TableFinding } from './table-finding.js';
import type { Sheet } from './write-sheets.js';

/** One difference between a sheet and the resource. */
export interface TableChange {
  /** By which it is told from the others of one reading. */
  readonly id: string;
  readonly kind: 'cell' | 'added' | 'removed' | 'order';
  readonly sheet: string;
  /** `E5`; of a row that was taken out, and of the order, none. */
  readonly cell: string | null;
  /** By what the row is known. */
  readonly row: string;
  /** The title of the column, where it is about one cell. */
  readonly column: string | null;
  readonly before: string;
  readonly after: string;
}

/** A resource with what a workbook changes in it. */
export interface TableReading {
  readonly value: JsonObject;
  readonly changes: readonly TableChange[];
  readonly findings: readonly TableFinding[];
}

const SCHEMAS: Readonly<Record<TableResource, string>> = {
  schemes: 'scheme.v1.json',
  parameters: 'parameters.v1.json#/$defs/parameter',
  catalogue: 'catalogue.v1.json',
};

/**
 * Holds sheets against a resource: what is another in a cell, which rows came, went and moved, and the resource with
 * that. A cell that still says what was written leaves its value the object it was, and so does all that no sheet
 * shows; a sheet or column that is not there changes nothing.
 * @param leave ids of changes that are not to be made
 */
export function readSheets(
  resource: TableResource,
  value: JsonObject,
  sheets: readonly Sheet[],
  leave: ReadonlySet<string> = new Set(),
): TableReading {
  const changes: TableChange[] = [];
  const findings: TableFinding[] = [];
  const places = new Map<string, { readonly sheet: string; readonly cell: string }>();
  let next = value;
  for (const table of tablesOf(resource, value)) {
    const sheet = sheets.find(({ name }) => Object.values(table.name).includes(name.trim()));
    const read = sheet === undefined ? null : matchRows(table, rowsOf(table, value), sheet);
    if (read === null) continue;
    findings.push(...read.findings);
    const own = new TableMerge(table, rowsOf(table, value), read, leave);
    const rows = own.rows();
    changes.push(...own.changes);
    findings.push(...own.findings);
    for (const [pointer, place] of own.places) places.set(pointer, place);
    if (own.changes.some(({ id }) => !leave.has(id))) next = withRows(table, next, rows);
  }
  const known = sheets.some(({ name }) =>
    tablesOf(resource, value).some((table) => Object.values(table.name).includes(name.trim())),
  );
  if (!known) findings.push({ ...issue('table-sheet-none', '', namesOf(resource, value)), sheet: '', cell: null });
  if (next !== value) findings.push(...schemaFindings(resource, next, places));
  return { value: next, changes, findings };
}

function namesOf(resource: TableResource, value: JsonObject): { readonly names: string } {
  return {
    names: tablesOf(resource, value)
      .map(({ name }) => name['zh-CN'])
      .join('、'),
  };
}

/** What the form of the resource does not allow, at the cell that brought it. */
function schemaFindings(
  resource: TableResource,
  next: JsonObject,
  places: ReadonlyMap<string, { readonly sheet: string; readonly cell: string }>,
): readonly TableFinding[] {
  const [checked, prefix] = resource === 'catalogue' ? [next[ITEMS], `/${ITEMS}`] : [next, ''];
  return findSchemaIssues(SCHEMAS[resource], checked, prefix).flatMap((found) => {
    const of =
      found.code === 'plugin-property-missing' ? `${found.pointer}/${String(found.params['property'])}` : found.pointer;
    const at = [...places.keys()].find((pointer) => of === pointer || of.startsWith(`${pointer}/`));
    const place = at === undefined ? undefined : places.get(at);
    return place === undefined ? [] : [{ ...found, ...place }];
  });
}

/** Puts the rows of one table together from those that stand and those of its sheet. */
class TableMerge {
  readonly changes: TableChange[] = [];
  readonly findings: TableFinding[] = [];
  /** Changed cells by the pointer that they have in the resource afterwards. */
  readonly places = new Map<string, { readonly sheet: string; readonly cell: string }>();

  constructor(
    private readonly table: Table,
    private readonly standing: readonly JsonObject[],
    private readonly read: ReadTable,
    private readonly leave: ReadonlySet<string>,
  ) {}

  rows(): readonly JsonObject[] {
    const { table, standing, read } = this;
    const kept = read.lines.filter((line) => line.of !== null);
    const places = kept.map(({ of }) => of ?? 0);
    const isMoved = places.some((of, at) => at > 0 && of < (places[at - 1] ?? 0));
    const inOrder = isMoved && this.tellOrder(places) ? kept : [...kept].sort((a, b) => (a.of ?? 0) - (b.of ?? 0));
    const order: (MatchedLine | number)[] = [...inOrder];
    const present = new Set(places);
    for (const at of standing.keys()) {
      if (present.has(at) || this.tell('removed', at)) continue;
      const before = order.findLastIndex((one) => (typeof one === 'number' ? one : (one.of ?? -1)) === at - 1);
      order.splice(before + 1, 0, at);
    }
    let previous: MatchedLine | null = null;
    for (const line of table.isList ? read.lines : []) {
      if (line.of === null && this.tellAdded(line)) {
        order.splice(previous === null ? 0 : order.indexOf(previous) + 1, 0, line);
        previous = line;
      } else if (line.of !== null) previous = line;
    }
    return order.map((one, at) => (typeof one === 'number' ? (standing[one] ?? {}) : this.rowOf(one, at)));
  }

  private rowOf(line: MatchedLine, position: number): JsonObject {
    const { table, read, leave } = this;
    const before = line.of === null ? undefined : this.standing[line.of];
    let row: JsonObject = before ?? {};
    for (const { column, at } of read.columns) {
      if (column.kind === 'told') continue;
      const cell = line.cells[at] ?? null;
      const written = writtenCell(valueAt(before, column.at), column);
      if (before !== undefined && isSameCell(cell, written)) continue;
      const place = { sheet: read.sheet, cell: cellName(at, line.line) };
      const id = `${place.sheet}!${place.cell}`;
      if (before !== undefined)
        this.changes.push(this.cellChange(id, line, column, { place, written: textOf(written) }));
      if (leave.has(id)) continue;
      const found = readCell(cell, column);
      if ('code' in found) {
        const params = { column: column.title['zh-CN'], text: textOf(cell).slice(0, 80) };
        const more: IssueParams = 'allowed' in found ? { allowed: found.allowed } : {};
        this.findings.push({ ...issue(found.code, '', { ...params, ...more }), ...place });
        continue;
      }
      row = withAt(row, column.at, found.value);
      this.places.set(`${table.at}${table.isList ? `/${position}` : ''}${column.at}`, place);
    }
    return row;
  }

  private cellChange(
    id: string,
    line: MatchedLine,
    column: TableColumn,
    { place, written }: { readonly place: { readonly sheet: string; readonly cell: string }; readonly written: string },
  ): TableChange {
    const after = textOf(line.cells[this.read.columns.find((one) => one.column === column)?.at ?? 0] ?? null);
    const title = column.title[this.read.locale];
    return { id, kind: 'cell', ...place, row: line.name, column: title, before: written, after };
  }

  private tellAdded(line: MatchedLine): boolean {
    const { sheet, columns } = this.read;
    const id = `${sheet}!${line.line}`;
    const after = columns
      .filter(({ column }) => column.kind !== 'told')
      .flatMap(({ at }) => textOf(line.cells[at] ?? null) || [])
      .join(' | ');
    const cell = cellName(columns[0]?.at ?? 0, line.line);
    this.changes.push({ id, kind: 'added', sheet, cell, row: line.name, column: null, before: '', after });
    return !this.leave.has(id);
  }

  private tell(kind: 'removed', at: number): boolean {
    const { sheet } = this.read;
    const row = this.read.nameOf(this.standing[at] ?? {});
    const id = `${sheet}!-${at}`;
    const before = this.table.columns
      .filter((column) => column.kind !== 'told')
      .flatMap((column) => textOf(writtenCell(valueAt(this.standing[at], column.at), column)) || [])
      .join(' | ');
    this.changes.push({ id, kind, sheet, cell: null, row, column: null, before, after: '' });
    return !this.leave.has(id);
  }

  private tellOrder(places: readonly number[]): boolean {
    const { sheet } = this.read;
    const id = `${sheet}!order`;
    const names = (list: readonly number[]) => list.map((at) => this.read.nameOf(this.standing[at] ?? {})).join('、');
    const before = names([...places].sort((a, b) => a - b));
    this.changes.push({ id, kind: 'order', sheet, cell: null, row: '', column: null, before, after: names(places) });
    return !this.leave.has(id);
  }
}
