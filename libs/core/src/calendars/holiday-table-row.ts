/** What becomes of a table that somebody entered. */
export const HOLIDAY_TABLE_STATES = ['proposed', 'in-force', 'superseded', 'rejected'] as const;
export type HolidayTableState = (typeof HOLIDAY_TABLE_STATES)[number];

/** A holiday table as it lies in the database. */
export interface HolidayTableRow {
  readonly id: number;
  readonly year: number;
  readonly state: HolidayTableState;
  readonly content: string;
  readonly reason: string;
  readonly proposed_by: number;
  readonly proposed_at: string;
  readonly decided_by: number | null;
  readonly decided_at: string | null;
  readonly decision_reason: string | null;
}

/** A holiday table with who entered and who decided it. */
export interface HolidayTableListRow extends HolidayTableRow {
  readonly proposed_by_name: string | null;
  readonly decided_by_name: string | null;
}
