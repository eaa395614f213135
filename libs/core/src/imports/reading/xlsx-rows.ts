import { XinhengError } from '@xinheng/problem';
import type { Cell } from './cell.js';
import { formulaWithoutResult } from './cell.js';
import type { TableRow } from './table-rows.js';
import { unreadable, XlsxArchive } from './xlsx-archive.js';
import { readWorkbook, type XlsxWorkbook } from './xlsx-workbook.js';
import { xmlPieces, type XmlListener } from './xml-events.js';

/** One sheet of a workbook. */
export interface XlsxSheet {
  readonly name: string;
  readonly rows: AsyncGenerator<TableRow>;
}

const millisecondsOfDay = 86_400_000;
/** Excel has 16,384 columns; no file of an office has so many. */
const maxColumns = 1_024;

/**
 * The visible sheets of a workbook in order, streamed. Formulas give the value that was saved with them, rich text its
 * words, cells with the format of a day the day.
 * @throws XinhengError `import-file-unreadable` where it is no workbook, `import-file-too-large` where it unpacks to too much
 */
export async function* xlsxSheets(path: string): AsyncGenerator<XlsxSheet> {
  const archive = await XlsxArchive.open(path);
  try {
    const workbook = await legible(readWorkbook(archive));
    for (const { name, part } of workbook.sheets) {
      if (archive.has(part)) yield { name, rows: sheetRows(archive, part, workbook) };
    }
  } finally {
    archive.close();
  }
}

async function* sheetRows(archive: XlsxArchive, part: string, workbook: XlsxWorkbook): AsyncGenerator<TableRow> {
  const reader = new SheetReader(workbook);
  const pieces = xmlPieces(await archive.stream(part), reader);
  try {
    while ((await legible(pieces.next())).done !== true) yield* reader.take();
  } finally {
    await pieces.return(undefined);
  }
}

/** Whatever is wrong inside a workbook: it cannot be read. */
async function legible<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    throw error instanceof XinhengError ? error : unreadable();
  }
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  hasFormula: boolean;
  text: string | null;
}

/** Puts rows together from what the sheet's XML tells. */
class SheetReader implements XmlListener {
  private rows: TableRow[] = [];
  private line = 0;
  private cells: Cell[] = [];
  private cell: OpenCell | null = null;
  private isValue = false;
  private aids = 0;

  constructor(private readonly workbook: XlsxWorkbook) {}

  /** The rows that are complete by now; each is handed out once. */
  take(): readonly TableRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.isValue = false;
    switch (name) {
      case 'row':
        this.line = Number(attributes['r'] ?? this.line + 1);
        this.cells = [];
        break;
      case 'c':
        this.cell = {
          column: columnOf(attributes['r']) ?? this.cells.length,
          type: attributes['t'] ?? 'n',
          style: Number(attributes['s'] ?? 0),
          hasFormula: false,
          text: null,
        };
        break;
      case 'f':
        if (this.cell !== null) this.cell.hasFormula = true;
        break;
      case 'rPh':
        this.aids += 1;
        break;
      case 'v':
      case 't':
        this.isValue = this.aids === 0;
        break;
    }
  }

  text(text: string): void {
    if (this.isValue && this.cell !== null) this.cell.text = (this.cell.text ?? '') + text;
  }

  close(name: string): void {
    this.isValue = false;
    if (name === 'rPh') this.aids -= 1;
    if (name === 'c' && this.cell !== null) {
      const { column } = this.cell;
      if (column < maxColumns) {
        while (this.cells.length < column) this.cells.push(null);
        this.cells[column] = this.valueOf(this.cell);
      }
      this.cell = null;
    }
    if (name === 'row' && this.cells.some((cell) => cell !== null && cell !== '')) {
      this.rows.push({ line: this.line, cells: this.cells });
    }
  }

  private valueOf({ type, style, text, hasFormula }: OpenCell): Cell {
    if (text === null) return hasFormula ? formulaWithoutResult : null;
    switch (type) {
      case 's':
        return this.workbook.strings[Number(text)] ?? '';
      case 'b':
        return text === '1' || text === 'true';
      case 'n':
        return this.numberOf(Number(text), style);
      default:
        return text;
    }
  }

  private numberOf(value: number, style: number): Cell {
    if (!Number.isFinite(value)) return null;
    if (this.workbook.isDayStyle[style] !== true || value < 0) return value;
    const epoch = this.workbook.is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
    return new Date(epoch + Math.round(value * millisecondsOfDay));
  }
}

/** `C7` → 2; null where the cell does not say where it stands. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
