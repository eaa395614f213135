import type { IssueCode, IssueParams } from '@xinheng/problem';

/** What is wrong with one cell, or with a row as a whole. */
export interface CellFinding {
  /** The title of the column as the file has it; null for the row as a whole. */
  readonly column: string | null;
  /** What stood there, as text; null where it is of no use or nobody's business. */
  readonly value: string | null;
  readonly code: IssueCode;
  readonly params: IssueParams;
  /** An error refuses the row; a warning stands beside a row that was kept. */
  readonly severity: 'error' | 'warning';
}

/** The same with its place in the file. */
export interface RowFinding extends CellFinding {
  /** Counted from 1, as the editor or Excel shows it. */
  readonly line: number;
}

const longestValue = 500;
/** With a birth date in the middle: a unified code of digits alone has none there. */
const identityNumber =
  /(?<![0-9A-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/g;

/** Makes an error of a cell; identity numbers in its value are masked, since findings are read and handed on. */
export function cellError(
  column: string | null,
  value: string | null,
  code: IssueCode,
  params: IssueParams = {},
): CellFinding {
  return { column, value: value === null ? null : shownValue(value), code, params, severity: 'error' };
}

/** Makes a warning of a cell. */
export function cellWarning(
  column: string | null,
  value: string | null,
  code: IssueCode,
  params: IssueParams = {},
): CellFinding {
  return { ...cellError(column, value, code, params), severity: 'warning' };
}

/** A value as it may be shown: identity numbers with their first and last character only, long texts cut. */
export function shownValue(value: string): string {
  const masked = value.replace(identityNumber, masking);
  return masked.length <= longestValue ? masked : `${masked.slice(0, longestValue - 1)}…`;
}

/** The first and the last character, with stars between. */
export function masking(number: string): string {
  return number.length < 3 ? '*'.repeat(number.length) : `${number[0]}${'*'.repeat(number.length - 2)}${number.at(-1)}`;
}
