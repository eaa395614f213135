import type ExcelJS from 'exceljs';
import type { ImportForm } from './forms/import-column.js';
import { templateColumns, type TemplateColumn } from './forms/template-columns.js';
import { csvLine } from './reading/neutralise-formula.js';

/** Rows of the form that have drop-down lists. */
const preparedRows = 10_000;
interface RangeValidations {
  readonly dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void };
}
/** The longest list of words that Excel takes into a cell's rule. */
const longestList = 250;

/** An empty form as CSV in UTF-8 with its mark, so that Excel reads it. */
export function csvTemplate(form: ImportForm): Buffer {
  return Buffer.from(`\ufeff${headerLines(templateColumns(form)).map(csvLine).join('')}`);
}

/** An empty form as a workbook: a sheet to fill in, and one that says how. */
export async function xlsxTemplate(form: ImportForm): Promise<Buffer> {
  // Loaded where a workbook is written: a third of a program's start otherwise.
  const { default: Excel } = await import('exceljs');
  const columns = templateColumns(form);
  const book = new Excel.Workbook();
  const lines = headerLines(columns);
  const sheet = book.addWorksheet('数据', { views: [{ state: 'frozen', ySplit: lines.length }] });
  for (const line of lines) sheet.addRow(line).font = { bold: true };
  columns.forEach((column, index) => prepareColumn(sheet, index + 1, column, lines.length));
  const guide = book.addWorksheet('填写说明');
  guide.columns = [{ width: 34 }, { width: 8 }, { width: 60 }, { width: 60 }];
  guide.addRow([`${form.title}：填写说明`]).font = { bold: true, size: 14 };
  guide.addRow(['列', '必填', '怎样填写', '可填的词']).font = { bold: true };
  for (const { title, isRequired, hint, choices } of columns) {
    guide.addRow([title, isRequired ? '是' : '', hint, choices.join('、')]).alignment = { wrapText: true };
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** One line of titles; with codes two, the titles below them. */
function headerLines(columns: readonly TemplateColumn[]): string[][] {
  const titles = columns.map(({ title, isRequired }) => (isRequired ? `${title}*` : title));
  return columns.some(({ code }) => code !== null)
    ? [columns.map(({ code, title }) => code ?? title), titles]
    : [titles];
}

function prepareColumn(sheet: ExcelJS.Worksheet, number: number, column: TemplateColumn, headers: number): void {
  const { kind, title, choices } = column;
  const target = sheet.getColumn(number);
  target.width = Math.max(14, title.length * 2 + 2);
  // Excel would round long numbers and make days of document numbers.
  if (kind === 'code' || kind === 'identity-number' || kind === 'text') target.numFmt = '@';
  const list = `"${choices.join(',')}"`;
  const isSingle = kind === 'boolean' || kind === 'choice' || kind === 'subject-kind' || kind === 'party';
  if (!isSingle || list.length > longestList) return;
  const { letter } = target;
  const range = `${letter}${String(headers + 1)}:${letter}${String(headers + preparedRows)}`;
  const rule: ExcelJS.DataValidation = { type: 'list', allowBlank: true, formulae: [list] };
  // A rule for the whole range; the types know rules of single cells only.
  (sheet as unknown as RangeValidations).dataValidations.add(range, rule);
}
