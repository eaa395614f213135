import { addDays } from './add-days.js';
import { compareDays } from './compare-days.js';
import { daysBetween } from './days-between.js';
import { yearOf } from './year-of.js';

describe('addDays, daysBetween, compareDays, yearOf', () => {
  it.each([
    ['2022-06-30', 1, '2022-07-01'],
    ['2022-06-30', 0, '2022-06-30'],
    ['2022-01-01', -1, '2021-12-31'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2022-06-30', 365, '2023-06-30'],
  ])('leads from %s by %i days to %s, and back', (from, count, to) => {
    expect(addDays(from, count)).toBe(to);
    expect(daysBetween(from, to)).toBe(count);
  });

  it('sorts days from early to late', () => {
    expect(['2022-10-01', '2021-12-31', '2022-02-28', '2022-10-01'].sort(compareDays)).toEqual([
      '2021-12-31',
      '2022-02-28',
      '2022-10-01',
      '2022-10-01',
    ]);
  });

  it('reads the year of a day', () => {
    expect(yearOf('2022-12-31')).toBe(2022);
  });

  it.each([
    ['addDays', () => addDays('2023-02-29', 1)],
    ['daysBetween', () => daysBetween('2022-06-30', '30.6.2022')],
    ['yearOf', () => yearOf('2022')],
  ])('%s refuses what is not a day', (_name, call) => {
    expect(call).toThrow(
      expect.objectContaining({ name: 'XinhengError', kind: 'invalid', code: 'calendar-not-a-day' }),
    );
  });

  it('refuses to leave the years that texts can order', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(expect.objectContaining({ code: 'calendar-out-of-range' }));
  });
});
