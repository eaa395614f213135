import { daysInMonth } from './days-in-month.js';

/** The three numbers of a day; `month` and `dayOfMonth` count from 1. */
export interface CivilFields {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

const FORM = /^\d{4}-\d{2}-\d{2}$/;

/** The fields of a text `YYYY-MM-DD`, or null where it is not a day that exists. */
export function readCivilDay(text: string): CivilFields | null {
  if (!FORM.test(text)) return null;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const dayOfMonth = Number(text.slice(8));
  const exists = year >= 1 && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
  return exists ? { year, month, dayOfMonth } : null;
}
