import fc from 'fast-check';
import { addDays } from './add-days.js';
import { dayNumber } from './day-number.js';
import { dayOfNumber } from './day-of-number.js';
import type { HolidayTable } from './holiday-table.js';
import { createWorkingCalendar } from './working-calendar.js';

const notice = { title: '关于部分节假日安排的通知', number: '国办发明电〔2021〕11号', issuedOn: '2021-10-25' };
const table = (year: number, off: string[], worked: string[] = []): HolidayTable => ({
  year,
  off,
  worked,
  notice,
  confidence: 'high',
});

describe('createWorkingCalendar', () => {
  const calendar = createWorkingCalendar([
    table(2023, ['2022-12-30', '2023-01-02'], ['2023-01-07']),
    table(2022, ['2022-05-02'], ['2022-05-07']),
  ]);

  it('knows the years of its tables, in order', () => {
    expect(calendar.years).toEqual([2022, 2023]);
  });

  it.each([
    ['2022-05-02', false, 'a Monday off'],
    ['2022-05-07', true, 'a Saturday worked'],
    ['2022-05-08', false, 'a Sunday'],
    ['2022-05-09', true, 'a Monday'],
    ['2022-12-30', false, 'a Friday that next year’s notice gives off'],
    ['2030-01-01', true, 'a Tuesday beyond the last table'],
    ['2030-01-05', false, 'a Saturday beyond the last table'],
  ])('says of %s: %s (%s)', (day, isWorked) => {
    expect(calendar.isWorkingDay(day)).toBe(isWorked);
  });

  it('does not count the start day', () => {
    expect(calendar.addWorkingDays('2022-06-01', 1).day).toBe('2022-06-02');
    expect(calendar.addWorkingDays('2022-06-04', 1).day).toBe('2022-06-06');
    expect(calendar.addWorkingDays('2022-06-04', 0)).toEqual({ day: '2022-06-04', provisional: false });
  });

  it('rolls a day off forward and leaves a worked day alone', () => {
    expect(calendar.rollForward('2022-04-30')).toEqual({ day: '2022-05-03', provisional: false });
    expect(calendar.rollForward('2022-05-07')).toEqual({ day: '2022-05-07', provisional: false });
  });

  it('is provisional as soon as it counts through a year without a table, before the first and after the last', () => {
    expect(calendar.addWorkingDays('2023-12-28', 1)).toEqual({ day: '2023-12-29', provisional: false });
    expect(calendar.addWorkingDays('2023-12-29', 1)).toEqual({ day: '2024-01-01', provisional: true });
    expect(calendar.addWorkingDays('2021-12-30', 1)).toEqual({ day: '2021-12-31', provisional: true });
    expect(calendar.addWorkingDays('2021-12-30', 3)).toEqual({ day: '2022-01-04', provisional: true });
    expect(calendar.addWorkingDays('2021-12-31', 1)).toEqual({ day: '2022-01-03', provisional: false });
    expect(calendar.rollForward('2023-12-30')).toEqual({ day: '2024-01-01', provisional: true });
  });

  it('is provisional through a gap between two tables', () => {
    const gap = createWorkingCalendar([table(2020, []), table(2022, [])]);
    expect(gap.addWorkingDays('2020-12-31', 300)).toMatchObject({ provisional: true });
  });

  it('counts weekends only without any table, always provisionally', () => {
    const bare = createWorkingCalendar([]);
    expect(bare.addWorkingDays('2022-09-30', 1)).toEqual({ day: '2022-10-03', provisional: true });
  });

  it.each([-1, 1.5, Number.NaN])('refuses to count %d working days', (count) => {
    expect(() => calendar.addWorkingDays('2022-06-01', count)).toThrow(
      expect.objectContaining({ code: 'calendar-not-a-count' }),
    );
  });

  it('refuses a wrong table with its findings, and a year that stands twice', () => {
    expect(() => createWorkingCalendar([table(2022, ['2022-02-29'])])).toThrow(
      expect.objectContaining({
        code: 'calendar-table-refused',
        issues: [expect.objectContaining({ pointer: '/off/0' })],
      }),
    );
    expect(() => createWorkingCalendar([table(2022, []), table(2023, []), table(2022, [])])).toThrow(
      expect.objectContaining({ code: 'calendar-table-year-twice' }),
    );
  });
});

describe('counting, over random tables', () => {
  const YEAR = 2022;
  const everyDay = Array.from({ length: 365 }, (_, at) => addDays(`${YEAR}-01-01`, at));
  const isSaturdayOrSunday = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  const tables = fc
    .record({
      off: fc.uniqueArray(fc.constantFrom(...everyDay), { maxLength: 120 }),
      worked: fc.uniqueArray(fc.constantFrom(...everyDay.filter(isSaturdayOrSunday)), { maxLength: 40 }),
    })
    .map(({ off, worked }) =>
      table(
        YEAR,
        off.filter((day) => !worked.includes(day)),
        worked,
      ),
    );
  const days = fc.integer({ min: dayNumber('2021-11-01'), max: dayNumber('2023-02-28') }).map(dayOfNumber);
  const counts = fc.nat(90);

  /** Day by day, as one would on a wall calendar. */
  function naive({ off, worked }: HolidayTable, start: string, count: number): string {
    let day = start;
    for (let left = count; left > 0;) {
      day = addDays(day, 1);
      const isWorked = worked.includes(day) || (!off.includes(day) && !isSaturdayOrSunday(day));
      if (isWorked) left--;
    }
    return day;
  }

  it('agrees with counting day by day', () => {
    fc.assert(
      fc.property(tables, days, counts, (holidays, start, count) => {
        expect(createWorkingCalendar([holidays]).addWorkingDays(start, count).day).toBe(naive(holidays, start, count));
      }),
    );
  });

  it('ends on a working day, later for a later start or a greater count, and counts in two steps as in one', () => {
    fc.assert(
      fc.property(tables, days, counts, counts, (holidays, start, a, b) => {
        const calendar = createWorkingCalendar([holidays]);
        const end = (day: string, count: number): string => calendar.addWorkingDays(day, count).day;
        expect(calendar.isWorkingDay(end(start, a + 1))).toBe(true);
        expect(end(start, a) < end(start, a + 1)).toBe(true);
        expect(end(start, a) <= end(addDays(start, 1), a)).toBe(true);
        expect(end(end(start, a), b)).toBe(end(start, a + b));
      }),
    );
  });

  it('rolls to the first working day that is not before, and no further', () => {
    fc.assert(
      fc.property(tables, days, (holidays, start) => {
        const calendar = createWorkingCalendar([holidays]);
        const { day } = calendar.rollForward(start);
        expect(day >= start && calendar.isWorkingDay(day)).toBe(true);
        expect(day).toBe(calendar.addWorkingDays(addDays(start, -1), 1).day);
      }),
    );
  });
});
