import type { CivilDay } from './civil-day.js';

/** One year's holidays and make-up working days, as a notice of the State Council's General Office arranges them. */
export interface HolidayTable {
  readonly year: number;
  /** Days off, weekends within a holiday too. May begin in December of the year before. */
  readonly off: readonly CivilDay[];
  /** Saturdays and Sundays that are worked. */
  readonly worked: readonly CivilDay[];
  readonly notice: HolidayNotice;
  /** How sure the keeper of the table is that it says what the notice says. */
  readonly confidence: 'high' | 'medium' | 'low';
}

/** Where a table comes from. */
export interface HolidayNotice {
  readonly title: string;
  readonly number: string;
  readonly issuedOn: CivilDay;
  readonly url?: string;
}
