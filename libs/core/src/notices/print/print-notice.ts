import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { dayInWords } from '../fill-template.js';
import type { NoticeText } from '../write-notice.js';

/** A document to be printed; one that was recalled says so on every page. */
export interface PrintedNotice extends NoticeText {
  readonly isRecalled: boolean;
}

type Pdf = InstanceType<typeof PDFDocument>;

const require = createRequire(import.meta.url);
const FONTS = {
  text: require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  strong: require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
} as const;

/** GB/T 9704-2012, 5.2: A4, top 37 mm, left 28 mm; the type area is 156 mm by 225 mm. */
const MILLIMETRE = 72 / 25.4;
const MARGINS = { top: 37 * MILLIMETRE, bottom: 35 * MILLIMETRE, left: 28 * MILLIMETRE, right: 26 * MILLIMETRE };
/** 2号, 3号 and 4号 type, and lines of which 22 stand on a page. */
const TITLE = 22;
const BODY = 16;
const FOOT = 14;
const LINE = (225 * MILLIMETRE) / 22;

/** Prints a document on A4: who issues it, title, number, text, signature with the day, numbered pages. */
export async function printNotice(notice: PrintedNotice): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: MARGINS,
    bufferPages: true,
    font: FONTS.text,
    lang: 'zh-CN',
    displayTitle: true,
    // The day of the document, not of the printing: the same text gives the same file.
    info: {
      Title: `${notice.title}${notice.number}`,
      Author: notice.signedBy,
      CreationDate: new Date(`${notice.issuedOn}T00:00:00.000+08:00`),
    },
  });
  const parts: Buffer[] = [];
  pdf.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  pdf.registerFont('text', FONTS.text);
  pdf.registerFont('strong', FONTS.strong);
  head(pdf, notice);
  body(pdf, notice);
  signature(pdf, notice);
  eachPage(pdf, notice);
  pdf.end();
  await ended;
  return Buffer.concat(parts);
}

function head(pdf: Pdf, { signedBy, title, number }: PrintedNotice): void {
  pdf.font('strong').fontSize(TITLE);
  for (const line of [signedBy, title]) pdf.text(shown(pdf, line), { align: 'center', lineGap: gap(pdf) });
  pdf.font('text').fontSize(BODY).moveDown(0.5);
  pdf.text(shown(pdf, number), { align: 'center', lineGap: gap(pdf) });
  pdf.moveDown(0.5);
}

function body(pdf: Pdf, notice: PrintedNotice): void {
  pdf.font('text').fontSize(BODY);
  notice.body.forEach((paragraph, order) => {
    // Whom it is for stands at the margin: the first paragraph, where it ends with a colon.
    const isAddress = order === 0 && /[：:]$/.test(paragraph.trim());
    pdf.text(shown(pdf, paragraph), { indent: isAddress ? 0 : 2 * BODY, lineGap: gap(pdf), align: 'left' });
  });
}

/** Unit and day at the right, never alone on a page. */
function signature(pdf: Pdf, { signedBy, issuedOn }: PrintedNotice): void {
  if (pdf.y + 4 * LINE > pdf.page.height - MARGINS.bottom) pdf.addPage();
  pdf.y += LINE;
  for (const line of [signedBy, dayInWords(issuedOn)]) {
    pdf.text(shown(pdf, line), MARGINS.left, pdf.y, {
      width: pdf.page.width - MARGINS.left - MARGINS.right - 2 * BODY,
      align: 'right',
      lineGap: gap(pdf),
    });
  }
}

/** Page numbers, — 1 —; and the word across the top that a recalled document carries. */
function eachPage(pdf: Pdf, { isRecalled }: PrintedNotice): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    const width = pdf.page.width - MARGINS.left - MARGINS.right;
    // Below the type area, where text would otherwise begin a new page.
    pdf.page.margins.bottom = 0;
    pdf.font('text').fontSize(FOOT).fillColor('black');
    pdf.text(`— ${page + 1} —`, MARGINS.left, pdf.page.height - MARGINS.bottom + 7 * MILLIMETRE, {
      width,
      align: 'center',
    });
    if (!isRecalled) continue;
    pdf.font('strong').fontSize(TITLE).fillColor('#9f1239');
    pdf.text('已撤回', MARGINS.left, MARGINS.top / 2, { width, align: 'center' });
    pdf.fillColor('black');
  }
}

function gap(pdf: Pdf): number {
  return Math.max(0, LINE - pdf.currentLineHeight());
}

/** A text with every character that the font cannot draw given by its number, so that none is lost. */
function shown(pdf: Pdf, text: string): string {
  const { font } = (pdf as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } })._font;
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      return code < 0x20 || font.hasGlyphForCodePoint(code) ? character : `〔U+${code.toString(16).toUpperCase()}〕`;
    })
    .join('');
}
