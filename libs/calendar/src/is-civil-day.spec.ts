import { isCivilDay } from './is-civil-day.js';

describe('isCivilDay', () => {
  it.each(['2022-06-30', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('takes %s', (day) => {
    expect(isCivilDay(day)).toBe(true);
  });

  it.each([
    ['a 29 February of a common year', '2023-02-29'],
    ['a 29 February of a century that is no leap year', '1900-02-29'],
    ['a 31st of a short month', '2022-04-31'],
    ['a day 0', '2022-06-00'],
    ['a month 13', '2022-13-01'],
    ['a month 0', '2022-00-10'],
    ['the year 0', '0000-01-01'],
    ['a month without its zero', '2022-6-30'],
    ['an instant', '2022-06-30T00:00:00Z'],
    ['a day with a line break', '2022-06-30\n'],
    ['full-width digits', '２０２２-06-30'],
    ['an empty text', ''],
    ['a number', 20220630],
    ['null', null],
  ])('refuses %s', (_what, value) => {
    expect(isCivilDay(value)).toBe(false);
  });
});
