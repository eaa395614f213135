import { legalForms, subjectKinds } from '@xinheng/facts';
import type { Json } from '@xinheng/logic';
import { isNothing, textOf, toHalfWidth, type Cell } from '../reading/cell.js';
import type { ImportColumn } from './import-column.js';
import type { ReadValue } from './cell-reading.js';
import { kindNames } from './subject-form.js';

const booleans: ReadonlyMap<string, boolean> = new Map([
  ...['是', '有', 'true', 'TRUE', 'True', '1', 'Y', 'y', 'yes', '√', '对'].map((word) => [word, true] as const),
  ...['否', '没有', 'false', 'FALSE', 'False', '0', 'N', 'n', 'no', '×', '不是'].map((word) => [word, false] as const),
]);

const legalFormNames: ReadonlyMap<string, (typeof legalForms)[number]> = new Map(
  Object.entries({
    法人: 'legal-person',
    法人单位: 'legal-person',
    非法人: 'unincorporated',
    非法人组织: 'unincorporated',
    个体: 'unincorporated',
    自然人: 'natural-person',
  } as const),
);

/** `是` and `否`, in the ways they are written. */
export function readBoolean(cell: Cell): ReadValue {
  if (typeof cell === 'boolean') return { value: cell };
  const value = booleans.get(toHalfWidth(textOf(cell)).trim());
  return value === undefined ? { code: 'import-cell-boolean', params: {} } : { value };
}

/** One of the values of the column. */
export function readChoice({ choices = [], synonyms = {} }: ImportColumn, cell: Cell): ReadValue {
  const word = textOf(cell);
  if (choices.includes(word)) return { value: word };
  const half = toHalfWidth(word).trim();
  const meant = Object.hasOwn(synonyms, half) ? synonyms[half] : choices.find((choice) => toHalfWidth(choice) === half);
  return meant === undefined
    ? { code: 'import-cell-choice', params: { allowed: choices.join('、') } }
    : { value: meant };
}

/** Several of the values of the column, between commas or the like. */
export function readChoices(column: ImportColumn, cell: Cell): ReadValue {
  const words = textOf(cell)
    .split(/[,，、;；|/\s]+/)
    .filter((word) => !isNothing(word));
  const values = new Set<Json>();
  for (const word of words) {
    const read = readChoice(column, word);
    if (!('value' in read)) return read;
    values.add(read.value);
  }
  return { value: [...values] };
}

/** What kind of subject it is, in the words of offices or of the interface. */
export function readSubjectKind({ choices = [] }: ImportColumn, cell: Cell): ReadValue {
  const word = textOf(cell);
  const kind = subjectKinds.find((candidate) => candidate === word || kindNames[candidate].includes(word));
  // 有限责任公司(自然人投资或控股) and its like say the form of an enterprise.
  if (kind === undefined && /公司|企业|合伙|独资/.test(word)) return { value: 'enterprise' };
  return kind === undefined ? { code: 'import-cell-choice', params: { allowed: choices.join('、') } } : { value: kind };
}

/** What it is before the law. */
export function readLegalForm({ choices = [] }: ImportColumn, cell: Cell): ReadValue {
  const word = textOf(cell);
  const form = legalForms.find((candidate) => candidate === word) ?? legalFormNames.get(word);
  return form === undefined ? { code: 'import-cell-choice', params: { allowed: choices.join('、') } } : { value: form };
}

/** Whether the party of a double-publicity row (XDR_LB) is a natural person. */
export function readParty(cell: Cell): ReadValue {
  const word = textOf(cell);
  if (word === '自然人' || word === '个人') return { value: 'person' };
  if (/法人|组织|个体|企业|单位|机关|合作社/.test(word)) return { value: 'organisation' };
  return { code: 'import-cell-choice', params: { allowed: '法人及非法人组织、个体工商户、自然人' } };
}
