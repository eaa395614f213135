import ExcelJS from 'exceljs';
import { XinhengError } from '@xinheng/problem';
import yauzl from 'yauzl';
import type { Cell } from './cell.js';
import type { TableRow } from './table-rows.js';

const maxUnpackedBytes = 1024 * 1024 * 1024;
const maxRatio = 200;
const maxEntries = 2_000;

/** One sheet of a workbook, to be read before the next is asked for. */
export interface XlsxSheet {
  readonly name: string;
  readonly rows: AsyncIterable<TableRow>;
}

/**
 * The sheets of a workbook in order, streamed. Formulas give the value that was saved with them, hyperlinks and rich
 * text their words.
 * @throws XinhengError `import-file-unreadable` where it is no workbook, `import-file-too-large` where it unpacks to too much
 */
export async function* xlsxSheets(path: string): AsyncGenerator<XlsxSheet> {
  await refuseZipBomb(path);
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(path, {
    entries: 'ignore',
    worksheets: 'emit',
    sharedStrings: 'cache',
    hyperlinks: 'ignore',
    styles: 'cache',
  });
  for await (const sheet of workbook) {
    yield { name: (sheet as unknown as { name?: string }).name ?? '', rows: rowsOf(sheet) };
  }
}

async function* rowsOf(sheet: AsyncIterable<ExcelJS.Row>): AsyncGenerator<TableRow> {
  for await (const row of sheet) {
    const values = Array.isArray(row.values) ? row.values.slice(1) : [];
    const cells = Array.from(values, (value) => plainCell(value ?? null));
    if (cells.some((cell) => cell !== null && cell !== '')) {
      yield { line: row.number, cells };
    }
  }
}

function plainCell(value: ExcelJS.CellValue): Cell {
  if (value === null || value === undefined) {
    return null;
  }
  if (typeof value !== 'object' || value instanceof Date) {
    return value;
  }
  if ('richText' in value) {
    return value.richText.map((part) => part.text).join('');
  }
  if ('text' in value) {
    return plainCell(value.text as ExcelJS.CellValue);
  }
  if ('result' in value) {
    return plainCell(value.result as ExcelJS.CellValue);
  }
  return 'error' in value ? value.error : null;
}

/** A workbook is a zip: what it would unpack to is read from its directory before anything is unpacked. */
async function refuseZipBomb(path: string): Promise<void> {
  const { packed, unpacked, entries } = await zipSizes(path);
  if (unpacked > maxUnpackedBytes || entries > maxEntries || (packed > 0 && unpacked / packed > maxRatio)) {
    throw new XinhengError('too-large', 'import-file-too-large', { limit: '1 GiB' });
  }
}

function zipSizes(path: string): Promise<{ packed: number; unpacked: number; entries: number }> {
  return new Promise((resolve, reject) => {
    const refuse = (): void => reject(new XinhengError('invalid', 'import-file-unreadable', { format: 'XLSX' }));
    yauzl.open(path, { lazyEntries: false, autoClose: true }, (error, zip) => {
      if (error !== null || zip === undefined) {
        refuse();
        return;
      }
      const sizes = { packed: 0, unpacked: 0, entries: 0 };
      zip.on('entry', (entry: yauzl.Entry) => {
        sizes.packed += entry.compressedSize;
        sizes.unpacked += entry.uncompressedSize;
        sizes.entries += 1;
      });
      zip.on('end', () => resolve(sizes));
      zip.on('error', refuse);
    });
  });
}
