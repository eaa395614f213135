import { createReadStream } from 'node:fs';
import iconv from 'iconv-lite';
import { CsvParser, type CsvRecord } from './csv-parser.js';
import { sniffEncoding, type Encoding } from './sniff-encoding.js';
import type { TableRow } from './table-rows.js';

const delimiters = [',', '\t', ';', '|'] as const;
const sampleBytes = 64 * 1024;
const sampleLines = 20;

/**
 * The lines of a CSV file in any of the encodings offices use, one after the other: memory does not grow with the file.
 * Short and long lines are handed over as they are; quotes inside unquoted cells are text.
 */
export async function* csvRows(path: string): AsyncGenerator<TableRow> {
  const encoding = await sniffEncoding(path);
  const parser = new CsvParser(delimiterOf(await firstLines(path, encoding)));
  const file = createReadStream(path);
  const text = iconv.decodeStream(encoding);
  file.on('error', (error) => text.emit('error', error));
  try {
    for await (const piece of file.pipe(text) as AsyncIterable<string>) yield* parser.push(piece).map(rowOf);
    yield* parser.end().map(rowOf);
  } finally {
    file.destroy();
  }
}

function rowOf({ line, cells }: CsvRecord): TableRow {
  if (cells === null) return { line, cells: [], unreadable: '"' };
  return { line, cells: cells.map(bareCell) };
}

/** `="0012"` is how text is kept from being read as a number; what is meant stands inside. */
function bareCell(cell: string): string {
  return cell.startsWith('="') ? (/^="([^"]*)"$/.exec(cell)?.[1] ?? cell) : cell;
}

async function firstLines(path: string, encoding: Encoding): Promise<string> {
  const stream = createReadStream(path, { end: sampleBytes });
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  return iconv.decode(Buffer.concat(chunks), encoding).split(/\r?\n/, sampleLines).join('\n');
}

/** The delimiter that the first lines hold most of; a comma where none is found. */
function delimiterOf(sample: string): string {
  const counts = delimiters.map((delimiter) => sample.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}
