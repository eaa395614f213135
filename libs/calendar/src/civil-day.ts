/**
 * A day of the civil calendar, written `YYYY-MM-DD`, from 0001-01-01 to 9999-12-31: no time, no zone.
 * Two of them compare like their texts: `a < b`.
 */
export type CivilDay = string;
