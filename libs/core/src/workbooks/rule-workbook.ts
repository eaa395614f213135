import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CellContent, Sheet, SheetLine, WrittenSheet } from '@xinheng/plugin-kit';
import { XinhengError } from '@xinheng/problem';
import type ExcelJS from 'exceljs';
import type { Cell } from '../imports/reading/cell.js';
import { xlsxSheets } from '../imports/reading/xlsx-rows.js';

/** Lines of all sheets together. */
const MOST_LINES = 20_000;
/** The longest list of words that Excel takes into a cell's rule. */
const LONGEST_LIST = 250;
/** Rows below the last that have drop-down lists too. */
const SPARE_ROWS = 200;

interface RangeValidations {
  readonly dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void };
}

/** Sheets of rules as a workbook: titles fixed above, choices as lists, columns that are only to be read in grey. */
export async function workbookOf(sheets: readonly WrittenSheet[]): Promise<Buffer> {
  // Loaded where a workbook is written: a third of a program's start otherwise.
  const { default: Excel } = await import('exceljs');
  const book = new Excel.Workbook();
  for (const { name, columns, lines } of sheets) {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
    columns.forEach(({ kind, choices }, at) => {
      const column = sheet.getColumn(at + 1);
      column.width = kind === 'told' ? 60 : kind === 'json' || widest(lines, at) > 24 ? 40 : 16;
      column.alignment = { vertical: 'top', wrapText: true };
      if (kind === 'told') column.font = { color: { argb: 'FF757575' } };
      // Excel would make days of article numbers.
      if (kind === 'text' || kind === 'json' || kind === 'day' || kind === 'texts') column.numFmt = '@';
      const list = `"${(choices ?? []).map(String).join(',')}"`;
      if (choices === undefined || list.length > LONGEST_LIST) return;
      const range = `${column.letter}2:${column.letter}${lines.length + SPARE_ROWS}`;
      const rule: ExcelJS.DataValidation = { type: 'list', allowBlank: true, formulae: [list] };
      (sheet as unknown as RangeValidations).dataValidations.add(range, rule);
    });
    for (const { cells } of lines) sheet.addRow(cells);
    sheet.getRow(1).font = { bold: true };
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

/**
 * The visible sheets of a workbook.
 * @throws XinhengError `import-file-unreadable` where it is none, `import-file-too-large` where there is too much in it
 */
export async function sheetsIn(content: Buffer): Promise<readonly Sheet[]> {
  const folder = await mkdtemp(join(tmpdir(), 'xinheng-workbook-'));
  try {
    const path = join(folder, 'rules.xlsx');
    await writeFile(path, content);
    const sheets: Sheet[] = [];
    let count = 0;
    for await (const { name, rows } of xlsxSheets(path)) {
      const lines: SheetLine[] = [];
      for await (const { line, cells } of rows) {
        count += 1;
        if (count > MOST_LINES) throw new XinhengError('too-large', 'table-too-long', { limit: MOST_LINES });
        lines.push({ line, cells: cells.map(contentOf) });
      }
      sheets.push({ name, lines });
    }
    return sheets;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function contentOf(cell: Cell): CellContent {
  if (!(cell instanceof Date)) return cell;
  return Number.isNaN(cell.getTime()) ? null : cell.toISOString().slice(0, 10);
}

function widest(lines: readonly SheetLine[], at: number): number {
  return Math.max(0, ...lines.map(({ cells }) => String(cells[at] ?? '').length));
}
