import { isCivilDay } from '@xinheng/calendar';
import { isNothing, textOf, toHalfWidth, type Cell } from './cell.js';

const millisecondsOfDay = 86_400_000;
/** The day Excel counts from, with its belief in 29 February 1900 already taken off. */
const excelEpoch = Date.UTC(1899, 11, 30);
const firstSerial = 367;
const lastSerial = 73_050;

const written = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/,
  /^(\d{4}) *年 *(\d{1,2}) *月 *(\d{1,2}) *[日号]?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

/**
 * A civil day as offices write it: `2022/3/4`, `2022-3-4`, `2022.3.4`, `2022年3月4日`, `20220304`, an Excel day or its
 * serial number, with or without a time of day, in full-width digits too.
 * @returns `YYYY-MM-DD`; null for a cell that says nothing; undefined where it is no day that exists
 */
export function readDay(cell: Cell): string | null | undefined {
  if (isNothing(cell)) {
    return null;
  }
  if (cell instanceof Date) {
    return existing(textOf(cell));
  }
  const text = toHalfWidth(textOf(cell)).trim();
  for (const pattern of written) {
    const match = pattern.exec(text);
    if (match !== null) {
      const [, year = '', month = '', day = ''] = match;
      return existing(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    }
  }
  return /^\d{3,5}(\.\d+)?$/.test(text) ? dayOfSerial(Number(text)) : undefined;
}

/** Serials are believed from 1901 to 2099 only: a bare `2022` or `12` is no day. */
function dayOfSerial(serial: number): string | undefined {
  const whole = Math.floor(serial);
  // 1901–1905 would swallow bare years such as 2022.
  if (whole < firstSerial || whole > lastSerial || (whole >= 1800 && whole <= 2200)) {
    return undefined;
  }
  return new Date(excelEpoch + whole * millisecondsOfDay).toISOString().slice(0, 10);
}

function existing(day: string): string | undefined {
  return isCivilDay(day) ? day : undefined;
}
