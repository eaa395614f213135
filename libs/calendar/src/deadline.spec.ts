import { deadline } from './deadline.js';
import { parseDuration } from './parse-duration.js';
import { createWorkingCalendar } from './working-calendar.js';

describe('deadline', () => {
  const calendar = createWorkingCalendar([
    {
      year: 2022,
      off: ['2022-10-03', '2022-10-04', '2022-10-05', '2022-10-06', '2022-10-07'],
      worked: ['2022-10-08', '2022-10-09'],
      notice: { title: '关于2022年部分节假日安排的通知', number: '国办发明电〔2021〕11号', issuedOn: '2021-10-25' },
      confidence: 'high',
    },
  ]);

  it('counts working days from the day after the start', () => {
    expect(deadline('2022-09-30', { workingDays: 2 }, calendar)).toEqual({ on: '2022-10-09', provisional: false });
  });

  it('rolls a calendar end on a day off to the next working day', () => {
    expect(deadline('2022-09-03', 'P1M', calendar)).toEqual({ on: '2022-10-08', provisional: false });
    expect(deadline('2022-09-28', 'P7D', calendar)).toEqual({ on: '2022-10-08', provisional: false });
    expect(deadline('2022-06-01', 'P2W', calendar)).toEqual({ on: '2022-06-15', provisional: false });
  });

  it('leaves the end where it is with roll: false, and then needs no table', () => {
    expect(deadline('2022-09-03', { duration: 'P1M', roll: false }, calendar).on).toBe('2022-10-03');
    expect(deadline('2030-01-05', { duration: 'P1W', roll: false }, calendar)).toEqual({
      on: '2030-01-12',
      provisional: false,
    });
  });

  it('is provisional where the end falls in a year without a table', () => {
    expect(deadline('2022-12-31', 'P2M', calendar)).toEqual({ on: '2023-02-28', provisional: true });
    expect(deadline('2022-12-30', { workingDays: 1 }, calendar)).toEqual({ on: '2023-01-02', provisional: true });
  });

  it('takes a parsed duration as it takes its text', () => {
    expect(deadline('2022-09-03', parseDuration('P1M'), calendar).on).toBe('2022-10-08');
    expect(deadline('2022-09-30', parseDuration({ workingDays: 2 }), calendar).on).toBe('2022-10-09');
  });

  it.each([
    ['calendar-not-a-day', '2023-02-29', 'P1Y'],
    ['calendar-not-a-duration', '2022-06-30', '1Y'],
    ['calendar-out-of-range', '9999-06-30', 'P1Y'],
  ])('refuses with %s: %s, %s', (code, start, duration) => {
    expect(() => deadline(start, duration, calendar)).toThrow(expect.objectContaining({ code }));
  });
});
