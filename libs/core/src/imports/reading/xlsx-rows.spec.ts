import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import ExcelJS from 'exceljs';
import { ZipFile } from 'yazl';
import type { TableRow } from './table-rows.js';
import { xlsxSheets } from './xlsx-rows.js';

const folder = mkdtempSync(join(tmpdir(), 'xinheng-xlsx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(path: string): Promise<Record<string, TableRow[]>> {
  const sheets: Record<string, TableRow[]> = {};
  for await (const { name, rows } of xlsxSheets(path)) {
    const list: TableRow[] = [];
    for await (const row of rows) list.push(row);
    sheets[name] = list;
  }
  return sheets;
}
const cellsOf = async (path: string): Promise<unknown[][]> =>
  Object.values(await read(path)).flatMap((rows) => rows.map(({ cells }) => [...cells]));

/** A workbook as exceljs writes it. */
async function written(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<string> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('数据'), book);
  const path = join(folder, 'written.xlsx');
  await book.xlsx.writeFile(path);
  return path;
}

/** A workbook made of the parts given, as other programs write them. */
async function packed(parts: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const path = join(folder, 'packed.xlsx');
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const sheetParts = (sheet: string, others: Readonly<Record<string, string>> = {}) => ({
  'xl/worksheets/daten.xml': sheet,
  'xl/workbook.xml': `<workbook xmlns:r="${relation}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${relation}/worksheet" Target="worksheets/daten.xml"/><Relationship Id="r2" Type="${relation}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
  ...others,
});

describe('xlsxSheets', () => {
  it('gives texts, numbers, days, rich text and the results of formulas', async () => {
    const path = await written((sheet) => {
      const row = sheet.addRow([
        '甲公司',
        1.5,
        new Date(Date.UTC(2022, 2, 4)),
        { richText: [{ text: '乙' }, { text: '公司', font: { bold: true } }] },
        { formula: 'B1*2', result: 3 },
        true,
      ]);
      row.getCell(3).numFmt = 'yyyy"年"m"月"d"日"';
    });
    expect(await cellsOf(path)).toEqual([['甲公司', 1.5, new Date('2022-03-04T00:00:00Z'), '乙公司', 3, true]]);
  });

  it('shows what a formula failed with, and that one was saved without its result', async () => {
    const path = await packed(
      sheetParts(
        '<worksheet><sheetData><row><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c><f>A1+1</f></c></row></sheetData></worksheet>',
      ),
    );
    expect(await cellsOf(path)).toEqual([['#DIV/0!', '#FORMULA!']]);
  });

  it('keeps the lines of Excel over merged titles and empty rows', async () => {
    const path = await written((sheet) => {
      sheet.addRow(['报送表']);
      sheet.mergeCells('A1:C1');
      sheet.addRow([]);
      sheet.addRow(['代码', null, '名称']);
    });
    expect((await read(path))['数据']).toEqual([
      { line: 1, cells: expect.arrayContaining(['报送表']) as unknown },
      { line: 3, cells: ['代码', null, '名称'] },
    ]);
  });

  it('passes over hidden sheets and keeps the order of the others', async () => {
    const path = await written((sheet, book) => {
      sheet.addRow(['a', 'b']);
      book.addWorksheet('字典', { state: 'veryHidden' }).addRow(['x']);
      book.addWorksheet('二').addRow(['c']);
    });
    expect(Object.keys(await read(path))).toEqual(['数据', '二']);
  });

  it('reads what other programs write: prefixed names, cells without places, inline texts, aids beside words', async () => {
    const path = await packed(
      sheetParts(
        `<x:worksheet xmlns:x="u"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:r><x:t>甲</x:t></x:r><x:r><x:t>&amp;乙</x:t></x:r></x:is></x:c>
         <x:c t="s"><x:v>0</x:v></x:c><x:c r="E1" t="str"><x:v>末</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
        {
          'xl/sharedStrings.xml':
            '<sst><si><r><t>石家</t></r><r><t>庄</t></r><rPh sb="0" eb="1"><t>shi</t></rPh></si></sst>',
        },
      ),
    );
    expect(await cellsOf(path)).toEqual([['甲&乙', '石家庄', null, null, '末']]);
  });

  it('counts days from 1904 where the workbook does', async () => {
    const path = await written((sheet, book) => {
      book.properties.date1904 = true;
      sheet.addRow([new Date(Date.UTC(2022, 2, 4))]).getCell(1).numFmt = 'yyyy/m/d';
    });
    expect(await cellsOf(path)).toEqual([[new Date('2022-03-04T00:00:00Z')]]);
  });

  it.each<[string, () => Promise<string>]>([
    [
      'no zip',
      async () => {
        const path = join(folder, 'torn.xlsx');
        writeFileSync(path, Buffer.from('504b0304torn', 'latin1'));
        return path;
      },
    ],
    ['no workbook', () => packed({ 'a.txt': 'x' })],
    ['broken XML', () => packed(sheetParts('<worksheet><sheetData><row>'))],
    [
      'XML that defines entities',
      () =>
        packed(
          sheetParts(
            '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>',
          ),
        ),
    ],
  ])('refuses %s as unreadable', async (_, make) => {
    await expect(read(await make())).rejects.toMatchObject({ kind: 'invalid', code: 'import-file-unreadable' });
  });

  it('refuses a zip bomb before it unpacks anything', async () => {
    const path = await packed({ 'xl/workbook.xml': Buffer.alloc(64 * 1024 * 1024) });
    await expect(read(path)).rejects.toMatchObject({ kind: 'too-large', code: 'import-file-too-large' });
  });
});
