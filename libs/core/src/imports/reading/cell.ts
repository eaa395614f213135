/** What a table reader hands over for one cell: text from CSV, typed values from XLSX and NDJSON. */
export type Cell = string | number | boolean | Date | null;

/** Stands for a formula that was saved without its result. */
export const formulaWithoutResult = '#FORMULA!';

/** Whether a cell holds what a spreadsheet shows for a formula that failed, or that was never worked out. */
export function isFormulaError(cell: Cell): boolean {
  return typeof cell === 'string' && /^#(DIV\/0!|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|FORMULA!)$/.test(cell);
}

const fullWidthFirst = 0xff01;
const fullWidthLast = 0xff5e;
const fullWidthOffset = 0xfee0;
const isWide = /[\u00a0\u3000\uff01-\uff5e]/;

/**
 * Full-width digits, letters and signs as half-width ones, the ideographic space as a blank.
 * For codes, days and numbers only: the brackets of a Chinese name are full-width by right.
 */
export function toHalfWidth(text: string): string {
  if (!isWide.test(text)) return text;
  let result = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= fullWidthFirst && code <= fullWidthLast) {
      result += String.fromCharCode(code - fullWidthOffset);
    } else {
      result += code === 0x3000 || code === 0xa0 ? ' ' : character;
    }
  }
  return result;
}

const wordsForNothing = new Set(['无', '暂无', '空', '/', '\\', 'null', 'NULL', 'N/A', 'n/a', '#N/A']);

/** Whether a cell says that there is nothing: blank, `— —`, `——`, `-`, `/`, `无` and their full-width forms. */
export function isNothing(cell: Cell): boolean {
  if (cell === null) {
    return true;
  }
  if (typeof cell !== 'string') {
    return false;
  }
  const text = toHalfWidth(cell).replace(/[\s\u200b\ufeff]/g, '');
  return text === '' || /^[-‐‑‒–—―─_]+$/.test(text) || wordsForNothing.has(text);
}

/** The cell as people would read it, trimmed; '' for nothing. Numbers in plain notation, days as `2022-06-30`. */
export function textOf(cell: Cell): string {
  if (cell === null || isNothing(cell)) {
    return '';
  }
  if (cell instanceof Date) {
    return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  }
  if (typeof cell === 'number') {
    return plainNumber(cell);
  }
  return String(cell)
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/^[\s\u3000]+|[\s\u3000]+$/g, '');
}

/** A double written without an exponent, the way a person would type it. */
function plainNumber(value: number): string {
  const text = String(value);
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (match === null) {
    return text;
  }
  const [, sign = '', first = '', fraction = '', power = '0'] = match;
  const digits = first + fraction;
  const shift = Number(power);
  if (shift < 0) {
    return `${sign}0.${'0'.repeat(-shift - 1)}${digits}`;
  }
  return digits.length <= shift + 1
    ? sign + digits.padEnd(shift + 1, '0')
    : `${sign}${digits.slice(0, shift + 1)}.${digits.slice(shift + 1)}`;
}
