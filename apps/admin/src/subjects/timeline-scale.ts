import { dayNumber, subtractDuration } from '@xinheng/calendar';
import type { TimelineEvaluation, TimelineRow } from './timeline-row.js';

/** The days an axis shows, both inclusive. */
export interface Span {
  readonly from: string;
  readonly until: string;
}

/** One stretch of an unchanged grade; `until` is the day of the next result, or the end of the span. */
export interface GradeStretch {
  readonly evaluation: TimelineEvaluation;
  readonly from: string;
  readonly until: string;
  /** It was made by other rules than the stretch before it. */
  readonly isNewVersion: boolean;
}

/** The last `years` up to today, or everything where 0; never shorter than three months. */
export function spanOf(rows: readonly TimelineRow[], years: number, today: string): Span {
  const days = rows.map(({ on }) => on);
  const until = days.reduce((last, day) => (day > last ? day : last), today);
  const first = days.reduce((earliest, day) => (day < earliest ? day : earliest), subtractDuration(today, 'P3M'));
  const start = years === 0 ? first : subtractDuration(today, `P${years}Y`);
  return { from: start > first ? start : first, until };
}

/** Where a day stands on the span, 0 … 100. */
export function placeOf(day: string, { from, until }: Span): number {
  const length = Math.max(1, dayNumber(until) - dayNumber(from));
  return Math.min(100, Math.max(0, ((dayNumber(day) - dayNumber(from)) / length) * 100));
}

/** The grades of one scheme as stretches, oldest first; what ended before the span is left out. */
export function stretchesOf(evaluations: readonly TimelineEvaluation[], { from, until }: Span): GradeStretch[] {
  const ordered = [...evaluations].reverse();
  return (
    ordered
      .map((evaluation, at) => ({
        evaluation,
        from: evaluation.on > from ? evaluation.on : from,
        until: ordered[at + 1]?.on ?? until,
        isNewVersion: at > 0 && ordered[at - 1]?.definitionsHash !== evaluation.definitionsHash,
      }))
      // Of several results of one day the last stands; what ended before the span is not on it.
      .filter((stretch, at, all) => stretch.until > stretch.from || at === all.length - 1)
  );
}

/** More would stand on top of one another on a phone. */
const MOST_TICKS = 5;

/** The first of each year in the span, or of each quarter where it is short. */
export function ticksOf({ from, until }: Span): readonly string[] {
  const isLong = dayNumber(until) - dayNumber(from) > 800;
  const starts: string[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(until.slice(0, 4)); year += 1) {
    for (const month of isLong ? ['01'] : ['01', '04', '07', '10']) starts.push(`${year}-${month}-01`);
  }
  const within = starts.filter((day) => day > from && day < until);
  const every = Math.ceil(within.length / MOST_TICKS);
  return within.filter((_, at) => at % every === 0);
}
