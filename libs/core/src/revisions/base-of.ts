import { canonicalJson, type PluginDefinitions } from '@xinheng/plugin-kit';
import { sha256 } from '@xinheng/plugin-pack';
import { keyOfResource, rawResource, resourcesOf, type DraftResource } from '../definitions/resource-lists.js';

/** What stands under a key, every edition of it, as one hash: a change that was written on it knows by it that it still stands. */
export function baseOf(plugin: PluginDefinitions, resource: DraftResource, key: string): string {
  const standing = resourcesOf(plugin, resource).filter((one) => keyOfResource(resource, one) === key);
  return sha256(canonicalJson(standing.map((one) => rawResource(resource, one)))).slice(0, 32);
}
