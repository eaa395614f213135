import { canonicalJson, type PluginDefinitions } from '@xinheng/plugin-kit';
import { warning, type Issue } from '@xinheng/problem';
import {
  heldResource,
  keyOfResource,
  rawResource,
  resourcesOf,
  withResources,
  type DraftResource,
  type RawResource,
} from '../definitions/resource-lists.js';
import type { LocalResource } from './fold-local.js';

/** A new package with what was changed here in it. */
export interface MergedPlugin {
  readonly plugin: PluginDefinitions;
  /** What both changed, one warning each: what was changed here stays. */
  readonly conflicts: readonly Issue[];
  /** What the package says by now as it was changed here. */
  readonly converged: readonly LocalResource[];
}

/**
 * Three ways, resource by resource: shipped before, changed here, shipped now. What was not changed here follows the
 * package; what was stays, and where the package changed it too that is told.
 */
export function mergeLocal(
  shipped: PluginDefinitions,
  standing: PluginDefinitions,
  local: readonly LocalResource[],
): MergedPlugin {
  let plugin = shipped;
  const conflicts: Issue[] = [];
  const converged: LocalResource[] = [];
  for (const one of local) {
    const { resource, key } = one;
    const [now, here] = [rawUnder(shipped, resource, key), rawUnder(standing, resource, key)];
    if (isSame(now, here)) {
      converged.push(one);
      continue;
    }
    if (!isSame(now, one.shipped))
      conflicts.push(warning('plugin-local-conflict', '', { resource: `${resource}#${key}` }));
    plugin = withEditions(plugin, resource, key, here);
  }
  return { plugin, conflicts, converged };
}

function rawUnder(plugin: PluginDefinitions, resource: DraftResource, key: string): readonly RawResource[] {
  return resourcesOf(plugin, resource)
    .filter((one) => keyOfResource(resource, one) === key)
    .map((one) => rawResource(resource, one));
}

function isSame(a: readonly RawResource[], b: readonly RawResource[]): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** The editions of a key in the place of those that are there, else at the end. */
function withEditions(
  plugin: PluginDefinitions,
  resource: DraftResource,
  key: string,
  editions: readonly RawResource[],
): PluginDefinitions {
  const list = resourcesOf(plugin, resource);
  const held = editions.map((one) => heldResource(resource, key, one));
  const first = list.findIndex((one) => keyOfResource(resource, one) === key);
  const rest = list.filter((one) => keyOfResource(resource, one) !== key);
  const place = first < 0 ? rest.length : list.slice(0, first).length;
  return withResources(plugin, resource, [...rest.slice(0, place), ...held, ...rest.slice(place)]);
}
