import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { addDays, createWorkingCalendar, dayNumber, dayOfNumber, deadline, type HolidayTable } from '@xinheng/calendar';
import { suspendedDeadline } from '@xinheng/procedure';

const folder = join(import.meta.dirname, '../../config/holidays');
const tables = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as HolidayTable);
const calendar = createWorkingCalendar(tables);
const off = new Set(tables.flatMap((table) => table.off));
const worked = new Set(tables.flatMap((table) => table.worked));
const [first, last] = ['2021-01-01', '2026-10-31'].map(dayNumber) as [number, number];

/** Weekends and holidays are off, make-up days are not: looked up for one day, as somebody with a wall calendar would. */
function isWorked(day: string): boolean {
  if (worked.has(day)) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return !off.has(day) && weekday !== 0 && weekday !== 6;
}

/** Day by day, with nothing clever in it. */
function naiveWorkingDays(start: string, count: number): string {
  let day = start;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorked(day)) left -= 1;
  }
  return day;
}

function naiveDays(start: string, days: number): string {
  let day = addDays(start, days);
  while (!isWorked(day)) day = addDays(day, 1);
  return day;
}

describe('deadlines, for long', () => {
  const starts = fc.integer({ min: first, max: last }).map(dayOfNumber);

  it('agree with a naive count of days over 1,000,000 random ones', () => {
    const property = fc.property(starts, fc.integer({ min: 1, max: 30 }), fc.boolean(), (start, count, isWorking) => {
      const { on } = deadline(start, isWorking ? { workingDays: count } : `P${String(count)}D`, calendar);
      return on === (isWorking ? naiveWorkingDays(start, count) : naiveDays(start, count));
    });
    fc.assert(property, { numRuns: 1_000_000 });
  }, 3_600_000);

  it('agree with a naive count of days over 1,000,000 random ones that stood still now and then', () => {
    const span = fc.record({ from: fc.integer({ min: -3, max: 40 }), length: fc.integer({ min: 0, max: 20 }) });
    const property = fc.property(
      starts,
      fc.integer({ min: 1, max: 30 }),
      fc.array(span, { maxLength: 3 }),
      (start, count, spans) => {
        const stood = spans.map(({ from, length }) => ({
          from: addDays(start, from),
          until: addDays(start, from + length),
        }));
        let day = start;
        for (let left = count; left > 0;) {
          day = addDays(day, 1);
          const isCounted = !stood.some(({ from, until }) => day > from && day < until);
          if (isCounted && isWorked(day)) left -= 1;
        }
        return suspendedDeadline(start, { workingDays: count }, stood, calendar).dueOn === day;
      },
    );
    fc.assert(property, { numRuns: 1_000_000 });
  }, 3_600_000);
});
