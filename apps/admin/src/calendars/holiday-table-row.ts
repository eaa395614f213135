/** The holidays of a year and where they come from. */
export interface HolidayTable {
  readonly year: number;
  readonly off: readonly string[];
  readonly worked: readonly string[];
  readonly notice: {
    readonly title: string;
    readonly number: string;
    readonly issuedOn: string;
    readonly url?: string;
  };
}

/** A row of `GET /calendars/years`. */
export interface YearTable extends HolidayTable {
  /** The id of the table entered here; null: as shipped. */
  readonly entered: string | null;
}

interface Person {
  readonly id: string;
  readonly displayName: string;
}

/** A row of `GET /calendars`: a table that somebody entered. */
export interface HolidayTableRow {
  readonly id: string;
  readonly year: number;
  readonly state: 'proposed' | 'in-force' | 'superseded' | 'rejected';
  readonly table: HolidayTable;
  readonly reason: string;
  readonly proposedBy: Person;
  readonly proposedAt: string;
  readonly decidedBy: Person | null;
  readonly decidedAt: string | null;
  readonly decisionReason: string | null;
}

/** `GET /calendars/{id}`: with the last days that one which waits would move. */
export interface HolidayTableDetail extends HolidayTableRow {
  readonly moves: readonly {
    readonly objectId: string;
    readonly name: string;
    readonly clock: string;
    readonly from: string;
    readonly to: string;
    readonly isKept: boolean;
  }[];
}
