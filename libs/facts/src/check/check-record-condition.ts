import { checkRule, type Json } from '@xinheng/logic';
import { RecordScope } from '../names/record-names.js';
import type { Findings } from './findings.js';

/** Checks a condition over one record of `items` (canonical keys). */
export function checkRecordCondition(findings: Findings, items: readonly string[], json: Json, pointer: string): void {
  const scope = new RecordScope(findings.index, findings.plugin.id, items);
  const { tree, issues } = checkRule(json, { scope, expected: 'boolean', pointer });
  findings.add(issues);
  findings.refuseAsOf(tree, pointer);
}

/** The canonical keys of items that a resource names; unknown ones are reported and left out. */
export function checkItems(findings: Findings, items: readonly string[], pointer: string): readonly string[] {
  const { index, plugin } = findings;
  return items.flatMap((name, order) => {
    const key = index.itemKey(name.includes(':') ? name : `${plugin.id}:${name}`);
    if (index.itemEditions(key).length > 0 && index.mayRead(plugin.id, key.slice(0, key.indexOf(':')))) return [key];
    findings.reference('facts-unknown-item', `${pointer}/${order}`, name, index.itemKeys());
    return [];
  });
}
