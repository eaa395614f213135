import { createReadStream } from 'node:fs';
import { parse, type Info } from 'csv-parse';
import iconv from 'iconv-lite';
import { sniffEncoding, type Encoding } from './sniff-encoding.js';
import type { TableRow } from './table-rows.js';

const delimiters = [',', '\t', ';', '|'] as const;
const longestLine = 1024 * 1024;

/**
 * The lines of a CSV file in any of the encodings offices use, one after the other: memory does not grow with the file.
 * Short and long lines are handed over as they are; quotes inside unquoted cells are text.
 */
export async function* csvRows(path: string): AsyncGenerator<TableRow> {
  const encoding = await sniffEncoding(path);
  const delimiter = delimiterOf(await firstLine(path, encoding));
  const file = createReadStream(path);
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestLine,
  });
  const text = file.pipe(iconv.decodeStream(encoding));
  file.on('error', (error) => parser.destroy(error));
  text.on('error', (error) => parser.destroy(error));
  try {
    let previousLines = 0;
    for await (const { record, info } of text.pipe(parser) as AsyncIterable<{ record: string[]; info: Info }>) {
      // `lines` counts the lines read so far: a quoted cell over three lines belongs to the line where its row begins.
      const spread = record.reduce((breaks, cell) => breaks + (cell.match(/\n/g)?.length ?? 0), 0);
      const line = Math.max(previousLines + 1, info.lines - spread);
      previousLines = info.lines;
      yield { line, cells: record.map(bareCell) };
    }
  } finally {
    file.destroy();
    parser.destroy();
  }
}

/** `="0012"` is how text is kept from being read as a number; what is meant stands inside. */
function bareCell(cell: string): string {
  return /^="([^"]*)"$/.exec(cell)?.[1] ?? cell;
}

async function firstLine(path: string, encoding: Encoding): Promise<string> {
  const stream = createReadStream(path, { end: 64 * 1024 });
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
  }
  return iconv.decode(Buffer.concat(chunks), encoding).split(/\r?\n/, 20).join('\n');
}

/** The delimiter that the first lines hold most of; a comma where none is found. */
function delimiterOf(sample: string): string {
  const counts = delimiters.map((delimiter) => sample.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}
