import { checkPlugin, readPlugin, resolveDefinitions, type PluginDefinitions } from '@xinheng/plugin-kit';
import { XinhengError, type Issue } from '@xinheng/problem';
import { Definitions } from './definitions.js';
import { applyChanges, type ChangedPlugin, type DraftChange } from './draft-change.js';
import { sourceOfPlugin, type SourceOfPlugin } from './plugin-source.js';

/** More findings than these help nobody; the first are the ones to begin with. */
const MOST_FINDINGS = 100;

/** What would be in force with a draft, beside what is. */
export interface Draft {
  readonly definitions: Definitions;
  /** What stood before in the place of each change; null where it is new. */
  readonly before: readonly (object | null)[];
}

/**
 * The definitions as they would be with some resources of a plugin changed; checked as a package is, and so are the
 * plugins that build upon it.
 * @throws XinhengError `draft-plugin-unknown`; `draft-refused` with a finding for everything that is wrong, its pointer
 *   below `/changes/{position}/value`, or `/changes` for what breaks elsewhere
 */
export function draftDefinitions(current: Definitions, id: string, changes: readonly DraftChange[]): Draft {
  const standing = current.plugins.find((plugin) => plugin.id === id);
  if (standing === undefined) {
    const known = current.plugins.map((plugin) => plugin.id).join(', ') || '-';
    throw new XinhengError('invalid', 'draft-plugin-unknown', { id: id.slice(0, 63), known });
  }
  const changed = applyChanges(standing, changes);
  refuse(changed.issues);
  const others = current.plugins.filter((plugin) => plugin.id !== id);
  const written = sourceOfPlugin(changed.plugin);
  const { plugin, issues } = readPlugin(written.source, { others });
  refuse(issues.map((found) => pointed(found, changed, written)));
  if (plugin === null) throw new Error(`Plugin ${id} was refused without a finding`);
  // The other resources stay the very objects they were: what did not change is known not to have changed.
  const whole = { ...plugin, cases: standing.cases, locales: standing.locales };
  const plugins = current.plugins.map((one) => (one.id === id ? whole : one));
  for (const other of dependents(others, id)) {
    refuse(checkPlugin(other, [...plugins.filter((one) => one.id !== other.id)]).map(elsewhere));
  }
  return {
    definitions: new Definitions(current.generation, resolveDefinitions(plugins), plugins),
    before: changed.before,
  };
}

function refuse(issues: readonly Issue[]): void {
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  throw new XinhengError('invalid', 'draft-refused', { count: errors.length }, errors.slice(0, MOST_FINDINGS));
}

/** A finding in the terms of the changes. */
function pointed(found: Issue, { changes }: ChangedPlugin, { places }: SourceOfPlugin): Issue {
  for (const [resource, position] of changes) {
    const place = places.get(resource);
    if (place === undefined || place.file !== found.file) continue;
    const below = found.pointer.slice(place.pointer.length);
    if (found.pointer.startsWith(place.pointer) && (below === '' || below.startsWith('/'))) {
      return { ...found, pointer: `/changes/${position}/value${below}` };
    }
  }
  return elsewhere(found);
}

function elsewhere(found: Issue): Issue {
  return { ...found, pointer: '/changes' };
}

/** The plugins that read something of another, directly or by one in between. */
function dependents(plugins: readonly PluginDefinitions[], id: string): readonly PluginDefinitions[] {
  const reached = new Set([id]);
  for (let size = 0; size !== reached.size;) {
    size = reached.size;
    for (const plugin of plugins) if (plugin.dependsOn.some((one) => reached.has(one))) reached.add(plugin.id);
  }
  return plugins.filter((plugin) => reached.has(plugin.id));
}
