import type { Json } from '@xinheng/logic';
import type { CaseFile, Manifest, PluginDefinitions } from '@xinheng/plugin-kit';

/** The kinds of resources that a draft may change, by the file in which they stand. */
export const DRAFT_RESOURCES = [
  'catalogue',
  'classifications',
  'parameters',
  'facts',
  'schemes',
  'measures',
  'lists',
  'procedures',
  'supervision/items',
  'supervision/treatments',
  'supervision/overrides',
  'documents',
  'cases',
] as const;
export type DraftResource = (typeof DRAFT_RESOURCES)[number];

/** A resource as JSON, as it stands in its file; a file of worked cases is `{key, scheme, cases}`. */
export type RawResource = Readonly<Record<string, Json>>;

type Supervision = PluginDefinitions['supervision'];

/** The resources of a kind as the definitions hold them, in file order, every edition of each. */
export function resourcesOf(plugin: PluginDefinitions, resource: DraftResource): readonly object[] {
  if (resource === 'documents') return plugin.manifest.documents ?? [];
  const part = supervisionPart(resource);
  if (part !== null) return plugin.supervision[part];
  return plugin[resource as Exclude<DraftResource, 'documents' | `supervision/${string}`>];
}

/** The plugin with other resources of a kind. */
export function withResources(
  plugin: PluginDefinitions,
  resource: DraftResource,
  resources: readonly object[],
): PluginDefinitions {
  if (resource === 'documents') {
    return { ...plugin, manifest: { ...plugin.manifest, documents: resources as NonNullable<Manifest['documents']> } };
  }
  const part = supervisionPart(resource);
  if (part !== null) return { ...plugin, supervision: { ...plugin.supervision, [part]: resources } };
  return { ...plugin, [resource]: resources };
}

/** By what a resource is named among those of its kind: its key, or for what has none what makes it one of a kind. */
export function keyOfResource(resource: DraftResource, held: object): string {
  if (resource === 'cases') return caseKey((held as CaseFile).file);
  const { key, scheme, grade } = held as { readonly key?: string; readonly scheme?: string; readonly grade?: string };
  return key ?? (scheme === undefined ? '' : `${scheme}/${grade ?? ''}`);
}

/** A resource as JSON, for editors. */
export function rawResource(resource: DraftResource, held: object): RawResource {
  if (resource !== 'cases') return held as RawResource;
  const { scheme, file, cases } = held as CaseFile;
  return { key: caseKey(file), scheme, cases: cases as unknown as Json };
}

/** A resource as the definitions hold it, from JSON; whether it is right is for the check to say. */
export function heldResource(resource: DraftResource, key: string, raw: RawResource): object {
  if (resource !== 'cases') return raw;
  return { scheme: raw['scheme'] ?? key.split('/')[0], file: `cases/${key}.json`, cases: raw['cases'] ?? [] };
}

function supervisionPart(resource: DraftResource): keyof Supervision | null {
  return resource.startsWith('supervision/') ? (resource.slice('supervision/'.length) as keyof Supervision) : null;
}

/** `cases/enterprise-grade.json` → `enterprise-grade`. */
function caseKey(file: string): string {
  return file.replace(/^cases\//, '').replace(/\.json$/, '');
}
