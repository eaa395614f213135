import type { Json } from '@xinheng/logic';
import { nearest, type PluginDefinitions } from '@xinheng/plugin-kit';
import { issue, type Issue } from '@xinheng/problem';

/** The kinds of resources that a draft may change: those that decide facts, grades and what follows from them. */
export const DRAFT_RESOURCES = [
  'catalogue',
  'classifications',
  'parameters',
  'facts',
  'schemes',
  'measures',
  'lists',
  'procedures',
] as const;
export type DraftResource = (typeof DRAFT_RESOURCES)[number];

/** One resource as a draft would have it; null takes it away. */
export interface DraftChange {
  readonly resource: DraftResource;
  /** As it stands in the plugin's file: `general-limit`. */
  readonly key: string;
  readonly value: Readonly<Record<string, Json>> | null;
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

interface Keyed {
  readonly key: string;
  readonly inForceFrom?: string | null;
}

/**
 * Puts changes into a plugin, in their order. A value takes the place of the edition that begins on the same day, or of
 * the only one; else it is one more edition. What cannot be changed is told by pointers such as `/changes/0/key`.
 */
export function applyChanges(plugin: PluginDefinitions, changes: readonly DraftChange[]): ChangedPlugin {
  const lists = new Map<DraftResource, Keyed[]>(
    DRAFT_RESOURCES.map((kind) => [kind, [...(plugin[kind] as readonly Keyed[])]]),
  );
  const places = new Map<object, number>();
  const before: (object | null)[] = [];
  const issues: Issue[] = [];
  for (const [position, { resource, key, value }] of changes.entries()) {
    const list = lists.get(resource) ?? [];
    const standing = list.filter((one) => one.key === key);
    const edition =
      standing.find((one) => (one.inForceFrom ?? null) === (value?.['inForceFrom'] ?? null)) ??
      (standing.length === 1 ? standing[0] : undefined);
    before.push(value === null ? (standing.at(-1) ?? null) : (edition ?? null));
    if (value === null) {
      if (standing.length === 0) issues.push(unknownResource(position, resource, key, list));
      lists.set(
        resource,
        list.filter((one) => one.key !== key),
      );
    } else if (value['key'] !== key) {
      issues.push(issue('draft-key-differs', `/changes/${position}/value/key`, { key }));
    } else {
      const changed = value as unknown as Keyed;
      places.set(changed, position);
      lists.set(
        resource,
        edition === undefined ? [...list, changed] : list.map((one) => (one === edition ? changed : one)),
      );
    }
  }
  return { plugin: { ...plugin, ...Object.fromEntries(lists) }, changes: places, before, issues };
}

function unknownResource(position: number, resource: string, key: string, list: readonly Keyed[]): Issue {
  const near = nearest(
    key,
    list.map((one) => one.key),
  );
  return issue('draft-resource-unknown', `/changes/${position}/key`, { resource, key, near: near ?? '—' });
}
