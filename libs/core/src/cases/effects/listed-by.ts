import { pluginOfKey, qualify } from '@xinheng/facts';
import { isInForce } from '../../definitions/is-in-force.js';
import type { Definitions } from '../../definitions/definitions.js';

/** The qualified keys of the lists that a procedure puts subjects on. */
export function listsOfProcedure(definitions: Definitions, procedure: string, on: string): readonly string[] {
  const plugin = definitions.plugins.find(({ id }) => id === pluginOfKey(procedure));
  return (plugin?.lists ?? [])
    .filter((list) => list.procedure !== undefined && isInForce(list, on))
    .filter((list) => qualify(plugin?.id ?? '', list.procedure ?? '') === procedure)
    .map(({ key }) => qualify(plugin?.id ?? '', key));
}
