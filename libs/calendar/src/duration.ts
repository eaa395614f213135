/**
 * A length of time as plugins write it: `"P1Y"`, `"P3M"`, `"P1Y6M"`, `"P2W"`, `"P7D"`, or `{"workingDays": 3}`.
 * `{"duration": "P3M", "roll": false}` is a calendar length whose end may stand on a day off.
 */
export type Duration =
  string | { readonly workingDays: number } | { readonly duration: string; readonly roll?: boolean };

/** A length in months and days; years are 12 months, weeks 7 days. */
export interface CalendarDuration {
  readonly kind: 'calendar';
  readonly months: number;
  readonly days: number;
  /** Whether a deadline that ends on a day off moves to the next working day. */
  readonly roll: boolean;
}

/** A length in working days. */
export interface WorkingDuration {
  readonly kind: 'working';
  readonly workingDays: number;
}

export type ParsedDuration = CalendarDuration | WorkingDuration;
