import fc from 'fast-check';
import { dayNumber } from './day-number.js';
import { dayOfNumber } from './day-of-number.js';

const FIRST = -719_162;
const LAST = 2_932_896;
const MS_IN_DAY = 86_400_000;

describe('dayNumber and dayOfNumber', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2022-06-30', 19_173],
    ['0001-01-01', FIRST],
    ['9999-12-31', LAST],
  ])('counts %s as %i, and back', (day, number) => {
    expect(dayNumber(day)).toBe(number);
    expect(dayOfNumber(number)).toBe(day);
  });

  it('agree with the Gregorian calendar of the language on every day of 1896 to 2105', () => {
    const first = Date.UTC(1896, 0, 1) / MS_IN_DAY;
    const last = Date.UTC(2105, 11, 31) / MS_IN_DAY;
    for (let number = first; number <= last; number++) {
      const day = new Date(number * MS_IN_DAY).toISOString().slice(0, 10);
      if (dayOfNumber(number) !== day || dayNumber(day) !== number) throw new Error(`${day} is not ${number}`);
    }
    expect(dayOfNumber(last)).toBe('2105-12-31');
  });

  it('undo each other and keep the order of the texts over all ten thousand years', () => {
    const numbers = fc.integer({ min: FIRST, max: LAST });
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        expect(dayNumber(dayOfNumber(a))).toBe(a);
        expect(dayOfNumber(a) < dayOfNumber(b)).toBe(a < b);
      }),
    );
  });

  it('refuse a day that does not exist', () => {
    expect(() => dayNumber('2023-02-29')).toThrow(expect.objectContaining({ code: 'calendar-not-a-day' }));
  });

  it.each([FIRST - 1, LAST + 1, Number.NaN, Number.POSITIVE_INFINITY])('refuse the number %d', (number) => {
    expect(() => dayOfNumber(number)).toThrow(expect.objectContaining({ code: 'calendar-out-of-range' }));
  });
});
