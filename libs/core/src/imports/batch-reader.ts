import { XinhengError } from '@xinheng/problem';
import type { ImportColumn, ImportForm } from './forms/import-column.js';
import { missingColumns, readRow, repeatsHeader, type ReadRow } from './forms/read-row.js';
import type { RegionNames } from './forms/region-names.js';
import { previewOf, previewRows, type ImportPreview } from './import-preview.js';
import type { Cell } from './reading/cell.js';
import type { FileFormat } from './reading/file-format.js';
import type { Header } from './reading/find-header.js';
import { openTable, type HeadedRow, type OpenTable } from './reading/open-table.js';
import { sniffEncoding } from './reading/sniff-encoding.js';

/** Goes through the rows of one file by its form. */
export class BatchReader {
  constructor(
    private readonly path: string,
    private readonly format: FileFormat,
    readonly form: ImportForm,
    private readonly regions: RegionNames,
  ) {}

  /**
   * Goes through the whole file: how many rows it has, and what its head looks like.
   * @throws XinhengError where it cannot be read, lacks a required column, or has no row
   */
  async survey(): Promise<{ readonly total: number; readonly preview: ImportPreview }> {
    const { header, rows } = await this.open();
    const first: (readonly Cell[])[] = [];
    let total = 0;
    for await (const { row } of this.dataRows(rows)) {
      total += 1;
      if (first.length < previewRows) first.push(row.cells);
    }
    if (total === 0) throw new XinhengError('invalid', 'import-no-rows');
    const encoding = this.format === 'csv' ? await sniffEncoding(this.path) : this.format;
    return { total, preview: previewOf(this.form, header, first, encoding) };
  }

  /** The first rows of the file, for a look before it is taken. @throws XinhengError as `survey` does */
  async head(count: number): Promise<readonly ReadRow[]> {
    for await (const chunk of this.chunks(0, count)) return chunk;
    throw new XinhengError('invalid', 'import-no-rows');
  }

  /** The rows from the one after the first `skip`, read, in chunks. */
  async *chunks(skip: number, size: number): AsyncGenerator<readonly ReadRow[]> {
    const { rows, titleScale } = await this.open();
    let chunk: ReadRow[] = [];
    let passed = 0;
    for await (const { header, row } of this.dataRows(rows)) {
      passed += 1;
      if (passed <= skip) continue;
      chunk.push(readRow(header, row, { regions: this.regions, titleScale }));
      if (chunk.length < size) continue;
      yield chunk;
      chunk = [];
    }
    if (chunk.length > 0) yield chunk;
  }

  private async open(): Promise<OpenTable<ImportColumn>> {
    const table = await openTable(this.path, this.format, this.form.columns);
    // Objects bring their own titles, row by row; what one lacks is said of that row.
    if (this.format !== 'ndjson') refuseIncomplete(this.form, table.header);
    return table;
  }

  private async *dataRows(rows: AsyncGenerator<HeadedRow<ImportColumn>>): AsyncGenerator<HeadedRow<ImportColumn>> {
    for await (const headed of rows) {
      if (this.format === 'ndjson' || !repeatsHeader(this.form, headed.row)) yield headed;
    }
  }
}

function refuseIncomplete(form: ImportForm, header: Header<ImportColumn>): void {
  const missing = missingColumns(form, header).filter(({ isRequired }) => isRequired);
  if (missing.length === 0) return;
  const columns = missing.map(({ title }) => title).join('、');
  throw new XinhengError('invalid', 'import-columns-missing', { line: header.line, columns });
}
