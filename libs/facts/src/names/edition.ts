import type { Edition } from '../definitions.js';
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
