/** A package as text: path below its root, with `/`, to the content of the file. */
export type PluginSource = ReadonlyMap<string, string>;

/** The resources of a package, in the order in which they are read and shown. */
export const resourceKinds = [
  'catalogue',
  'classifications',
  'parameters',
  'facts',
  'schemes',
  'measures',
  'lists',
  'supervision',
  'procedures',
  'metrics',
  'reliefs',
  'templates',
  'cases',
  'locales',
] as const;
export type ResourceKind = (typeof resourceKinds)[number];

/** What a path of a package is. */
export type Place =
  | { readonly kind: ResourceKind; readonly name: string; readonly isPart: boolean }
  | { readonly kind: 'manifest' | 'people' | 'archive' | 'module' | 'unlisted' };

/** `<kind>.json`, or `<kind>/<part>.json` merged in name order. */
const single: ReadonlySet<string> = new Set<ResourceKind>([
  'catalogue',
  'classifications',
  'parameters',
  'facts',
  'measures',
  'lists',
  'supervision',
  'procedures',
  'metrics',
  'reliefs',
]);
/** `<kind>/<name>.json`; of schemes and cases also `<kind>/<name>/<part>.json`. */
const named: ReadonlySet<string> = new Set<ResourceKind>(['schemes', 'cases', 'templates', 'locales']);

const people: ReadonlySet<string> = new Set(['README.md', 'CHANGELOG.md']);
const archive: ReadonlySet<string> = new Set(['content.json', 'signature.json']);
const fileName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}\.json$/;

/** Tells what the path of a file is in a package of format 1. */
export function placeOf(path: string): Place {
  if (path === 'plugin.json') return { kind: 'manifest' };
  if (people.has(path)) return { kind: 'people' };
  if (archive.has(path)) return { kind: 'archive' };
  const steps = path.split('/');
  if (steps[0] === 'module' && steps.length > 1) return { kind: 'module' };
  const last = steps.at(-1)!;
  if (!fileName.test(last)) return { kind: 'unlisted' };
  const stem = last.slice(0, -'.json'.length);
  if (steps.length === 1 && single.has(stem)) return { kind: stem as ResourceKind, name: stem, isPart: false };
  const folder = steps[0];
  if (steps.length === 2 && single.has(folder)) return { kind: folder as ResourceKind, name: folder, isPart: true };
  if (steps.length === 2 && named.has(folder)) return { kind: folder as ResourceKind, name: stem, isPart: false };
  if (steps.length === 3 && (folder === 'schemes' || folder === 'cases')) {
    return { kind: folder, name: steps[1], isPart: true };
  }
  return { kind: 'unlisted' };
}
