import { addDays } from '@xinheng/calendar';
import type { Edition } from '@xinheng/facts';
import { readByScheme } from '@xinheng/plugin-kit';
import type { Definitions } from '../definitions/definitions.js';

/**
 * Names the state of everything that a scheme reads on a day: the hash of its definitions, and the last day on which
 * an edition among them began or had ended. Two days of one state grade by the same rules; dated parameters are left
 * to the next change that every result names.
 */
export function rulesState(definitions: Definitions, scheme: string, today: string): string {
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
    .filter((day) => day <= today)
    .sort();
  return `${definitions.hashOf(scheme)}@${turns.at(-1) ?? ''}`;
}
