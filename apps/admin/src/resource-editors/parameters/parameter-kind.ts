import { isCivilDay } from '@xinheng/calendar';
import type { Json } from '@xinheng/logic';
import { rowsAt } from '../form/at.js';
import type { RawObject } from '../raw-object.js';

/** What kinds of values a parameter has; a length is a text of a certain form. */
export const PARAMETER_KINDS = ['integer', 'decimal', 'boolean', 'date', 'duration', 'string'] as const;
export type ParameterKind = (typeof PARAMETER_KINDS)[number];

const LENGTH = /^P(?=[0-9])([0-9]{1,4}Y)?([0-9]{1,4}M)?([0-9]{1,4}W)?([0-9]{1,5}D)?$/;

/** The kind that all values of a parameter have; a whole number among decimals is a decimal. */
export function parameterKindOf(parameter: RawObject): ParameterKind {
  const kinds = new Set(rowsAt(parameter, '/values').map(({ value }) => kindOfValue(value)));
  const [kind = 'integer'] = kinds;
  if (kinds.size < 2) return kind;
  return kinds.size === 2 && kinds.has('integer') && kinds.has('decimal') ? 'decimal' : 'string';
}

function kindOfValue(value: Json | undefined): ParameterKind {
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'decimal';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value !== 'string') return 'string';
  return isCivilDay(value) ? 'date' : LENGTH.test(value) ? 'duration' : 'string';
}

/** A value to begin with, when a parameter gets another kind. */
export const FIRST_VALUE: Readonly<Record<ParameterKind, Json>> = {
  integer: 0,
  decimal: 0.5,
  boolean: false,
  date: '2000-01-01',
  duration: 'P1Y',
  string: '',
};
