/** The day of the week of a day number: 0 is Monday, 6 is Sunday. */
export function weekday(number: number): number {
  // Day 0, 1970-01-01, was a Thursday.
  const sinceMonday = (number + 3) % 7;
  return sinceMonday < 0 ? sinceMonday + 7 : sinceMonday;
}

/** Whether a day number is a Saturday or a Sunday. */
export function isWeekend(number: number): boolean {
  return weekday(number) >= 5;
}
