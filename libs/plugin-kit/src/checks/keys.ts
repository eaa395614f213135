import type { Edition } from '@xinheng/facts';
import { issue, type Issue } from '@xinheng/problem';
import { placed } from '../origins.js';
import type { Check } from './check.js';

const from = (edition: Edition): string => edition.inForceFrom ?? '0000-01-01';
const until = (edition: Edition): string => edition.inForceUntil ?? '9999-12-31';

/** Editions of one key stand apart, and each ends no earlier than it begins. */
function checkEditions(resources: readonly Edition[]): readonly Issue[] {
  const issues: Issue[] = [];
  const known = new Map<string, Edition[]>();
  for (const resource of resources) {
    if (from(resource) > until(resource)) {
      const found = issue('plugin-edition-backwards', '/inForceUntil', {
        key: resource.key,
        from: from(resource),
        until: until(resource),
      });
      issues.push(placed(found, resource));
    }
    const earlier = known.get(resource.key) ?? [];
    const clash = earlier.find((other) => from(other) <= until(resource) && from(resource) <= until(other));
    if (clash !== undefined) {
      const isPlain = [clash, resource].every((one) => !one.inForceFrom && !one.inForceUntil);
      const found = isPlain
        ? issue('plugin-key-twice', '/key', { key: resource.key })
        : issue('plugin-editions-overlap', '/inForceFrom', {
            key: resource.key,
            from: from(resource) > from(clash) ? from(resource) : from(clash),
          });
      issues.push(placed(found, resource));
    }
    known.set(resource.key, [...earlier, resource]);
  }
  return issues;
}

/** Keys that have no editions: rules of a scheme, states of a procedure. */
export function checkUnique(keys: readonly string[], pointerOf: (index: number) => string): readonly Issue[] {
  const seen = new Set<string>();
  return keys.flatMap((key, index) => {
    const isTwice = seen.has(key);
    seen.add(key);
    return isTwice ? [issue('plugin-key-twice', pointerOf(index), { key })] : [];
  });
}

/** A key is unique among its kind on every day. */
export const checkKeys: Check = ({ plugin }) => [
  ...checkEditions(plugin.catalogue),
  ...checkEditions(plugin.classifications),
  ...checkEditions(plugin.parameters),
  ...checkEditions(plugin.facts),
  ...checkEditions([...plugin.schemes, ...plugin.extensions]),
  ...checkEditions(plugin.measures),
  ...checkEditions(plugin.lists),
  ...checkEditions(plugin.supervision.items),
  ...checkEditions(plugin.procedures),
  ...checkEditions(plugin.metrics),
  ...checkEditions(plugin.reliefs),
  ...checkEditions(plugin.templates),
];
