import type { Json } from '@xinheng/logic';
import type { TableColumn } from './table.js';

/** What a cell of a sheet holds; null where it is blank. */
export type CellContent = string | number | boolean | null;

/** What a cell means, or why it means nothing. */
export type ReadCell =
  | { readonly value: Json | undefined }
  | { readonly code: 'table-cell-number' | 'table-cell-flag' | 'table-cell-day' | 'table-cell-json' }
  | { readonly code: 'table-cell-missing' }
  | { readonly code: 'table-cell-choice'; readonly allowed: string };

const BETWEEN = '、';
const NUMBER = /^-?\d+(\.\d+)?$/;
const PARAMETER = /^([a-z][a-z0-9-]*:)?param\.[a-z0-9:-]+$/;
const YES = ['true', '是', 'TRUE', 'yes'];
const NO = ['false', '否', 'FALSE', 'no'];

/** What is written into a cell for a value. */
export function writtenCell(value: Json | undefined, { kind }: TableColumn): CellContent {
  if (value === undefined) return null;
  if (kind === 'json') return JSON.stringify(value);
  if (value === null) return 'null';
  if (typeof value === 'string') return kind === 'scalar' && isAmbiguous(value) ? JSON.stringify(value) : value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (kind === 'texts' && Array.isArray(value) && (value as readonly Json[]).every(isPlain)) return value.join(BETWEEN);
  const parameter = parameterOf(value);
  return kind === 'number' && parameter !== null ? parameter : JSON.stringify(value);
}

/** Whether a cell still holds what was written into it. */
export function isSameCell(cell: CellContent, written: CellContent): boolean {
  return textOf(cell) === textOf(written);
}

/** A cell as text; '' where it is blank. */
export function textOf(cell: CellContent): string {
  return cell === null ? '' : String(cell).replaceAll('\r\n', '\n');
}

/** Reads a cell that was filled in by a person. */
export function readCell(cell: CellContent, column: TableColumn): ReadCell {
  const text = textOf(cell).trim();
  if (text === '') return column.isRequired === true ? { code: 'table-cell-missing' } : { value: undefined };
  switch (column.kind) {
    case 'number':
      if (NUMBER.test(text)) return { value: Number(text) };
      if (PARAMETER.test(text)) return { value: { var: text } };
      return text.startsWith('{') ? json(text) : { code: 'table-cell-number' };
    case 'scalar':
      return scalar(text);
    case 'flag':
      if (YES.includes(text)) return { value: true };
      return NO.includes(text) ? { value: false } : { code: 'table-cell-flag' };
    case 'day':
      return day(text);
    case 'choice':
      return choice(text, column.choices ?? []);
    case 'texts':
      if (text.startsWith('[')) return json(text);
      return {
        value: text
          .split(/[、,，]/)
          .map((one) => one.trim())
          .filter((one) => one !== ''),
      };
    case 'json':
      return json(text);
    case 'text':
    case 'told':
      return { value: textOf(cell) };
  }
}

function scalar(text: string): ReadCell {
  if (NUMBER.test(text)) return { value: Number(text) };
  if (YES.includes(text)) return { value: true };
  if (NO.includes(text)) return { value: false };
  return /^["{[]/.test(text) ? json(text) : { value: text };
}

function day(text: string): ReadCell {
  if (text === 'null') return { value: null };
  const [, year, month = '', of = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  if (year === undefined) return { code: 'table-cell-day' };
  const value = `${year}-${month.padStart(2, '0')}-${of.padStart(2, '0')}`;
  const at = new Date(`${value}T00:00:00Z`);
  const isDay = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
  return isDay ? { value } : { code: 'table-cell-day' };
}

function choice(text: string, choices: readonly (string | null)[]): ReadCell {
  const value = text === 'null' ? null : text;
  if (choices.includes(value)) return { value };
  return { code: 'table-cell-choice', allowed: choices.map(String).join(BETWEEN) };
}

function json(text: string): ReadCell {
  try {
    return { value: JSON.parse(text) as Json };
  } catch {
    return { code: 'table-cell-json' };
  }
}

/** Whether a text would be read as something else. */
function isAmbiguous(text: string): boolean {
  const read = scalar(text.trim());
  return !('value' in read) || read.value !== text;
}

function isPlain(one: Json): boolean {
  return typeof one === 'string' && one !== '' && one === one.trim() && !/[、,，[]/.test(one);
}

function parameterOf(value: object): string | null {
  const name = 'var' in value && Object.keys(value).length === 1 ? value.var : null;
  return typeof name === 'string' && PARAMETER.test(name) ? name : null;
}
