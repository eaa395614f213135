import type { RawObject } from './raw-object.js';
import type { PluginFiles, ResourceCases, ResourceChange, ResourceFiles } from './plugin-resources.js';

type List = readonly RawObject[];

/** Where the resources of a kind stand, and how they are put back. */
interface Place {
  readonly of: (files: PluginFiles) => List;
  readonly put: (files: PluginFiles, list: List) => PluginFiles;
}

function inResources(kind: Exclude<keyof ResourceFiles, 'supervision'>): Place {
  return {
    of: ({ resources }) => resources[kind] ?? [],
    put: (files, list) => ({ ...files, resources: { ...files.resources, [kind]: list } }),
  };
}

function inSupervision(part: 'items' | 'treatments' | 'overrides'): Place {
  return {
    of: ({ resources }) => resources.supervision?.[part] ?? [],
    put: (files, list) => {
      const supervision = { ...files.resources.supervision, [part]: list };
      return { ...files, resources: { ...files.resources, supervision } };
    },
  };
}

const PLACES: Readonly<Record<string, Place>> = {
  catalogue: inResources('catalogue'),
  classifications: inResources('classifications'),
  parameters: inResources('parameters'),
  facts: inResources('facts'),
  schemes: inResources('schemes'),
  measures: inResources('measures'),
  lists: inResources('lists'),
  procedures: inResources('procedures'),
  templates: inResources('templates'),
  'supervision/items': inSupervision('items'),
  'supervision/treatments': inSupervision('treatments'),
  'supervision/overrides': inSupervision('overrides'),
  documents: { of: ({ documents }) => documents ?? [], put: (files, documents) => ({ ...files, documents }) },
  cases: {
    of: ({ cases }) => (cases ?? []) as unknown as List,
    put: (files, cases) => ({ ...files, cases: cases as unknown as readonly ResourceCases[] }),
  },
};

/** By what a resource is named among those of its kind: its key, or for what has none its scheme and grade. */
export function keyOf({ key, scheme, grade }: RawObject): string {
  if (typeof key === 'string') return key;
  return typeof scheme === 'string' ? `${scheme}/${typeof grade === 'string' ? grade : ''}` : '';
}

/** The files of a plugin with the changes of a revision in them, in their order, as the server applies them. */
export function applyChanges(files: PluginFiles, changes: readonly ResourceChange[]): PluginFiles {
  let changed = files;
  const touched = new Set<string>();
  for (const { resource, key, value } of changes) {
    const place = Object.hasOwn(PLACES, resource) ? PLACES[resource] : undefined;
    if (place === undefined) continue;
    const list = place.of(changed);
    const name = `${resource} ${key}`;
    changed = place.put(changed, value === null ? without(list, key) : placedIn(list, key, value, touched.has(name)));
    touched.add(name);
  }
  return changed;
}

const without = (list: List, key: string): List => list.filter((one) => keyOf(one) !== key);

/**
 * A value takes the place of the edition that begins on the same day, or of the only one that no earlier change was
 * about; else it is one more, behind the last of its key.
 */
function placedIn(list: List, key: string, value: RawObject, isTouched: boolean): List {
  const standing = list.filter((one) => keyOf(one) === key);
  const edition =
    standing.find((one) => (one['inForceFrom'] ?? null) === (value['inForceFrom'] ?? null)) ??
    (standing.length === 1 && !isTouched ? standing[0] : undefined);
  if (edition !== undefined) return list.map((one) => (one === edition ? value : one));
  const last = standing.at(-1);
  return last === undefined ? [...list, value] : list.flatMap((one) => (one === last ? [one, value] : [one]));
}
