import type { Edition, OlderRecords } from '../definitions.js';
import type { CivilDay } from '../model.js';

/** Whether an edition is in force on a day; both of its bounds belong to it. */
export function isInForce(edition: Edition, day: CivilDay): boolean {
  return (
    (edition.inForceFrom == null || edition.inForceFrom <= day) &&
    (edition.inForceUntil == null || edition.inForceUntil >= day)
  );
}

/** The edition of a key that is in force on a day, or undefined. */
export function editionOn<E extends Edition>(editions: readonly E[], key: string, day: CivilDay): E | undefined {
  return editions.find((edition) => edition.key === key && isInForce(edition, day));
}

/**
 * The day by whose editions of one key a record decided on `day` is judged, seen as of `asOf`: its own, or the first
 * day of the newest edition begun by then that judges older records as well.
 */
export function judgingDay(
  editions: readonly (Edition & { readonly olderRecords?: OlderRecords })[],
  day: CivilDay,
  asOf: CivilDay,
): CivilDay {
  let judging = day;
  for (const { inForceFrom: from, olderRecords } of editions) {
    if (olderRecords === 'new-rule' && from != null && from <= asOf && from > judging) judging = from;
  }
  return judging;
}
