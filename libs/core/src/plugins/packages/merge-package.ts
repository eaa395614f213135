import { canonicalJson, type PluginDefinitions } from '@xinheng/plugin-kit';
import {
  DRAFT_RESOURCES,
  heldResource,
  keyOfResource,
  rawResource,
  resourcesOf,
  withResources,
  type DraftResource,
  type RawResource,
} from '../../definitions/resource-lists.js';
import type { LocalResource } from '../../revisions/fold-local.js';

/** What becomes of a resource when a package comes in the place of another. */
export const MERGE_OUTCOMES = ['added', 'changed', 'removed', 'renamed', 'kept', 'converged', 'conflict'] as const;
export type MergeOutcome = (typeof MERGE_OUTCOMES)[number];

/** What somebody decided about a conflict: what stands here, what the package brings, or something else. */
export type MergeDecision = 'ours' | 'theirs' | readonly RawResource[];

/** One resource that is not the same on all three sides. Each side is every edition under the key; empty: not there. */
export interface MergeItem {
  readonly resource: DraftResource;
  /** In the new package; of what it does not have any more, the key here. */
  readonly key: string;
  readonly outcome: MergeOutcome;
  /** The key before, where the package renamed it. */
  readonly renamedFrom: string | null;
  readonly before: readonly RawResource[];
  readonly ours: readonly RawResource[];
  readonly theirs: readonly RawResource[];
  /** Null where nothing is to be decided, or nothing is decided yet. */
  readonly decision: MergeDecision | null;
}

/** A new package with what was changed here in it. */
export interface MergedPackage {
  readonly plugin: PluginDefinitions;
  readonly items: readonly MergeItem[];
  /** What will have been changed here, with what the new package has in that place. */
  readonly local: readonly LocalResource[];
}

/** The three sides of an upgrade. */
export interface MergeSides {
  /** What stands, with what was changed here; null where the plugin is new. */
  readonly standing: PluginDefinitions | null;
  readonly shipped: PluginDefinitions;
  /** What was changed here, with what the package before had in that place. */
  readonly local: readonly LocalResource[];
  /** By `resource#key`. */
  readonly decisions: ReadonlyMap<string, MergeDecision>;
}

/** How a resource is named in decisions: `parameters#general-limit`. */
export function nameOfMerge({ resource, key }: { readonly resource: string; readonly key: string }): string {
  return `${resource}#${key}`;
}

/**
 * Three ways, resource by resource: shipped before, edited here, shipped now. What was not edited here follows the
 * package; what was edited here and not changed by the package stays; what both changed is a conflict, in which what
 * stands here goes on until somebody decides. A renamed resource (`renamedFrom`) takes along what was edited here.
 */
export function mergePackage({ standing, shipped, local, decisions }: MergeSides): MergedPackage {
  let plugin = shipped;
  const items: MergeItem[] = [];
  const kept: LocalResource[] = [];
  for (const resource of DRAFT_RESOURCES) {
    for (const { key, oldKey } of pairs(resource, { standing, shipped, local })) {
      const theirs = rawUnder(shipped, resource, key);
      const ours = renamed(rawUnder(standing, resource, oldKey), oldKey, key);
      const edited = local.find((one) => one.resource === resource && one.key === oldKey);
      const before = edited === undefined ? ours : renamed(edited.shipped, oldKey, key);
      const isRenamed = oldKey !== key;
      const found = outcomeOf({ before, ours, theirs, isEdited: edited !== undefined, isRenamed });
      if (found === null) continue;
      const item = { resource, key, outcome: found, renamedFrom: isRenamed ? oldKey : null, before, ours, theirs };
      const decision = found === 'conflict' ? (decisions.get(nameOfMerge(item)) ?? null) : null;
      items.push({ ...item, decision });
      const stays = found === 'kept' || (found === 'conflict' && decision !== 'theirs');
      if (!stays) continue;
      const editions = Array.isArray(decision) ? (decision as readonly RawResource[]) : ours;
      plugin = withEditions(plugin, resource, key, editions);
      // A conflict that nobody decided comes back with the next package.
      const isOpen = found === 'conflict' && decision === null;
      if (!isSame(editions, theirs)) kept.push({ resource, key, shipped: isOpen ? before : theirs });
    }
  }
  return { plugin, items, local: kept };
}

interface Sides {
  readonly before: readonly RawResource[];
  readonly ours: readonly RawResource[];
  readonly theirs: readonly RawResource[];
  readonly isEdited: boolean;
  readonly isRenamed: boolean;
}

function outcomeOf({ before, ours, theirs, isEdited, isRenamed }: Sides): MergeOutcome | null {
  if (isSame(ours, theirs)) return isEdited ? 'converged' : isRenamed ? 'renamed' : null;
  if (!isEdited) {
    if (theirs.length === 0) return 'removed';
    if (ours.length === 0) return 'added';
    return isRenamed ? 'renamed' : 'changed';
  }
  return isSame(before, theirs) ? 'kept' : 'conflict';
}

/** Every key of both sides once, with the key under which it stood before. */
function pairs(
  resource: DraftResource,
  { standing, shipped, local }: Omit<MergeSides, 'decisions'>,
): readonly { readonly key: string; readonly oldKey: string }[] {
  const here = new Set([
    ...(standing === null ? [] : resourcesOf(standing, resource).map((one) => keyOfResource(resource, one))),
    // What was taken away here stands nowhere any more.
    ...local.filter((one) => one.resource === resource).map(({ key }) => key),
  ]);
  const now = resourcesOf(shipped, resource);
  const keys = new Set(now.map((one) => keyOfResource(resource, one)));
  const names = new Map<string, string>();
  for (const one of now) {
    const from = (one as { readonly renamedFrom?: string }).renamedFrom;
    const isMoved = from !== undefined && here.has(from) && !keys.has(from);
    names.set(keyOfResource(resource, one), isMoved ? from : keyOfResource(resource, one));
  }
  const taken = new Set(names.values());
  return [
    ...[...names].map(([key, oldKey]) => ({ key, oldKey })),
    ...[...here].filter((key) => !taken.has(key)).map((key) => ({ key, oldKey: key })),
  ];
}

/** Under the new key, and as such a thing that was renamed: the rename itself is no difference. */
function renamed(editions: readonly RawResource[], from: string, to: string): readonly RawResource[] {
  if (from === to) return editions;
  return editions.map((one) => ({ ...one, ...('key' in one ? { key: to } : {}), renamedFrom: from }));
}

function rawUnder(plugin: PluginDefinitions | null, resource: DraftResource, key: string): readonly RawResource[] {
  if (plugin === null) return [];
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
