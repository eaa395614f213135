import type { ImportForm } from './forms/import-column.js';
import { missingColumns } from './forms/read-row.js';
import { shownValue } from './forms/row-finding.js';
import { textOf, type Cell } from './reading/cell.js';
import type { Header } from './reading/find-header.js';
import type { ImportColumn } from './forms/import-column.js';

/** How the file was read: which column became which field, and its first rows. */
export interface ImportPreview {
  /** By the columns of the file; `field` is null for a column that is not read. */
  readonly columns: readonly {
    readonly header: string;
    readonly field: string | null;
    readonly title: string | null;
  }[];
  readonly rows: readonly (readonly string[])[];
  readonly missing: readonly { readonly title: string; readonly isRequired: boolean }[];
  readonly encoding: string;
}

/** How many rows of the file a preview shows. */
export const previewRows = 20;

/** The preview of a file with its first rows. Columns that are known but not kept say so by having no field. */
export function previewOf(
  form: ImportForm,
  header: Header<ImportColumn>,
  rows: readonly (readonly Cell[])[],
  encoding: string,
): ImportPreview {
  return {
    columns: header.columns.map((column, position) => ({
      header: header.titles[position] ?? '',
      field: column === null || column.kind === 'unkept' ? null : column.target,
      title: column?.title ?? null,
    })),
    rows: rows.map((cells) => cells.map((cell) => shownValue(textOf(cell)))),
    missing: missingColumns(form, header),
    encoding,
  };
}
