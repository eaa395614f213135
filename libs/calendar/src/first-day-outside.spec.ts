import fc from 'fast-check';
import { addDays } from './add-days.js';
import { dayNumber } from './day-number.js';
import { dayOfNumber } from './day-of-number.js';
import { firstDayOutside } from './first-day-outside.js';
import { subtractDuration } from './subtract-duration.js';

describe('firstDayOutside', () => {
  it.each([
    ['2021-06-30', 'P1Y', '2022-06-30'],
    ['2023-02-28', 'P1Y', '2024-02-28'],
    ['2023-03-01', 'P1Y', '2024-03-01'],
    ['2024-02-29', 'P1Y', '2025-03-01'],
    ['2022-01-30', 'P1M', '2022-03-01'],
    ['2022-01-31', 'P1M1D', '2022-03-01'],
    ['2022-05-31', 'P1M', '2022-07-01'],
    ['2022-06-30', 'P0D', '2022-06-30'],
    ['2022-12-31', 'P2W', '2023-01-14'],
  ])('%s leaves the last %s on %s', (day, duration, first) => {
    expect(firstDayOutside(day, duration)).toBe(first);
  });

  it('is the first day whose window no longer holds the day, for all days and durations', () => {
    const days = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2200-12-31') }).map(dayOfNumber);
    const monthEnds = fc
      .record({ year: fc.integer({ min: 1900, max: 2200 }), month: fc.integer({ min: 1, max: 12 }), back: fc.nat(3) })
      .map(({ year, month, back }) => addDays(`${year}-${String(month).padStart(2, '0')}-01`, back - 3));
    const duration = fc
      .record({ years: fc.nat(9), months: fc.nat(30), weeks: fc.nat(9), days: fc.nat(400) })
      .map((part) => `P${part.years}Y${part.months}M${part.weeks}W${part.days}D`);
    const months = fc.nat(60).map((count) => `P${count}M`);
    fc.assert(
      fc.property(fc.oneof(days, monthEnds), fc.oneof(duration, months), (day, length) => {
        const first = firstDayOutside(day, length);
        expect(subtractDuration(first, length) >= day).toBe(true);
        expect(subtractDuration(addDays(first, -1), length) < day).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
