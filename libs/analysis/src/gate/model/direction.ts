import { Classifier, DefinitionIndex, itemsOfSource, pluginOfKey, localKey, qualify } from '@xinheng/facts';
import type { FactDefinition, RecordsSource } from '@xinheng/facts';
import type { Direction } from './base-variable.js';

const growing: readonly (string | undefined)[] = ['count', 'exists', 'sum', 'distinct', undefined];
const adverseList = /失信|黑名单|异常名录|重点关注|惩戒|被执行/;
const favourableList = /激励|红名单|守信/;

/**
 * Whether more of a fact speaks against a subject or for it, as the catalogue says of the records it counts, the list
 * of its kind, the commitments of their state. What says neither is neutral: nothing is guessed from what rules do.
 */
export function directionOf(index: DefinitionIndex, plugin: string, fact: FactDefinition): Direction {
  const { from, aggregate } = fact;
  if ('list' in from) {
    return ofList(index, qualify(plugin, typeof from.list === 'string' ? from.list : from.list.list));
  }
  if (!growing.includes(aggregate)) return 'neutral';
  if ('commitments' in from) {
    const { state } = from.commitments;
    if (state.every((one) => one === 'broken')) return 'adverse';
    return state.every((one) => one === 'kept') ? 'favourable' : 'neutral';
  }
  return 'records' in from ? ofRecords(index, plugin, from.records) : 'neutral';
}

function ofRecords(index: DefinitionIndex, plugin: string, source: RecordsSource): Direction {
  const { severity, nature } = source;
  if (severity !== undefined && severity.every((one) => one !== 'none')) return 'adverse';
  const items = [...itemsOfSource(index, new Classifier(index), plugin, source)];
  const natures = nature ?? items.flatMap((item) => index.itemEditions(item).map((edition) => edition.nature));
  if (natures.length === 0) return 'neutral';
  if (natures.every((one) => one === 'negative')) return 'adverse';
  return natures.every((one) => one === 'positive') ? 'favourable' : 'neutral';
}

function ofList(index: DefinitionIndex, key: string): Direction {
  const plugin = pluginOfKey(key);
  const list = index.plugin(plugin)?.lists.find((one) => one.key === localKey(plugin, key));
  if (list === undefined) return 'neutral';
  // Packages declare the kind of a list; where facts know its title only, the title has to do.
  const kind = 'kind' in list && typeof list.kind === 'string' ? list.kind : '';
  if (kind === 'serious-dishonesty' || kind === 'judgment-debtor' || adverseList.test(list.title)) return 'adverse';
  return kind === 'incentive' || favourableList.test(list.title) ? 'favourable' : 'neutral';
}
