import { checkPlugin, resolveDefinitions, runCases, type PluginDefinitions } from '@xinheng/plugin-kit';
import type { Issue } from '@xinheng/problem';
import { foldLocal, type LocalResource } from '../revisions/fold-local.js';

/**
 * What keeps a package, with what was changed here in it, from being a whole: the errors of its check, and every worked
 * case that fails as if the changes had been there from the beginning.
 * @param others the plugins beside it, as they will stand
 */
export function errorsOfLocal(
  merged: PluginDefinitions,
  local: readonly LocalResource[],
  others: readonly PluginDefinitions[],
  today: string,
): readonly Issue[] {
  const folded = foldLocal(merged, local, today);
  return [
    ...checkPlugin(merged, others).filter(({ severity }) => severity === 'error'),
    ...runCases(folded, resolveDefinitions([...others, folded])).issues,
  ];
}

/** `1.0.0+local.3` and 1.1.0 → `1.1.0+local.3`. */
export function numberedLike(local: string, shipped: string): string {
  const number = /\+local\.(\d+)$/.exec(local)?.[1];
  return number === undefined ? shipped : `${shipped.split('+')[0] ?? ''}+local.${number}`;
}
