import type { OlderRecords } from '@xinheng/facts';
import type { DraftResource } from '../definitions/resource-lists.js';

/** What an edition that says nothing does with records of before it. */
const UNSAID: Readonly<Partial<Record<DraftResource, OlderRecords>>> = {
  catalogue: 'old-rule',
  classifications: 'old-rule',
  facts: 'new-rule',
};

/** An edition that says which rule judges records of before it, where its kind looks at single records at all. */
export function judgingOlder(resource: DraftResource, held: object, olderRecords: OlderRecords | undefined): object {
  const unsaid = UNSAID[resource];
  if (unsaid === undefined) return held;
  const { olderRecords: _, ...rest } = held as { readonly olderRecords?: OlderRecords };
  return olderRecords === undefined || olderRecords === unsaid ? rest : { ...rest, olderRecords };
}
