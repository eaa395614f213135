import { nearest, type PluginDefinitions } from '@xinheng/plugin-kit';
import { issue, type Issue } from '@xinheng/problem';
import {
  heldResource,
  keyOfResource,
  resourcesOf,
  withResources,
  type DraftResource,
  type RawResource,
} from './resource-lists.js';

export { DRAFT_RESOURCES, type DraftResource } from './resource-lists.js';

/** One resource as a draft would have it; null takes it away. */
export interface DraftChange {
  readonly resource: DraftResource;
  /** As it stands in the plugin's file: `general-limit`. */
  readonly key: string;
  readonly value: RawResource | null;
}

/** A plugin with some resources changed, and which change each changed resource is of. */
export interface ChangedPlugin {
  readonly plugin: PluginDefinitions;
  /** Changed resource → the position of its change. */
  readonly changes: ReadonlyMap<object, number>;
  /** What stood before, by the position of the change; null where it is new. */
  readonly before: readonly (object | null)[];
  readonly issues: readonly Issue[];
}

interface Dated {
  readonly inForceFrom?: string | null;
}

/**
 * Puts changes into a plugin, in their order. A value takes the place of the edition that begins on the same day, or of
 * the only one; else it is one more edition, and so is every further value of the same key that begins on a day of its
 * own. What cannot be changed is told by pointers such as `/changes/0/key`.
 */
export function applyChanges(plugin: PluginDefinitions, changes: readonly DraftChange[]): ChangedPlugin {
  let changed = plugin;
  const places = new Map<object, number>();
  const before: (object | null)[] = [];
  const issues: Issue[] = [];
  const touched = new Set<string>();
  for (const [position, { resource, key, value }] of changes.entries()) {
    const list = resourcesOf(changed, resource);
    const standing = list.filter((one) => keyOfResource(resource, one) === key);
    const edition = value === null ? undefined : editionOf(standing, value, touched.has(`${resource} ${key}`));
    touched.add(`${resource} ${key}`);
    before.push(value === null ? (standing.at(-1) ?? null) : (edition ?? null));
    if (value === null) {
      if (standing.length === 0) issues.push(unknownResource(position, resource, key, list));
      changed = withResources(
        changed,
        resource,
        list.filter((one) => keyOfResource(resource, one) !== key),
      );
      continue;
    }
    const held = heldResource(resource, key, value);
    if (keyOfResource(resource, held) !== key) {
      issues.push(issue('draft-key-differs', `/changes/${position}/value/key`, { key }));
      continue;
    }
    places.set(held, position);
    changed = withResources(changed, resource, placedIn(list, held, edition ?? null, standing.at(-1)));
  }
  return { plugin: changed, changes: places, before, issues };
}

/** A list with a resource in the place of an edition, else behind the last edition of its key: order may decide. */
export function placedIn(
  list: readonly object[],
  held: object,
  edition: object | null,
  last: object | undefined,
): readonly object[] {
  if (edition !== null) return list.map((one) => (one === edition ? held : one));
  if (last === undefined) return [...list, held];
  return list.flatMap((one) => (one === last ? [one, held] : [one]));
}

/**
 * The edition that a value takes the place of: the one of the same first day, or the only one.
 * @param isTouched whether an earlier change was about the key, so that the only edition is no longer meant
 */
export function editionOf<T extends object>(
  standing: readonly T[],
  value: RawResource,
  isTouched = false,
): T | undefined {
  const from = value['inForceFrom'] ?? null;
  const same = standing.find((one) => ((one as Dated).inForceFrom ?? null) === from);
  return same ?? (standing.length === 1 && !isTouched ? standing[0] : undefined);
}

function unknownResource(position: number, resource: DraftResource, key: string, list: readonly object[]): Issue {
  const near = nearest(
    key,
    list.map((one) => keyOfResource(resource, one)),
  );
  return issue('draft-resource-unknown', `/changes/${position}/key`, { resource, key, near: near ?? '—' });
}
