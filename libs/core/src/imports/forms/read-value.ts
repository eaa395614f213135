import { checkIdentityNumber, checkUnifiedCode } from '@xinheng/facts';
import { isFormulaError, isNothing, textOf, toHalfWidth, type Cell } from '../reading/cell.js';
import { readDay } from '../reading/read-day.js';
import { readDecimal, type AmountScale } from '../reading/read-decimal.js';
import type { ReadValue } from './cell-reading.js';
import type { ImportColumn } from './import-column.js';
import { readBoolean, readChoice, readChoices, readLegalForm, readParty, readSubjectKind } from './read-word.js';
import { readPenaltyKinds } from './penalty-kinds.js';
import type { RegionNames } from './region-names.js';

/** What is known while cells are read. */
export interface ReadingContext {
  readonly regions: RegionNames;
  /** The unit that stands above the header, for amounts whose column names none. */
  readonly titleScale: AmountScale | null;
}

const nothing: ReadValue = { value: null };
const openEnds = new Set(['长期', '永久', '长期有效', '永久有效', '无期限', '无固定期限', '不限']);

/** Reads one cell as its column says. */
export function readValue(column: ImportColumn, cell: Cell, context: ReadingContext): ReadValue {
  // 「无」 is nothing everywhere but where it is one of the values.
  if (typeof cell === 'string' && column.choices?.includes(cell.trim()) === true && column.kind === 'choice') {
    return { value: cell.trim() };
  }
  if (isNothing(cell)) return nothing;
  if (isFormulaError(cell)) return { code: 'import-cell-formula', params: {} };
  switch (column.kind) {
    case 'text':
      return readText(column, cell);
    case 'code':
      return readCode(cell);
    case 'identity-number':
      return readIdentityNumber(cell);
    case 'day':
      return readDayCell(column, cell);
    case 'decimal':
    case 'integer':
      return readNumber(column, cell, context);
    case 'boolean':
      return readBoolean(cell);
    case 'choice':
      return readChoice(column, cell);
    case 'choices':
      return readChoices(column, cell);
    case 'subject-kind':
      return readSubjectKind(column, cell);
    case 'legal-form':
      return readLegalForm(column, cell);
    case 'party':
      return readParty(cell);
    case 'penalty-kinds':
      return readPenaltyKinds(textOf(cell));
    case 'region':
      return readRegion(cell, context.regions);
    case 'industry':
      return readIndustry(cell);
    case 'unkept':
      return nothing;
  }
}

function readText({ maxLength }: ImportColumn, cell: Cell): ReadValue {
  const text = textOf(cell);
  if (maxLength !== undefined && text.length > maxLength) {
    return { code: 'import-cell-long', params: { length: text.length, max: maxLength } };
  }
  return { value: text };
}

/** Codes are read in half-width capital letters; blanks inside them come from copying. */
function readCode(cell: Cell): ReadValue {
  const code = toHalfWidth(textOf(cell)).replace(/\s/g, '').toUpperCase();
  const [found] = checkUnifiedCode(code, '').filter(({ severity }) => severity === 'error');
  if (found === undefined || checkIdentityNumber(code, '').length === 0) return { value: code };
  return { code: found.code, params: found.params };
}

function readIdentityNumber(cell: Cell): ReadValue {
  const number = toHalfWidth(textOf(cell)).replace(/\s/g, '').toUpperCase();
  const [found] = checkIdentityNumber(number, '');
  return found === undefined ? { value: number } : { code: found.code, params: found.params };
}

function readDayCell({ isOpenEnd }: ImportColumn, cell: Cell): ReadValue {
  if (isOpenEnd === true && openEnds.has(textOf(cell))) return nothing;
  const day = readDay(cell);
  return day === undefined ? { code: 'import-cell-day', params: {} } : { value: day };
}

function readNumber(column: ImportColumn, cell: Cell, { titleScale }: ReadingContext): ReadValue {
  const scale = column.takesUnitOfTitle === true && titleScale !== null ? titleScale : (column.scale ?? 0);
  const text = readDecimal(cell, scale);
  if (text === undefined) return { code: 'import-cell-number', params: {} };
  if (text === null) return nothing;
  if (column.kind === 'integer' && !/^-?\d{1,15}$/.test(text)) return { code: 'import-cell-integer', params: {} };
  if (text.replace(/^-|\..*$/g, '').length > 15) return { code: 'import-cell-number-large', params: {} };
  const { minimum, maximum } = column;
  if (minimum !== undefined && Number(text) < minimum) return { code: 'import-cell-minimum', params: { minimum } };
  if (maximum !== undefined && Number(text) > maximum) return { code: 'import-cell-maximum', params: { maximum } };
  return { value: column.kind === 'integer' ? Number(text) : text };
}

function readRegion(cell: Cell, regions: RegionNames): ReadValue {
  const region = regions.find(toHalfWidth(textOf(cell)));
  return region === undefined ? { code: 'import-cell-region', params: {} } : { value: region };
}

/** GB/T 4754: a section letter, or letter and digits; a class in front of its words (`G54 道路运输业`) is taken too. */
function readIndustry(cell: Cell): ReadValue {
  const match = /^([A-Ta-t])(\d{0,4})(?![\dA-Za-z])/.exec(toHalfWidth(textOf(cell)).trim());
  if (match === null) return { code: 'import-cell-industry', params: {} };
  return { value: `${(match[1] ?? '').toUpperCase()}${match[2] ?? ''}` };
}
