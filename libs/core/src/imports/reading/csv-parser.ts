/** One record of a CSV text: the line it begins on, and its cells; null where its quotes do not close. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[] | null;
}

/** A record that is longer has a quote that was never closed. */
const longestRecord = 1024 * 1024;

/**
 * Reads CSV piece by piece (RFC 4180, as loosely as offices write it): a quote opens a cell only at its beginning, lines
 * end with CR LF, LF or CR, blank lines are passed over, short and long records stay as they are.
 * A quote that never closes costs its own line, not the rest of the file.
 */
export class CsvParser {
  private line = 1;
  private rest = '';

  constructor(private readonly delimiter: string) {}

  /** The records that are complete with another piece of the text. */
  push(piece: string): CsvRecord[] {
    return this.read(this.rest + piece, false);
  }

  /** The records that the end of the text completes. */
  end(): CsvRecord[] {
    return this.read(this.rest, true);
  }

  private read(text: string, isEnd: boolean): CsvRecord[] {
    const records: CsvRecord[] = [];
    let at = 0;
    while (at < text.length) {
      const found = readRecord(text, at, this.delimiter, isEnd);
      if (found === null && !isEnd && text.length - at <= longestRecord) break;
      const { cells, next } = found ?? { cells: null, next: nextLine(text, at) };
      if (cells === null || cells.length > 1 || (cells[0] ?? '').trim() !== '')
        records.push({ line: this.line, cells });
      this.line += linesIn(text, at, next);
      at = next;
    }
    this.rest = text.slice(at);
    return records;
  }
}

/** The record that begins at a place, and where the next begins; null where its end is not in the text. */
function readRecord(
  text: string,
  start: number,
  delimiter: string,
  isEnd: boolean,
): { readonly cells: readonly string[]; readonly next: number } | null {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    let cell = '';
    if (text[at] === '"') {
      const closed = readQuoted(text, at + 1, isEnd);
      if (closed === null) return null;
      ({ cell, next: at } = closed);
    }
    const from = at;
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
    cells.push(cell + text.slice(from, at));
    if (at >= text.length) return isEnd ? { cells, next: at } : null;
    if (text[at] === delimiter) {
      at += 1;
      continue;
    }
    // Whether an LF follows a CR is seen only with the next piece.
    if (text[at] === '\r' && at + 1 >= text.length && !isEnd) return null;
    return { cells, next: text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1 };
  }
}

/** The text of a quoted cell, and the place behind its closing quote; null where that is not in the text. */
function readQuoted(
  text: string,
  start: number,
  isEnd: boolean,
): { readonly cell: string; readonly next: number } | null {
  let cell = '';
  let from = start;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0 || (quote + 1 >= text.length && !isEnd)) return null;
    cell += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { cell, next: quote + 1 };
    cell += '"';
    from = quote + 2;
  }
}

function nextLine(text: string, start: number): number {
  const end = text.slice(start).search(/\r\n?|\n/);
  if (end < 0) return text.length;
  return start + end + (text.startsWith('\r\n', start + end) ? 2 : 1);
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at += 1) {
    const character = text.charCodeAt(at);
    if (character === 10 || (character === 13 && text.charCodeAt(at + 1) !== 10)) lines += 1;
  }
  return lines;
}
