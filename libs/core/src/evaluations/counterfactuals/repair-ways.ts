import { addDuration } from '@xinheng/calendar';
import { isInForce, pluginOfKey, regionContains, type CatalogueItem, type SubjectRecord } from '@xinheng/facts';
import type { PluginDefinitions, Procedure } from '@xinheng/plugin-kit';
import type { ReadingContext } from '../../definitions/reading/reading-context.js';
import type { RepairView, RepairWay } from './counterfactuals-view.js';

/**
 * Whether, how and from when a record may be repaired on request, by the procedures of kind `repair` of the plugins
 * that declare its item and the scheme. Where none has one, nothing is concluded: it is not stated.
 */
export function repairOf(
  context: ReadingContext,
  scheme: string,
  region: string,
  { item: named, decidedOn }: SubjectRecord,
): RepairView {
  const key = context.index.itemKey(named);
  const item = context.definitions.itemJudging(key, decidedOn, context.asOf)?.item;
  const ways = [...new Set([pluginOfKey(scheme), pluginOfKey(key)])].flatMap((id) => waysOf(context, id, region, item));
  if (ways.length === 0) return { state: 'not-stated', ways, from: null };
  return { state: 'stated', ways, from: firstDay(item, decidedOn, context.asOf) };
}

function waysOf(
  context: ReadingContext,
  id: string,
  region: string,
  item: CatalogueItem | undefined,
): readonly RepairWay[] {
  const plugin = context.plugin(id);
  if (plugin === undefined) return [];
  return plugin.procedures
    .filter((procedure) => isInForce(procedure, context.asOf) && repairs(procedure, item))
    .filter((procedure) => isOf(plugin, procedure, region))
    .map((procedure) => ({
      id: `${id}:${procedure.key}`,
      title: context.title(id, 'procedures', procedure),
      basis: context.basis(id, procedure.basis),
    }));
}

/** A state may also be ended; an event can only be repaired. */
function repairs({ kind, transitions }: Procedure, item: CatalogueItem | undefined): boolean {
  if (kind !== 'repair') return false;
  const effects = new Set(transitions.flatMap((transition) => transition.effects ?? []));
  return effects.has('repair-record') || (item?.temporal === 'state' && effects.has('end-state'));
}

function isOf(plugin: PluginDefinitions, { regions = plugin.regions }: Procedure, region: string): boolean {
  return regions.length === 0 || regions.some((one) => regionContains(one, region));
}

/** A record has to have been public for the shortest time before its repair is asked for. */
function firstDay(item: CatalogueItem | undefined, decidedOn: string, today: string): string {
  const { publicity } = item ?? {};
  const shortest = typeof publicity === 'object' ? publicity.min : undefined;
  if (typeof shortest !== 'string') return today;
  const over = addDuration(decidedOn, shortest);
  return over > today ? over : today;
}
