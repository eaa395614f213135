import { addDays, addDuration } from '@xinheng/calendar';
import type { CatalogueItem, CivilDay, Duration } from '@xinheng/facts';

/** What decides of one record whether it is public. */
export interface PublicityFacts {
  readonly decidedOn: CivilDay;
  readonly publicFrom: CivilDay | null;
  readonly publicUntil: CivilDay | null;
  readonly endedOn: CivilDay | null;
  readonly repairedOn: CivilDay | null;
  readonly unpublishedOn: CivilDay | null;
}

/** The days on which a record stands open: `from` is the first of them, `until` the first on which it is gone. */
export interface PublicityWindow {
  readonly from: CivilDay;
  readonly until: CivilDay | null;
}

/**
 * When a record may be shown to everybody; null for never. It begins on the day that was set, else when it was decided;
 * it ends at the earliest of what was set, the longest period of the catalogue counted from the decision, repair
 * (H 40: publicity stops with it), taking down, and, of a state, its own end.
 */
export function publicityWindow(
  item: Pick<CatalogueItem, 'disclosure' | 'publicity' | 'temporal'>,
  record: PublicityFacts,
): PublicityWindow | null {
  const { publicity } = item;
  if (item.disclosure !== 'open' || publicity === 'none') return null;
  const longest =
    publicity === 'permanent' || publicity.max === undefined ? null : endOf(record.decidedOn, publicity.max);
  const ends = [
    record.publicUntil,
    longest,
    record.repairedOn,
    record.unpublishedOn,
    item.temporal === 'state' ? record.endedOn : null,
  ].filter((day) => day !== null);
  const until = ends.reduce<CivilDay | null>((first, day) => (first === null || day < first ? day : first), null);
  const from = record.publicFrom ?? record.decidedOn;
  return until !== null && until <= from ? null : { from, until };
}

/** Whether a window is open on a day. On the day of its end it is closed (H 37: then the item is archive). */
export function isPublicOn(window: PublicityWindow | null, day: CivilDay): boolean {
  return window !== null && window.from <= day && (window.until === null || day < window.until);
}

/** Publicity never rolls to a working day, and working days are counted as days: it ends early rather than late. */
function endOf(decidedOn: CivilDay, longest: Duration): CivilDay {
  return typeof longest === 'object' && 'workingDays' in longest
    ? addDays(decidedOn, longest.workingDays)
    : addDuration(decidedOn, longest);
}
