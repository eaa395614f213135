import type { CalendarDuration, ParsedDuration } from './duration.js';

const ISO = /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,4})D)?$/;
const MOST_WORKING_DAYS = 9999;

/** The parsed form of a duration, or null where the value is not one. */
export function readDuration(value: unknown): ParsedDuration | null {
  if (typeof value === 'string') return readText(value, true);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { workingDays, duration, roll, ...others } = value as Readonly<Record<string, unknown>>;
  if (Object.keys(others).length > 0) return null;
  if (workingDays !== undefined) {
    return duration === undefined && roll === undefined && isWorkingDayCount(workingDays)
      ? { kind: 'working', workingDays }
      : null;
  }
  if (typeof duration !== 'string' || (roll !== undefined && typeof roll !== 'boolean')) return null;
  return readText(duration, roll ?? true);
}

function readText(text: string, roll: boolean): CalendarDuration | null {
  const match = ISO.exec(text);
  if (match === null) return null;
  const [years, months, weeks, days] = match.slice(1).map((digits) => Number(digits ?? 0)) as [
    number,
    number,
    number,
    number,
  ];
  return { kind: 'calendar', months: years * 12 + months, days: weeks * 7 + days, roll };
}

function isWorkingDayCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_WORKING_DAYS;
}
