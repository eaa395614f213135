import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import fc from 'fast-check';
import { CsvParser } from './csv-parser.js';
import { csvRows } from './csv-rows.js';
import { formatOf } from './file-format.js';
import { ndjsonRows } from './ndjson-rows.js';
import type { TableRow } from './table-rows.js';

const folder = mkdtempSync(join(tmpdir(), 'xinheng-reading-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function fileOf(content: Buffer | string): string {
  const path = join(folder, String((files += 1)));
  writeFileSync(path, content);
  return path;
}
async function all(rows: AsyncIterable<TableRow>): Promise<TableRow[]> {
  const list: TableRow[] = [];
  for await (const row of rows) list.push(row);
  return list;
}
const text = '企业名称,代码\r\n甲公司（石家庄）,9113\r\n';
const rows = [
  { line: 1, cells: ['企业名称', '代码'] },
  { line: 2, cells: ['甲公司（石家庄）', '9113'] },
];

describe('csvRows', () => {
  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['GB18030', iconv.encode(text, 'gb18030')],
    ['UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
    ['tabs', Buffer.from(text.replaceAll(',', '\t'))],
    ['semicolons', Buffer.from(text.replaceAll(',', ';'))],
  ])('reads %s', async (_, bytes) => {
    expect(await all(csvRows(fileOf(bytes)))).toEqual(rows);
    expect(formatOf(bytes)).toBe('csv');
  });

  it('reads GB18030 whose first Chinese letter stands far down', async () => {
    const long = `${'a,b\n'.repeat(40_000)}龘𠮷,丙\n`;
    const read = await all(csvRows(fileOf(iconv.encode(long, 'gb18030'))));
    expect(read.at(-1)).toEqual({ line: 40_001, cells: ['龘𠮷', '丙'] });
  });

  it('counts lines as an editor does, over quoted line breaks and blank lines', async () => {
    const read = await all(csvRows(fileOf('a,b\n\n"1\n2",x\n3,y\n')));
    expect(read.map(({ line }) => line)).toEqual([1, 3, 5]);
    expect(read[1]?.cells).toEqual(['1\n2', 'x']);
  });

  it('takes short lines, long lines and quotes in the middle as they are', async () => {
    const read = await all(csvRows(fileOf('a,b\n1\n1,2,3\n5" pipe,x\n')));
    expect(read.map(({ cells }) => cells)).toEqual([['a', 'b'], ['1'], ['1', '2', '3'], ['5" pipe', 'x']]);
  });

  it('loses one line to a quote that never closes, not the rest of the file', async () => {
    const read = await all(csvRows(fileOf('a,b\n1,x\n"2,y\n3,z\n')));
    expect(read.map(({ line, cells, unreadable }) => [line, cells, unreadable])).toEqual([
      [1, ['a', 'b'], undefined],
      [2, ['1', 'x'], undefined],
      [3, [], '"'],
      [4, ['3', 'z'], undefined],
    ]);
  });

  it('takes what was protected from being read as a number for what it is', async () => {
    const read = await all(csvRows(fileOf('a,b\n="0012",x\n')));
    expect(read[1]?.cells).toEqual(['0012', 'x']);
  });
});

describe('ndjsonRows', () => {
  it('gives each object its own titles and opens fields and attributes', async () => {
    const read = await all(ndjsonRows(fileOf('{"code":"9","fields":{"amount":1.5}}\n\n{"code":null}\n')));
    expect(read).toEqual([
      { line: 1, titles: ['code', 'fields.amount'], cells: ['9', 1.5] },
      { line: 3, titles: ['code'], cells: [null] },
    ]);
  });

  it('says which lines are no objects and goes on', async () => {
    const read = await all(ndjsonRows(fileOf('{"code":1\n[1]\n{"code":2}\n')));
    expect(read.map(({ unreadable }) => unreadable === undefined)).toEqual([false, false, true]);
  });
});

describe('formatOf', () => {
  it.each<[string, string]>([
    ['{"code":"9"}\n', 'ndjson'],
    ['\ufeff {"code":"9"}\n', 'ndjson'],
    ['a,b\n', 'csv'],
  ])('tells %p by what is in it', (content, format) => {
    expect(formatOf(Buffer.from(content))).toBe(format);
  });

  it.each<[string, Buffer, string]>([
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'XLS'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'PDF'],
    ['a page called a workbook', Buffer.from('<html><table>'), 'HTML/XML'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), '—'],
  ])('refuses %s and says what it is', (_, bytes, found) => {
    expect(() => formatOf(bytes)).toThrow(
      expect.objectContaining({ code: 'import-file-format', params: { found } }) as Error,
    );
  });
});

describe('CsvParser', () => {
  it('reads the same however the text is cut into pieces', () => {
    const cell = fc.stringMatching(/^[ab"',\r\n\u7532 ]{0,6}$/);
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }),
        fc.nat(7),
        (rows, cut) => {
          const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
          const text = rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
          const parser = new CsvParser(',');
          const pieces = text.match(new RegExp(`[^]{1,${String(cut + 1)}}`, 'g')) ?? [];
          const records = [...pieces.flatMap((piece) => parser.push(piece)), ...parser.end()];
          expect(records.map(({ cells }) => cells)).toEqual(rows);
        },
      ),
    );
  });
});
