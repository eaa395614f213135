import iconv from 'iconv-lite';
import { csvText } from './csv-text.js';
import type { SampleFile } from './sample-file.js';

/** How a file is written: as Excel does, as the web does, as Chinese Windows does. */
export type SampleFormat = 'xlsx' | 'utf-8' | 'utf-8-mark' | 'gb18030';

/** The formats of the files that are not all alike, as offices are not; the others are CSV in UTF-8 with its mark. */
const formats: Readonly<Record<string, SampleFormat>> = {
  'double-publicity-penalty': 'gb18030',
  'double-publicity-licence': 'utf-8',
  'hebei:contract-breach': 'xlsx',
  'national:arrears-tax': 'xlsx',
  'national:judgment-enforcement': 'xlsx',
};

/** The format in which a file of the sample comes. */
export function formatOfSample({ item }: SampleFile): SampleFormat {
  return Object.hasOwn(formats, item) ? (formats[item] ?? 'utf-8-mark') : 'utf-8-mark';
}

/** A file as bytes with its name. Workbooks have a title above the header, as offices like it. */
export async function sampleBytes(
  file: SampleFile,
  format: SampleFormat = formatOfSample(file),
): Promise<{ readonly fileName: string; readonly content: Buffer }> {
  if (format === 'xlsx') {
    return { fileName: file.name.replace(/\.csv$/, '.xlsx'), content: await workbookOf(file) };
  }
  const text = csvText(file);
  const content =
    format === 'gb18030' ? iconv.encode(text, format) : Buffer.from(format === 'utf-8' ? text : `\ufeff${text}`);
  return { fileName: file.name, content };
}

async function workbookOf({ name, headers, rows }: SampleFile): Promise<Buffer> {
  // Loaded where a workbook is written: a third of a program's start otherwise.
  const { default: Excel } = await import('exceljs');
  const book = new Excel.Workbook();
  const sheet = book.addWorksheet('数据');
  sheet.addRow([name.replace(/\.csv$/, '')]);
  sheet.mergeCells(1, 1, 1, headers.length);
  sheet.addRow([...headers]);
  for (const row of rows) sheet.addRow([...row]);
  return Buffer.from(await book.xlsx.writeBuffer());
}
