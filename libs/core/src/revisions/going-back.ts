import type { PluginDefinitions } from '@xinheng/plugin-kit';
import type { DraftChange } from '../definitions/draft-change.js';
import { keyOfResource, rawResource, resourcesOf, type RawResource } from '../definitions/resource-lists.js';
import type { StoodBefore } from './publish-changes.js';

interface Dated {
  readonly inForceFrom?: string | null;
  readonly inForceUntil?: string | null;
}

/**
 * Changes that bring back what stood before a revision, as changes of what stands now: under the first day of the
 * edition that it brought, the contents that held on its day before.
 */
export function goingBack(
  plugin: PluginDefinitions,
  changes: readonly DraftChange[],
  before: readonly StoodBefore[],
  inForceFrom: string,
): readonly DraftChange[] {
  return changes.map(({ resource, key }, position): DraftChange => {
    const editions = before[position]?.editions ?? [];
    const stood = editions.find((one) => holdsOn(one, inForceFrom)) ?? before[position]?.edition ?? null;
    if (stood === null) return { resource, key, value: null };
    if (resource === 'documents' || resource === 'cases') return { resource, key, value: stood };
    const standing = resourcesOf(plugin, resource)
      .filter((one) => keyOfResource(resource, one) === key)
      .map((one) => rawResource(resource, one));
    const now = standing.find((one) => one['inForceFrom'] === inForceFrom) ?? standing.find(isOpen);
    return { resource, key, value: beginning(stood, now === undefined ? inForceFrom : now['inForceFrom']) };
  });
}

function beginning({ inForceFrom: _, ...rest }: RawResource, from: RawResource[string] | undefined): RawResource {
  return from == null ? rest : { ...rest, inForceFrom: from };
}

function holdsOn(one: RawResource, day: string): boolean {
  const { inForceFrom: from, inForceUntil: until } = one as Dated;
  return (from ?? '0000-01-01') <= day && (until ?? '9999-12-31') >= day;
}

function isOpen(one: RawResource): boolean {
  return one['inForceUntil'] == null;
}
