import { issue, type Issue } from '@xinheng/problem';
import { dayNumber } from './day-number.js';
import { isCivilDay } from './is-civil-day.js';
import { isWeekend } from './weekday.js';

const WORDS = ['year', 'off', 'worked', 'notice', 'confidence'];
const NOTICE_WORDS = ['title', 'number', 'issuedOn', 'url'];
const CONFIDENCES: readonly unknown[] = ['high', 'medium', 'low'];

/** All findings about a holiday table in one go, each with a JSON pointer; empty where it is a `HolidayTable`. */
export function checkHolidayTable(json: unknown): Issue[] {
  if (!isRecord(json)) return [issue('calendar-table-not-an-object', '')];
  const { year, off, worked, notice, confidence } = json;
  const found = [...unknownWords(json, WORDS, ''), ...checkNotice(notice)];
  if (!CONFIDENCES.includes(confidence)) found.push(issue('calendar-table-confidence', '/confidence'));
  if (!Number.isInteger(year) || !isCivilDay(`${String(year)}-01-01`)) {
    return [...found, issue('calendar-table-year', '/year')];
  }
  const seen = new Set<string>();
  found.push(...checkDays(off, '/off', Number(year), seen), ...checkDays(worked, '/worked', Number(year), seen));
  const workedWeekdays = daysOf(worked).filter(([day]) => !isWeekend(dayNumber(day)));
  found.push(...workedWeekdays.map(([day, at]) => issue('calendar-table-worked-weekday', `/worked/${at}`, { day })));
  return found;
}

function checkDays(list: unknown, pointer: string, year: number, seen: Set<string>): Issue[] {
  if (!Array.isArray(list)) return [issue('calendar-table-not-a-list', pointer)];
  return list.flatMap((day: unknown, at) => {
    if (!isCivilDay(day)) return [issue('calendar-not-a-day', `${pointer}/${at}`, { value: JSON.stringify(day) })];
    if (seen.has(day)) return [issue('calendar-table-day-twice', `${pointer}/${at}`, { day })];
    seen.add(day);
    // A New Year's holiday may begin in December: the notice for 2023 gave 2022-12-31 off.
    const isInYear = day.startsWith(`${year}-`) || day.startsWith(`${year - 1}-12-`);
    return isInYear ? [] : [issue('calendar-table-other-year', `${pointer}/${at}`, { day, year: String(year) })];
  });
}

function daysOf(list: unknown): [day: string, at: number][] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((day: unknown, at): [string, number][] => (isCivilDay(day) ? [[day, at]] : []));
}

function checkNotice(notice: unknown): Issue[] {
  if (!isRecord(notice)) return [issue('calendar-table-notice', '/notice')];
  const found = unknownWords(notice, NOTICE_WORDS, '/notice');
  for (const word of ['title', 'number', 'url']) {
    const value = notice[word];
    const isMissing = value === undefined ? word !== 'url' : typeof value !== 'string' || value.trim() === '';
    if (isMissing) found.push(issue('calendar-table-notice', `/notice/${word}`));
  }
  if (!isCivilDay(notice['issuedOn'])) found.push(issue('calendar-table-notice', '/notice/issuedOn'));
  return found;
}

function unknownWords(json: Record<string, unknown>, known: readonly string[], pointer: string): Issue[] {
  return Object.keys(json)
    .filter((word) => !known.includes(word))
    .map((word) => issue('calendar-table-unknown-word', pointer, { word, known: known.join(', ') }));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
