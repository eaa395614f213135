import { firstDayOutside, subtractDuration } from '@xinheng/calendar';
import type { Parameter, Window } from '../definitions.js';
import type { CivilDay, SubjectRecord } from '../model.js';
import { earlier, type Span } from './counting.js';

/**
 * A window over the days of one parameter value. `leave` is the first day on which what happened on `day` lies
 * outside, null for never; a window without a length (`isOpen`) does not look at the day at all.
 */
export interface WindowPiece extends Span {
  readonly isOpen: boolean;
  leave(day: CivilDay): CivilDay | null;
  /** The day before the first that the window holds on day D; null where it reaches back without end. */
  startBefore(day: CivilDay): CivilDay | null;
}

const FOREVER: Span = { from: '0000-01-01', until: null };

/** The day of a record that its window looks at. */
export function windowDay(record: SubjectRecord, on: NonNullable<Window['on']>): CivilDay {
  if (on === 'occurredOn') return record.occurredOn ?? record.decidedOn;
  return on === 'countsFrom' ? (record.countsFrom ?? record.decidedOn) : record.decidedOn;
}

/** The pieces of a window: one, or as many as the parameter that gives its length has values. */
export function compileWindow(
  window: Window | undefined,
  parameter: (name: string) => Parameter | undefined,
): readonly WindowPiece[] {
  if (window?.calendarYear === true) return [calendarYear];
  const { last } = window ?? {};
  if (last === undefined) return [{ ...FOREVER, isOpen: true, leave: () => null, startBefore: () => null }];
  if (typeof last === 'string') return [rolling(FOREVER, last)];
  const values = [...(parameter(last.var)?.values ?? [])].sort((a, b) => (a.from < b.from ? -1 : 1));
  return values.map(({ from, value }, order) =>
    rolling({ from, until: values[order + 1]?.from ?? null }, String(value)),
  );
}

const calendarYear: WindowPiece = {
  ...FOREVER,
  isOpen: false,
  leave: (day) => `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}-01-01`,
  startBefore: (day) => `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}-12-31`,
};

/** The days after D minus the duration, up to and with D. The days on which days leave are few and kept. */
function rolling(piece: Span, duration: string): WindowPiece {
  const leaving = new Map<CivilDay, CivilDay>();
  return {
    ...piece,
    isOpen: false,
    leave: (day) => {
      let left = leaving.get(day);
      if (left === undefined) leaving.set(day, (left = firstDayOutside(day, duration)));
      return left;
    },
    startBefore: (day) => subtractDuration(day, duration),
  };
}

/** The days on which a record that counts on `span`, and whose window day is `on`, is counted through a piece. */
export function spanInWindow(span: Span, on: CivilDay, piece: WindowPiece): Span | null {
  let { from } = span;
  if (piece.from > from) from = piece.from;
  if (!piece.isOpen && on > from) from = on;
  const until = earlier(span.until, earlier(piece.until, piece.leave(on)));
  return until !== null && until <= from ? null : { from, until };
}
