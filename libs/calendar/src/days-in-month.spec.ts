import { daysInMonth } from './days-in-month.js';

describe('daysInMonth', () => {
  it.each([
    [2022, 1, 31],
    [2022, 4, 30],
    [2022, 12, 31],
    [2023, 2, 28],
    [2024, 2, 29],
    [1900, 2, 28],
    [2000, 2, 29],
  ])('gives %i-%i its %i days', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
  });
});
