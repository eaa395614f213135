import { XinhengError } from '@xinheng/problem';
import { addWorkingDays } from './add-working-days.js';
import { checkHolidayTable } from './check-holiday-table.js';
import type { CivilDay } from './civil-day.js';
import { dayNumber } from './day-number.js';
import { dayOfNumber } from './day-of-number.js';
import type { HolidayTable } from './holiday-table.js';
import { rollForward } from './roll-forward.js';
import { isWeekend } from './weekday.js';
import { yearOf } from './year-of.js';

/** A day that was counted; provisional where a year without a published table was counted through. */
export interface CountedDay {
  readonly day: CivilDay;
  readonly provisional: boolean;
}

/** Which days are worked. All methods throw `XinhengError` `calendar-not-a-day` for what is not a day. */
export interface WorkingCalendar {
  /** The years with a published table, ascending; in all others only weekends are off. */
  readonly years: readonly number[];
  isWorkingDay(day: CivilDay): boolean;
  /** The `count`th working day after `day`, which itself is not counted (民法典 第二百零一条); `day` for 0. */
  addWorkingDays(day: CivilDay, count: number): CountedDay;
  /** `day` where it is worked, else the next working day (民法典 第二百零三条). */
  rollForward(day: CivilDay): CountedDay;
}

/**
 * A working calendar of holiday tables, in any order; none at all gives weekends only, all provisional.
 * Throws `XinhengError` `calendar-table-refused` with all findings where a table is wrong or a year stands twice.
 */
export function createWorkingCalendar(tables: readonly HolidayTable[]): WorkingCalendar {
  const ordered = orderedTables(tables);
  const published = new Map<number, boolean>();
  for (const { off, worked } of ordered) {
    for (const day of off) published.set(dayNumber(day), false);
    for (const day of worked) published.set(dayNumber(day), true);
  }
  const years = ordered.map(({ year }) => year);
  const isWorked = (number: number): boolean => published.get(number) ?? !isWeekend(number);
  const counted = (firstLooked: number, end: number): CountedDay => {
    const day = dayOfNumber(end);
    return { day, provisional: lacksTable(years, yearOf(dayOfNumber(firstLooked)), yearOf(day)) };
  };
  return {
    years,
    isWorkingDay: (day) => isWorked(dayNumber(day)),
    addWorkingDays: (day, count) => {
      const start = dayNumber(day);
      const end = addWorkingDays(start, count, isWorked);
      return end === start ? { day, provisional: false } : counted(start + 1, end);
    },
    rollForward: (day) => {
      const start = dayNumber(day);
      return counted(start, rollForward(start, isWorked));
    },
  };
}

/** The tables by year, so that where two notices name one day the later one holds. */
function orderedTables(tables: readonly HolidayTable[]): HolidayTable[] {
  const ordered = [...tables].sort((a, b) => a.year - b.year);
  ordered.forEach((table, at) => {
    const year = String(table.year);
    const issues = checkHolidayTable(table);
    if (issues.length > 0) throw new XinhengError('invalid', 'calendar-table-refused', { year }, issues);
    if (ordered[at - 1]?.year === table.year) throw new XinhengError('conflict', 'calendar-table-year-twice', { year });
  });
  return ordered;
}

function lacksTable(years: readonly number[], first: number, last: number): boolean {
  for (let year = first; year <= last; year++) {
    if (!years.includes(year)) return true;
  }
  return false;
}
