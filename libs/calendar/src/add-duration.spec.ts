import fc from 'fast-check';
import { addDuration } from './add-duration.js';
import { dayOfNumber } from './day-of-number.js';
import { dayNumber } from './day-number.js';
import { parseDuration } from './parse-duration.js';
import { subtractDuration } from './subtract-duration.js';

describe('addDuration', () => {
  it.each([
    ['2022-12-31', 'P2M', '2023-02-28'],
    ['2022-07-31', 'P2M', '2022-09-30'],
    ['2024-02-29', 'P1Y', '2025-02-28'],
    ['2024-02-29', 'P4Y', '2028-02-29'],
    ['2022-01-31', 'P1M1D', '2022-03-01'],
    ['2022-11-30', 'P3M', '2023-02-28'],
    ['2022-06-30', 'P1W', '2022-07-07'],
    ['2022-06-30', 'P0D', '2022-06-30'],
  ])('leads from %s by %s to %s', (day, duration, end) => {
    expect(addDuration(day, duration)).toBe(end);
  });

  it('takes a parsed duration as it takes its text', () => {
    const parsed = parseDuration('P1Y2M');
    expect(parsed.kind === 'calendar' && addDuration('2022-06-30', parsed)).toBe('2023-08-30');
  });

  it('refuses working days, whose length depends on a calendar', () => {
    expect(() => addDuration('2022-06-30', { workingDays: 3 })).toThrow(
      expect.objectContaining({ code: 'calendar-needs-calendar-duration' }),
    );
  });
});

describe('subtractDuration', () => {
  it.each([
    ['2024-02-29', 'P1Y', '2023-02-28'],
    ['2023-02-28', 'P1Y', '2022-02-28'],
    ['2022-03-31', 'P1M', '2022-02-28'],
    ['2022-01-15', 'P1M', '2021-12-15'],
    ['2022-03-01', 'P1M1D', '2022-01-31'],
    ['2022-01-03', 'P3D', '2021-12-31'],
  ])('leads from %s back by %s to %s', (day, duration, start) => {
    expect(subtractDuration(day, duration)).toBe(start);
  });

  it('never goes back when the day goes on', () => {
    const days = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2200-12-31') });
    const duration = fc.record({ years: fc.nat(9), months: fc.nat(30), days: fc.nat(400) });
    fc.assert(
      fc.property(days, duration, (number, { years, months, days: count }) => {
        const text = `P${years}Y${months}M${count}D`;
        expect(subtractDuration(dayOfNumber(number), text) <= subtractDuration(dayOfNumber(number + 1), text)).toBe(
          true,
        );
      }),
    );
  });
});
