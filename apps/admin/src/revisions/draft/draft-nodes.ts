import type { Json } from '@xinheng/logic';
import type { PluginFiles, ResourceChange } from '../../resource-editors/plugin-resources.js';
import type { RawObject } from '../../resource-editors/raw-object.js';

/** The kinds of resources in the order in which people look for them. */
export const RESOURCE_KINDS = [
  'schemes',
  'parameters',
  'facts',
  'classifications',
  'catalogue',
  'measures',
  'lists',
  'procedures',
  'supervision/items',
  'supervision/treatments',
  'supervision/overrides',
  'documents',
  'cases',
] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** One edition of one resource, as it is in force and as the draft has it. */
export interface DraftNode {
  /** Of this node alone, the same while it is edited. */
  readonly id: string;
  readonly resource: ResourceKind;
  readonly key: string;
  readonly title: string;
  /** The first day of this edition, where the resource says one. */
  readonly from: string | null;
  /** As it is in force; null where it is new. */
  readonly standing: RawObject | null;
  /** As the draft has it; null where it takes it away. */
  readonly value: RawObject | null;
  /** The position of its change in the draft; null where the draft leaves it alone. */
  readonly change: number | null;
}

/** By what a resource is named among those of its kind. */
export function keyOf(value: RawObject): string {
  const { key, scheme, grade } = value;
  if (typeof key === 'string') return key;
  return typeof scheme === 'string' ? `${scheme}/${typeof grade === 'string' ? grade : ''}` : '';
}

/** Every resource of a plugin with what a draft does to it; the draft's own ones last in their kind. */
export function draftNodes(files: PluginFiles, changes: readonly ResourceChange[]): readonly DraftNode[] {
  return RESOURCE_KINDS.flatMap((resource) => nodesOfKind(resource, standingOf(files, resource), changes));
}

/** The node that is meant by a kind and a key; the last edition where there are several. */
export function nodeAt(nodes: readonly DraftNode[], resource: string, key: string): DraftNode | undefined {
  return nodes.findLast((node) => node.resource === resource && node.key === key);
}

/** The changes with another value for a node; a value that is again what is in force is no change. */
export function withValue(
  changes: readonly ResourceChange[],
  node: DraftNode,
  value: RawObject | null,
): readonly ResourceChange[] {
  const isBack = isSame(value, node.standing);
  const { resource, key, change: at } = node;
  if (isBack) return changes.filter((_, position) => position !== at);
  const change: ResourceChange = { resource, key, value };
  return at === null ? [...changes, change] : changes.map((one, position) => (position === at ? change : one));
}

/** Whether two values are the same to the letter. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

interface Building {
  readonly key: string;
  readonly standing: RawObject | null;
  value: RawObject | null;
  change: number | null;
}

/** As the server applies changes: a value takes the place of the edition of the same first day, or of the only one. */
function nodesOfKind(
  resource: ResourceKind,
  standing: readonly RawObject[],
  changes: readonly ResourceChange[],
): readonly DraftNode[] {
  const built = standing.map<Building>((value) => ({ key: keyOf(value), standing: value, value, change: null }));
  for (const [position, { resource: of, key, value }] of changes.entries()) {
    if (of !== resource) continue;
    const own = built.filter((one) => one.key === key && one.standing !== null);
    const untouched = own.filter(({ change }) => change === null);
    const target =
      value === null
        ? untouched.at(-1)
        : (untouched.find((one) => dayOf(one.standing) === dayOf(value)) ??
          (own.length === 1 ? untouched[0] : undefined));
    if (target === undefined) built.push({ key, standing: null, value, change: position });
    else Object.assign(target, { value, change: position });
  }
  return built.map(({ key, standing: stands, value, change }, order) => ({
    id: `${resource} ${key} ${stands === null ? `new ${order}` : (dayOf(stands) ?? '')}`,
    resource,
    key,
    title: titleOf(value ?? stands ?? {}, key),
    from: dayOf(value ?? stands),
    standing: stands,
    value,
    change,
  }));
}

function standingOf(files: PluginFiles, resource: ResourceKind): readonly RawObject[] {
  if (resource === 'documents') return files.documents ?? [];
  if (resource === 'cases') return (files.cases ?? []) as readonly object[] as readonly RawObject[];
  const { resources } = files;
  const [folder, part] = resource.split('/');
  if (folder === 'supervision') return resources.supervision?.[part as 'items' | 'treatments' | 'overrides'] ?? [];
  return resources[resource as Exclude<ResourceKind, 'documents' | 'cases' | `supervision/${string}`>] ?? [];
}

function dayOf(value: RawObject | null): string | null {
  const day: Json | undefined = value?.['inForceFrom'];
  return typeof day === 'string' ? day : null;
}

function titleOf(value: RawObject, key: string): string {
  const title = value['title'];
  return typeof title === 'string' && title !== '' ? title : key;
}
