import type { OlderRecords } from '@xinheng/facts';
import type { PluginDefinitions } from '@xinheng/plugin-kit';
import type { DraftChange } from '../definitions/draft-change.js';
import { keyOfResource, rawResource, resourcesOf } from '../definitions/resource-lists.js';
import { publishChanges } from './publish-changes.js';

/**
 * Changes as a simulation takes them, so that it grades by exactly what would be in force from a day: each edition that
 * would be other than it is.
 */
export function publishedAsChanges(
  plugin: PluginDefinitions,
  changes: readonly DraftChange[],
  from: string,
  olderRecords: OlderRecords,
): readonly DraftChange[] {
  const published = publishChanges(plugin, changes, from, olderRecords).plugin;
  const names = new Map(changes.map(({ resource, key }) => [`${resource} ${key}`, { resource, key }]));
  return [...names.values()].flatMap(({ resource, key }): readonly DraftChange[] => {
    const editions = (of: PluginDefinitions) =>
      resourcesOf(of, resource).filter((one) => keyOfResource(resource, one) === key);
    const [before, after] = [editions(plugin), editions(published)];
    const isKept = (one: object) => after.some((other) => beginOf(other) === beginOf(one));
    const changed = after.filter((one) => !before.includes(one));
    const valued = (all: readonly object[]) =>
      all.map((one) => ({ resource, key, value: rawResource(resource, one) }) as const);
    if (before.every(isKept)) return valued(changed);
    // An edition that would not be there at all: the key is written anew.
    return [{ resource, key, value: null }, ...valued(after)];
  });
}

function beginOf(one: object): string | null {
  return (one as { readonly inForceFrom?: string | null }).inForceFrom ?? null;
}
