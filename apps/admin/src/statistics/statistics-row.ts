import type { GradeArea } from './grade-area.js';

/** The path of a statistic of grades in an area. */
export function gradesAt(
  name: 'grades' | 'grade-trend' | 'regions' | 'industries',
  { scheme, region }: GradeArea,
): string {
  return `/statistics/${name}?${new URLSearchParams({ scheme, ...(region ? { region } : {}) }).toString()}`;
}

/** A row of `GET /statistics/grades?scheme=[&region=][&industry=]`: every grade of the scheme, best first. */
export interface GradeCount {
  readonly grade: string;
  readonly title: string;
  /** 0 is the best. */
  readonly order: number;
  readonly count: number;
  /** Of all that are graded, 0 … 1. */
  readonly share: number;
}

/** A row of `GET /statistics/grade-trend?scheme=[&region=][&industry=]`, oldest first. */
export interface GradeMonth {
  /** `2022-06` */
  readonly month: string;
  /** Subjects by grade at the end of the month. */
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * A row of `GET /statistics/regions?scheme=[&region=]` (the regions one level below, by code) and of
 * `GET /statistics/industries?scheme=[&region=]` (sections of GB/T 4754).
 */
export interface GradeGroup {
  /** A region code or a section letter; '' for subjects that have none. */
  readonly code: string;
  readonly title: string;
  /** All subjects, graded or not. */
  readonly total: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly ungraded: number;
}
