import { regionContains } from '@xinheng/facts';
import { issue, type Issue } from '@xinheng/problem';
import type { CheckContext } from './check.js';

/** A resource may name a subset of its plugin's regions. */
export function checkRegions(
  { plugin }: CheckContext,
  regions: readonly string[] | undefined,
  pointer: string,
): readonly Issue[] {
  if (plugin.regions.length === 0) return [];
  return (regions ?? []).flatMap((region, order) =>
    plugin.regions.some((own) => regionContains(own, region))
      ? []
      : [issue('grading-region-outside', `${pointer}/${order}`, { region, regions: plugin.regions.join('、') })],
  );
}
