import { qualify } from '../names/qualified-key.js';
import { checkItems, checkRecordCondition } from './check-record-condition.js';
import type { Findings } from './findings.js';

/** The conditions of the catalogue and of the classification table. */
export function checkRecordRules(findings: Findings): void {
  const { id, catalogue, classifications } = findings.plugin;
  for (const [order, item] of catalogue.entries()) {
    const key = findings.index.itemKey(qualify(id, item.key));
    for (const [rule, { refuseWhen }] of (item.admit ?? []).entries()) {
      checkRecordCondition(findings, [key], refuseWhen, `/catalogue/${order}/admit/${rule}/refuseWhen`);
    }
  }
  for (const [order, row] of classifications.entries()) {
    const pointer = `/classifications/${order}`;
    const items = checkItems(findings, row.items, `${pointer}/items`);
    if (row.when !== undefined && items.length === row.items.length) {
      checkRecordCondition(findings, items, row.when, `${pointer}/when`);
    }
  }
}
