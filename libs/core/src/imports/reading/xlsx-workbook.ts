import { posix } from 'node:path';
import { unreadable, type XlsxArchive } from './xlsx-archive.js';
import { readXml } from './xml-events.js';

/** What is needed to read the sheets of a workbook. */
export interface XlsxWorkbook {
  /** Sheets that people see, in their order. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly strings: readonly string[];
  /** By number of a cell's style: whether it shows a day. */
  readonly isDayStyle: readonly boolean[];
  /** Whether days are counted from 1904, as old Macs do. */
  readonly is1904: boolean;
}

interface SheetEntry {
  readonly name: string;
  readonly relation: string;
}

/** Reads everything of a workbook but its sheets. */
export async function readWorkbook(archive: XlsxArchive): Promise<XlsxWorkbook> {
  const relations = await readRelations(archive, '_rels/.rels', '');
  const [main] = [...relations.values()].filter(({ type }) => type.endsWith('/officeDocument'));
  const workbook = main?.part ?? 'xl/workbook.xml';
  if (!archive.has(workbook)) throw unreadable();
  const folder = posix.dirname(workbook);
  const parts = await readRelations(archive, `${folder}/_rels/${posix.basename(workbook)}.rels`, folder);
  const { sheets, is1904 } = await readSheets(archive, workbook);
  const partOf = (kind: string): string | undefined =>
    [...parts.values()].find(({ type }) => type.endsWith(kind))?.part;
  return {
    sheets: sheets.flatMap(({ name, relation }) => {
      const part = parts.get(relation)?.part;
      return part === undefined ? [] : [{ name, part }];
    }),
    strings: await readStrings(archive, partOf('/sharedStrings')),
    isDayStyle: await readStyles(archive, partOf('/styles')),
    is1904,
  };
}

interface Relation {
  readonly type: string;
  readonly part: string;
}

async function readRelations(
  archive: XlsxArchive,
  name: string,
  folder: string,
): Promise<ReadonlyMap<string, Relation>> {
  const relations = new Map<string, Relation>();
  if (!archive.has(name)) return relations;
  await readXml(await archive.stream(name), {
    open: (element, { Id = '', Type: type = '', Target: target = '' }) => {
      const part = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      if (element === 'Relationship') relations.set(Id, { type, part });
    },
  });
  return relations;
}

async function readSheets(
  archive: XlsxArchive,
  workbook: string,
): Promise<{ readonly sheets: readonly SheetEntry[]; readonly is1904: boolean }> {
  const sheets: SheetEntry[] = [];
  let is1904 = false;
  await readXml(await archive.stream(workbook), {
    open: (element, attributes) => {
      if (element === 'workbookPr') is1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (element !== 'sheet' || /hidden/i.test(attributes['state'] ?? '')) return;
      const relation = Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1] ?? '';
      sheets.push({ name: attributes['name'] ?? '', relation });
    },
  });
  return { sheets, is1904 };
}

/** The texts that cells refer to by number; of rich text the words, without the reading aids beside them. */
async function readStrings(archive: XlsxArchive, part: string | undefined): Promise<readonly string[]> {
  const strings: string[] = [];
  if (part === undefined || !archive.has(part)) return strings;
  archive.refuseLarge(part);
  let current = '';
  let isText = false;
  let aids = 0;
  await readXml(await archive.stream(part), {
    open: (element) => {
      if (element === 'si') current = '';
      if (element === 'rPh') aids += 1;
      isText = element === 't' && aids === 0;
    },
    text: (text) => {
      if (isText) current += text;
    },
    close: (element) => {
      isText = false;
      if (element === 'rPh') aids -= 1;
      if (element === 'si') strings.push(current);
    },
  });
  return strings;
}

async function readStyles(archive: XlsxArchive, part: string | undefined): Promise<readonly boolean[]> {
  const styles: boolean[] = [];
  if (part === undefined || !archive.has(part)) return styles;
  const formats = new Map<number, string>();
  let isInCells = false;
  await readXml(await archive.stream(part), {
    open: (element, attributes) => {
      if (element === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (element === 'cellXfs') isInCells = true;
      if (element === 'xf' && isInCells) styles.push(isDayFormat(Number(attributes['numFmtId'] ?? 0), formats));
    },
    close: (element) => {
      if (element === 'cellXfs') isInCells = false;
    },
  });
  return styles;
}

/** Formats that Excel knows by number, among them those of Chinese editions, and those written out. */
function isDayFormat(id: number, formats: ReadonlyMap<number, string>): boolean {
  const code = formats.get(id);
  if (code === undefined)
    return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').split(';')[0] ?? '';
  return /[yYdD]|年|日/.test(bare);
}
