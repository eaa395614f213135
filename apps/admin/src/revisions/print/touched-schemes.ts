import type { PluginFiles, ResourceChange } from '../../resource-editors/plugin-resources.js';
import type { RawObject } from '../../resource-editors/raw-object.js';

/**
 * The schemes of a plugin that a revision changes, or that read, directly or through facts, a parameter or a fact that
 * it changes.
 * @param files the plugin with the changes in it
 */
export function touchedSchemes(files: PluginFiles, changes: readonly ResourceChange[]): readonly RawObject[] {
  const changed = new Set(changes.filter(({ resource }) => resource === 'schemes').map(({ key }) => key));
  const names = new Set<string>();
  for (const { resource, key } of changes) {
    if (resource === 'parameters') [`param.${key}`, `lookup.${key}`].forEach((name) => names.add(name));
    if (resource === 'facts') names.add(key);
  }
  const { facts = [], schemes = [] } = files.resources;
  for (let size = -1; size !== names.size;) {
    size = names.size;
    for (const fact of facts) if (typeof fact['key'] === 'string' && mentions(fact, names)) names.add(fact['key']);
  }
  return schemes.filter(
    (scheme) => typeof scheme['key'] === 'string' && (changed.has(scheme['key']) || mentions(scheme, names)),
  );
}

/** Whether a name stands in a value as a text of its own: `{"var": "general-count"}`. */
function mentions(value: unknown, names: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return names.has(value);
  if (Array.isArray(value)) return value.some((one) => mentions(one, names));
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, one]) => name !== 'key' && mentions(one, names));
}
