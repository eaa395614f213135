import { FactNames, isLookupTable, qualify, type DefinitionIndex } from '@xinheng/facts';
import { variablesOf } from '@xinheng/logic';
import { issue, type Issue } from '@xinheng/problem';
import type { GradingDefinitions } from '../definitions.js';
import type { DefinitionSet } from '../types.js';
import { namesReadBy } from '../names-read-by.js';

/**
 * Schemes that read each other's results in a circle. A scheme may read its own closed rounds, which lie in the past;
 * it may not read its own current grade.
 */
export function checkSchemeReading(
  definitions: DefinitionSet,
  index: DefinitionIndex,
  plugin: GradingDefinitions,
): readonly Issue[] {
  const readings = new Map<string, ReadonlySet<string>>();
  for (const owner of definitions) {
    for (const scheme of owner.schemes) {
      if ('extends' in scheme) continue;
      const key = `${owner.id}:${scheme.key}`;
      const known = readings.get(key) ?? new Set<string>();
      readings.set(key, new Set([...known, ...schemesRead(index, owner.id, key, namesReadBy(scheme))]));
    }
  }
  return plugin.schemes.flatMap((scheme, order) => {
    const circle = circleFrom(`${plugin.id}:${scheme.key}`, readings);
    return circle === null ? [] : [issue('grading-scheme-cycle', `/schemes/${order}`, { path: circle.join(' → ') })];
  });
}

/** The schemes whose results a set of names reads, through facts and look-up tables. */
function schemesRead(index: DefinitionIndex, plugin: string, self: string, names: Iterable<string>): Set<string> {
  const schemes = new Set<string>();
  const seen = new Set<string>();
  const visit = (scope: FactNames, name: string): void => {
    const key = `${scope.plugin} ${name}`;
    if (seen.has(key)) return;
    seen.add(key);
    if (name.startsWith('lookup.')) {
      for (const table of index.parameters(scope.plugin, name.slice('lookup.'.length))) {
        if (!isLookupTable(table)) continue;
        for (const by of table.by) {
          const scheme = qualify(scope.plugin, by);
          if (scope.fact(by) !== undefined) visit(scope, by);
          else if (index.scheme(scheme) !== undefined && (table.live === true || scheme !== self)) schemes.add(scheme);
        }
      }
      return;
    }
    const declared = scope.fact(name);
    if (declared === undefined) return;
    const { from } = declared.fact;
    const owner = declared.plugin === scope.plugin ? scope : scope.of(declared.plugin);
    if ('evaluations' in from) {
      const scheme = qualify(declared.plugin, from.evaluations.scheme);
      if (scheme !== self) schemes.add(scheme);
    } else if ('logic' in from) {
      const { tree } = owner.logic(declared);
      for (const read of tree === null ? [] : variablesOf(tree)) visit(owner, read);
    }
  };
  const scope = new FactNames(index, plugin, null);
  for (const name of names) visit(scope, name);
  return schemes;
}

/** A path along readings from a scheme back to itself, or null. */
function circleFrom(start: string, readings: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] | null {
  const seen = new Set<string>();
  const walk = (at: string, path: readonly string[]): readonly string[] | null => {
    for (const next of readings.get(at) ?? []) {
      if (next === start) return [...path, next];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = walk(next, [...path, next]);
      if (found !== null) return found;
    }
    return null;
  };
  return walk(start, [start]);
}
