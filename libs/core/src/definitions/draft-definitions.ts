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

/** A draft with everything that was found; no draft where something is wrong with it. */
export interface ExaminedDraft {
  readonly draft: Draft | null;
  readonly issues: readonly Issue[];
}

/**
 * The definitions as they would be with some resources of a plugin changed; checked as a package is, and so are the
 * plugins that build upon it.
 * @throws XinhengError `draft-plugin-unknown`; `draft-refused` with a finding for everything that is wrong, its pointer
 *   below `/changes/{position}/value`, or `/changes` for what breaks elsewhere
 */
export function draftDefinitions(current: Definitions, id: string, changes: readonly DraftChange[]): Draft {
  const { draft, issues } = examineDraft(current, id, changes);
  if (draft !== null) return draft;
  const errors = issues.filter(isError);
  throw new XinhengError('invalid', 'draft-refused', { count: errors.length }, errors.slice(0, MOST_FINDINGS));
}

/**
 * Checks a draft and tells everything that was found, warnings too.
 * @param withCases whether worked cases are checked as well: that each names what is there; whether they hold is for
 *   who runs them
 * @throws XinhengError `draft-plugin-unknown`
 */
export function examineDraft(
  current: Definitions,
  id: string,
  changes: readonly DraftChange[],
  withCases = false,
): ExaminedDraft {
  const standing = pluginToChange(current, id);
  const changed = applyChanges(standing, changes);
  if (changed.issues.some(isError)) return { draft: null, issues: changed.issues };
  const others = current.plugins.filter((plugin) => plugin.id !== id);
  const written = sourceOfPlugin(changed.plugin, withCases);
  const { plugin, issues: found } = readPlugin(written.source, { others });
  const issues = [...changed.issues, ...found.map((one) => pointed(one, changed, written))];
  if (plugin === null) return { draft: null, issues };
  // What follows the rules and decides nothing stays the very objects that it was.
  const whole = { ...plugin, version: standing.version, cases: changed.plugin.cases, locales: standing.locales };
  const plugins = current.plugins.map((one) => (one.id === id ? whole : one));
  for (const other of dependents(others, id)) {
    const broken = checkPlugin(
      other,
      plugins.filter((one) => one.id !== other.id),
    ).filter(isError);
    if (broken.length > 0) return { draft: null, issues: [...issues, ...broken.map(elsewhere)] };
  }
  return {
    draft: {
      definitions: new Definitions(current.generation, resolveDefinitions(plugins), plugins),
      before: changed.before,
    },
    issues,
  };
}

/** The plugin that a draft changes. @throws XinhengError `draft-plugin-unknown` */
export function pluginToChange(current: Definitions, id: string): PluginDefinitions {
  const standing = current.plugins.find((plugin) => plugin.id === id);
  if (standing !== undefined) return standing;
  const known = current.plugins.map((plugin) => plugin.id).join(', ') || '-';
  throw new XinhengError('invalid', 'draft-plugin-unknown', { id: id.slice(0, 63), known });
}

/** The plugins that read something of another, directly or by one in between. */
export function dependents(plugins: readonly PluginDefinitions[], id: string): readonly PluginDefinitions[] {
  const reached = new Set([id]);
  for (let size = 0; size !== reached.size;) {
    size = reached.size;
    for (const plugin of plugins) if (plugin.dependsOn.some((one) => reached.has(one))) reached.add(plugin.id);
  }
  return plugins.filter((plugin) => plugin.id !== id && reached.has(plugin.id));
}

function isError({ severity }: Issue): boolean {
  return severity === 'error';
}

/** A finding in the terms of the changes. */
function pointed(found: Issue, { changes }: ChangedPlugin, { places }: SourceOfPlugin): Issue {
  for (const [resource, position] of changes) {
    const place = places.get(resource);
    if (place === undefined || place.file !== found.file) continue;
    const below = found.pointer.slice(place.pointer.length);
    if (found.pointer.startsWith(place.pointer) && (below === '' || below.startsWith('/'))) {
      return { ...found, pointer: `/changes/${position}/value${place.within ?? ''}${below}` };
    }
  }
  return elsewhere(found);
}

function elsewhere(found: Issue): Issue {
  return { ...found, pointer: '/changes' };
}
