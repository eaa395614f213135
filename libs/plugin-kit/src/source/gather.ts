import { issue, type Issue } from '@xinheng/problem';
import type { Json } from '@xinheng/logic';
import { checkSchema } from '../schema/check-schema.js';
import { expandSets, setsOf } from './expand-sets.js';
import { placeOf, resourceKinds, type PluginSource, type ResourceKind } from './layout.js';
import { readJson } from './read-json.js';
import { pointerStep } from './scan-json.js';

/** One resource as it stands in its file. */
export interface RawResource {
  readonly value: Json;
  readonly file: string;
  readonly pointer: string;
  /** Of schemes, cases, templates and locales: the name in the path. */
  readonly name: string;
  readonly isValid: boolean;
  /** Where what stands at a pointer of the file was written, where a `forEach` wrote it out. */
  readonly written: (pointer: string) => string;
}

/** The files of a package, read and held against the schemas. */
export interface Gathered {
  readonly manifest: RawResource | null;
  readonly resources: Readonly<Record<ResourceKind, readonly RawResource[]>>;
  readonly issues: readonly Issue[];
  /** Kinds of which a file could not be read at all, so that nothing is known of what it declares. */
  readonly unread: ReadonlySet<ResourceKind>;
}

/** The schema of one element of each kind of file. */
const definitions: Readonly<Record<ResourceKind, string>> = {
  catalogue: 'catalogue.v1.json#/$defs/item',
  classifications: 'classifications.v1.json#/$defs/classification',
  parameters: 'parameters.v1.json#/$defs/parameter',
  facts: 'facts.v1.json#/$defs/fact',
  schemes: 'scheme.v1.json',
  measures: 'measures.v1.json#/$defs/measure',
  lists: 'lists.v1.json#/$defs/list',
  supervision: 'supervision.v1.json',
  procedures: 'procedures.v1.json#/$defs/procedure',
  metrics: 'metrics.v1.json#/$defs/metric',
  reliefs: 'reliefs.v1.json#/$defs/relief',
  templates: 'template.v1.json#/$defs/template',
  cases: 'case.v1.json#/$defs/case',
  locales: 'locale.v1.json',
};
/** Files that hold one object; all others hold a list, and a part of a folder may hold a single resource. */
const objects: ReadonlySet<ResourceKind> = new Set(['schemes', 'supervision', 'locales']);

const at =
  (file: string) =>
  (found: Issue): Issue => ({ ...found, file });

/** Reads every file of a package, in name order, and checks each resource by itself. */
export function gather(source: PluginSource, isUpload: boolean): Gathered {
  const issues: Issue[] = [];
  const resources = Object.fromEntries(resourceKinds.map((kind) => [kind, [] as RawResource[]])) as Record<
    ResourceKind,
    RawResource[]
  >;
  if (!source.has('plugin.json'))
    return { manifest: null, resources, issues: [withoutManifest(source)], unread: new Set() };
  let manifest: RawResource | null = null;
  const unread = new Set<ResourceKind>();

  const sets = setsOf(readJson(source.get('plugin.json')!).value);
  const read = (file: string): { readonly value: Json; readonly written: RawResource['written'] } | null => {
    const { value, issues: found } = readJson(source.get(file)!);
    issues.push(...found.map(at(file)));
    if (value === undefined) return null;
    const expanded = expandSets(value, sets);
    issues.push(...expanded.issues.map(at(file)));
    return expanded;
  };
  const check = (
    reference: string,
    { value, file, pointer, name, written }: Omit<RawResource, 'isValid'>,
  ): RawResource => {
    const found = checkSchema(reference, value, pointer);
    issues.push(...found.map((one) => at(file)({ ...one, pointer: written(one.pointer) })));
    return { value, file, pointer, name, written, isValid: found.length === 0 };
  };

  // By code unit, so that a merge gives the same on every machine.
  for (const file of [...source.keys()].sort()) {
    const place = placeOf(file);
    if (place.kind === 'unlisted' || (place.kind === 'module' && isUpload)) {
      issues.push(
        at(file)(issue(place.kind === 'module' ? 'plugin-module-uploaded' : 'plugin-file-unlisted', '', { file })),
      );
    } else if (place.kind === 'manifest') {
      const found = read(file);
      if (found !== null) manifest = check('plugin.v1.json', { ...found, file, pointer: '', name: 'plugin' });
    } else if ('name' in place) {
      if (place.isPart && source.has(`${file.slice(0, file.lastIndexOf('/'))}.json`)) {
        issues.push(at(file)(issue('plugin-file-and-folder', '', { folder: file.slice(0, file.lastIndexOf('/')) })));
      }
      const found = read(file);
      if (found === null) {
        unread.add(place.kind);
        continue;
      }
      const { value, written } = found;
      const isList = Array.isArray(value);
      const mayBeOne = objects.has(place.kind) || place.isPart || place.kind === 'templates';
      if (!isList && !mayBeOne) {
        unread.add(place.kind);
        issues.push(at(file)(issue('plugin-file-not-a-list', '', { file })));
      } else if (isList && objects.has(place.kind) && place.kind !== 'schemes') {
        unread.add(place.kind);
        issues.push(at(file)(issue('plugin-file-not-an-object', '', { file })));
      } else {
        const elements = isList ? (value as readonly Json[]) : [value];
        elements.forEach((element, index) => {
          const pointer = isList ? pointerStep(index) : '';
          const raw = { value: element, file, pointer, name: place.name, written };
          resources[place.kind].push(check(definitions[place.kind], raw));
        });
      }
    }
  }
  return { manifest, resources, issues, unread };
}

/** A folder without a manifest is no package: where the manifest is, and not what each of its files should be called. */
function withoutManifest(source: PluginSource): Issue {
  const below = [...source.keys()]
    .filter((file) => file.endsWith('/plugin.json'))
    .sort((a, b) => a.length - b.length)[0];
  const found =
    below === undefined
      ? issue('plugin-manifest-missing', '')
      : issue('plugin-manifest-below', '', { folder: below.slice(0, -'/plugin.json'.length) });
  return at('plugin.json')(found);
}
