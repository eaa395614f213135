import type { Json } from '@xinheng/logic';
import type { Locale } from '@xinheng/problem';
import type { JsonObject } from '../changes/compare-resources.js';
import { writtenCell, type CellContent } from './cell.js';
import { rowsOf, valueAt } from './places.js';
import { tablesOf, type TableColumn, type TableResource } from './table.js';

/** One line of a sheet; lines are counted from 1. */
export interface SheetLine {
  readonly line: number;
  readonly cells: readonly CellContent[];
}

/** A sheet as it is in a workbook; its first line has the titles of its columns. */
export interface Sheet {
  readonly name: string;
  readonly lines: readonly SheetLine[];
}

/** A sheet that is written, with what its columns are. */
export interface WrittenSheet extends Sheet {
  readonly columns: readonly TableColumn[];
}

/** A resource as sheets. `say` tells a condition in words, or null where it cannot. */
export function sheetsOf(
  resource: TableResource,
  value: JsonObject,
  { locale, say }: { readonly locale: Locale; readonly say: (condition: Json) => string | null },
): readonly WrittenSheet[] {
  return tablesOf(resource, value).map((table) => ({
    name: table.name[locale],
    columns: table.columns,
    lines: [
      { line: 1, cells: table.columns.map(({ title }) => title[locale]) },
      ...rowsOf(table, value).map((row, at) => ({
        line: at + 2,
        cells: table.columns.map((column) => {
          const part = valueAt(row, column.at);
          if (column.kind !== 'told') return writtenCell(part, column);
          return part === undefined ? null : say(part);
        }),
      })),
    ],
  }));
}
