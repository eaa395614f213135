import { issue, type Issue } from '@xinheng/problem';
import semver from 'semver';
import { placed } from '../origins.js';
import type { Check } from './check.js';
import { checkUnique } from './keys.js';
import { nationalId } from './names.js';
import { pointerStep } from '../source/scan-json.js';

/** The version of the product that a package's `core` range is held against. */
export const coreVersion = '1.0.0';

/** Versions, ranges, dependencies, and that the manifest's own lists name nothing twice. */
export const checkManifest: Check = ({ plugin, others }) => {
  const { manifest } = plugin;
  const issues: Issue[] = [];
  const add = (found: Issue): void => void issues.push(placed(found, manifest));

  if (semver.valid(manifest.version) === null) {
    add(issue('plugin-version-wrong', '/version', { version: manifest.version }));
  }
  if (semver.validRange(manifest.core) === null) add(issue('plugin-range-wrong', '/core', { range: manifest.core }));
  else if (!semver.satisfies(coreVersion, manifest.core)) {
    add(issue('plugin-core-too-old', '/core', { range: manifest.core, version: coreVersion }));
  }
  if (manifest.kind === 'national' && manifest.id !== nationalId) {
    add(issue('plugin-national-only-core', '/kind', { id: manifest.id }));
  }
  for (const [id, range] of Object.entries(manifest.dependsOn ?? {})) {
    const pointer = `/dependsOn${pointerStep(id)}`;
    const there = others.find((other) => other.id === id);
    if (id === manifest.id) add(issue('plugin-depends-on-itself', pointer, { id }));
    else if (semver.validRange(range) === null) add(issue('plugin-range-wrong', pointer, { range }));
    else if (there === undefined) add(issue('plugin-dependency-missing', pointer, { plugin: id, range }));
    else if (!semver.satisfies(there.version, range)) {
      add(issue('plugin-dependency-version', pointer, { plugin: id, range, version: there.version }));
    }
  }
  const circle = circleOf(plugin.id, plugin.dependsOn, new Map(others.map((other) => [other.id, other.dependsOn])));
  if (circle !== null) add(issue('plugin-dependency-circle', '/dependsOn', { path: circle.join(' → ') }));
  const documents = manifest.documents ?? [];
  documents.forEach(({ key, inForce }, index) => {
    if (inForce?.from && inForce.until && inForce.from > inForce.until) {
      const { from, until } = inForce;
      add(issue('plugin-edition-backwards', `/documents/${index}/inForce/until`, { key, from, until }));
    }
  });
  const uniques: readonly (readonly [string, readonly { readonly key: string }[]])[] = [
    ['documents', documents],
    ['subjectAttributes', plugin.subjectAttributes],
    ['roles', manifest.roles ?? []],
  ];
  for (const [name, list] of uniques) {
    const keys = list.map(({ key }) => key);
    checkUnique(keys, (index) => `/${name}/${index}/key`).forEach(add);
  }
  return issues;
};

/** A path of dependencies from a plugin back to itself, or null. */
function circleOf(
  start: string,
  dependsOn: readonly string[],
  known: ReadonlyMap<string, readonly string[]>,
): readonly string[] | null {
  const seen = new Set<string>();
  const walk = (ids: readonly string[], path: readonly string[]): readonly string[] | null => {
    for (const id of ids) {
      // A plugin that names itself is told of by name.
      if (id === start && path.length > 1) return [...path, id];
      if (id === start || seen.has(id)) continue;
      seen.add(id);
      const found = walk(known.get(id) ?? [], [...path, id]);
      if (found !== null) return found;
    }
    return null;
  };
  return walk(dependsOn, [start]);
}
