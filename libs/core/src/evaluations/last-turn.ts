import { addDays } from '@xinheng/calendar';
import type { Edition } from '@xinheng/facts';
import { readByScheme } from '@xinheng/plugin-kit';
import type { Definitions } from '../definitions/definitions.js';

/**
 * The last day, up to a given one, on which an edition of what a scheme reads began or had ended; '' where there was
 * none. Two days with the same last turn go by the same editions.
 */
export function lastTurn(definitions: Definitions, scheme: string, day: string): string {
  const editions: readonly Edition[] = readByScheme(definitions.set, scheme).flatMap((plugin) => [
    ...plugin.catalogue,
    ...plugin.classifications,
    ...plugin.facts,
    ...plugin.schemes,
  ]);
  const turns = editions
    .flatMap(({ inForceFrom, inForceUntil }) => [
      ...(inForceFrom == null ? [] : [inForceFrom]),
      ...(inForceUntil == null ? [] : [addDays(inForceUntil, 1)]),
    ])
    .filter((turn) => turn <= day)
    .sort();
  return turns.at(-1) ?? '';
}
