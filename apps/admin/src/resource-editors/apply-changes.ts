import type { RawObject } from './raw-object.js';
import type { PluginFiles, ResourceChange, ResourceFiles } from './plugin-resources.js';

const LISTS = [
  'catalogue',
  'classifications',
  'parameters',
  'facts',
  'schemes',
  'measures',
  'lists',
  'procedures',
  'templates',
] as const;

/** The files of a plugin with the changes of a revision in them, in their order, as the server applies them. */
export function applyChanges(files: PluginFiles, changes: readonly ResourceChange[]): PluginFiles {
  if (changes.length === 0) return files;
  const resources: Record<string, unknown> = { ...files.resources };
  let documents = files.documents ?? [];
  for (const change of changes) {
    const list = LISTS.find((one) => one === change.resource);
    if (list !== undefined) {
      resources[list] = applied((resources[list] as readonly RawObject[] | undefined) ?? [], change);
    } else if (change.resource === 'documents') {
      documents = applied(documents, change);
    } else if (change.resource.startsWith('supervision')) {
      resources['supervision'] = inSupervision((resources as ResourceFiles).supervision ?? {}, change);
    }
  }
  return { ...files, documents, resources };
}

/** One edition takes the place of the one that begins on the same day, or of the only one; else it is one more. */
function applied(list: readonly RawObject[], { key, value }: ResourceChange): readonly RawObject[] {
  if (value === null) return list.filter((one) => one['key'] !== key);
  const standing = list.filter((one) => one['key'] === key);
  const edition =
    standing.find((one) => (one['inForceFrom'] ?? null) === (value['inForceFrom'] ?? null)) ??
    (standing.length === 1 ? standing[0] : undefined);
  return edition === undefined ? [...list, value] : list.map((one) => (one === edition ? value : one));
}

type Supervision = NonNullable<ResourceFiles['supervision']>;

/** `supervision-items` and its like change one part; `supervision` alone is the whole file. */
function inSupervision(supervision: Supervision, change: ResourceChange): Supervision {
  const part = (['items', 'treatments', 'overrides'] as const).find((one) => change.resource.endsWith(one));
  if (part !== undefined) return { ...supervision, [part]: applied(supervision[part] ?? [], change) };
  return (change.value as Supervision | null) ?? {};
}
