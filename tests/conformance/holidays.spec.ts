import { readdirSync, readFileSync } from 'node:fs';
import { addDays, checkHolidayTable, createWorkingCalendar, deadline, type HolidayTable } from '@xinheng/calendar';
import chineseDays from 'chinese-days';

const FOLDER = new URL('../../config/holidays/', import.meta.url);
const YEARS = [2021, 2022, 2023, 2024, 2025, 2026];

const files = readdirSync(FOLDER).sort();
const tables = files.map((file) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as HolidayTable);
const calendar = createWorkingCalendar(tables);

function daysOf(year: number): string[] {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) days.push(day);
  return days;
}

describe('the shipped holiday tables', () => {
  it('are one file a year, named after it, 2021 to 2026', () => {
    expect(files).toEqual(YEARS.map((year) => `cn-${year}.json`));
    expect(calendar.years).toEqual(YEARS);
  });

  it.each(YEARS)('of %i is well formed and names its notice', (year) => {
    const table = tables.find((candidate) => candidate.year === year);
    expect(checkHolidayTable(table)).toEqual([]);
    expect(table?.notice.title).toBe(`国务院办公厅关于${year}年部分节假日安排的通知`);
    expect(table?.notice.number).toMatch(new RegExp(`^国办发明电〔${year - 1}〕\\d+号$`));
    expect(table?.notice.issuedOn.startsWith(`${year - 1}-`)).toBe(true);
  });

  // chinese-days answers for a year it does not know with plain weekends, which would look like agreement.
  it.each(YEARS)('of %i is a year that the library chinese-days knows', (year) => {
    const holidaysOnWeekdays = daysOf(year).filter(
      (day) => !chineseDays.isWorkday(day) && ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
    );
    expect(holidaysOnWeekdays.length).toBeGreaterThan(0);
  });

  it.each(YEARS)('of %i agrees with chinese-days on every day', (year) => {
    const differing = daysOf(year).filter((day) => calendar.isWorkingDay(day) !== chineseDays.isWorkday(day));
    expect(differing).toEqual([]);
  });
});

/** The first and last month and day of each stretch off, and the weekends worked, as the reference states them. */
const STATED: Record<number, { off: [first: string, last: string][]; worked: string[] }> = {
  2022: {
    off: [
      ['01-01', '01-03'],
      ['01-31', '02-06'],
      ['04-03', '04-05'],
      ['04-30', '05-04'],
      ['06-03', '06-05'],
      ['09-10', '09-12'],
      ['10-01', '10-07'],
    ],
    worked: ['01-29', '01-30', '04-02', '04-24', '05-07', '10-08', '10-09'],
  },
  2025: {
    off: [
      ['01-01', '01-01'],
      ['01-28', '02-04'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['05-31', '06-02'],
      ['10-01', '10-08'],
    ],
    worked: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  2026: {
    off: [
      ['01-01', '01-03'],
      ['02-15', '02-23'],
      ['04-04', '04-06'],
      ['05-01', '05-05'],
      ['06-19', '06-21'],
      ['09-25', '09-27'],
      ['10-01', '10-07'],
    ],
    worked: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
};

describe('the stated holidays', () => {
  it.each(Object.keys(STATED).map(Number))('of %i are those of the table, day for day', (year) => {
    const stated = STATED[year];
    const table = tables.find((candidate) => candidate.year === year);
    const isOff = (day: string): boolean =>
      stated?.off.some(([first, last]) => day >= `${year}-${first}` && day <= `${year}-${last}`) ?? false;
    expect(table?.off).toEqual(daysOf(year).filter(isOff));
    expect(table?.worked).toEqual(stated?.worked.map((day) => `${year}-${day}`));
  });
});

describe('periods counted on the shipped tables', () => {
  // 民法典 第二百零一条: the start day is not counted.
  it.each([
    ['2022-04-29', 1, '2022-05-05'],
    ['2022-04-29', 3, '2022-05-07'],
    ['2022-04-29', 7, '2022-05-12'],
    ['2022-07-01', 1, '2022-07-04'],
    ['2022-07-01', 3, '2022-07-06'],
    ['2022-07-01', 7, '2022-07-12'],
    ['2022-07-01', 10, '2022-07-15'],
    ['2022-07-01', 20, '2022-07-29'],
    ['2022-09-30', 2, '2022-10-09'],
    ['2022-09-30', 3, '2022-10-10'],
    ['2022-09-30', 7, '2022-10-14'],
    ['2022-09-09', 3, '2022-09-15'],
    ['2022-01-28', 3, '2022-02-07'],
    ['2022-01-30', 7, '2022-02-15'],
  ])('from %s, %i working days end on %s', (start, workingDays, end) => {
    expect(deadline(start, { workingDays }, calendar)).toEqual({ on: end, provisional: false });
  });

  // 民法典 第二百零二条, 第二百零三条: same-numbered day or month end; a day off rolls on.
  it.each([
    ['2022-12-31', 'P2M', '2023-02-28'],
    ['2022-07-31', 'P2M', '2022-09-30'],
    ['2021-10-01', 'P1Y', '2022-10-08'],
    ['2022-12-01', 'P1M', '2023-01-03'],
  ])('from %s, %s ends on %s', (start, duration, end) => {
    expect(deadline(start, duration, calendar)).toEqual({ on: end, provisional: false });
  });

  it('are provisional beyond the last table', () => {
    expect(deadline('2026-12-31', { workingDays: 1 }, calendar)).toEqual({ on: '2027-01-01', provisional: true });
  });
});
