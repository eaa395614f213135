import type { RawObject } from '../raw-object.js';

/** An item of the catalogue as it stands in a draft. */
export interface StandingItem {
  readonly id: string;
  readonly key: string;
  readonly value: RawObject;
}

/** What a workbook does to the items of a catalogue. */
export interface CatalogueChanges {
  /** Other values by the id of the item; null takes it away. */
  readonly changed: ReadonlyMap<string, RawObject | null>;
  readonly added: readonly RawObject[];
}

const dayOf = (item: RawObject): unknown => item['inForceFrom'] ?? null;

/** Finds which item of a draft each item of a workbook is: of the same key and first day, or the only one of its key. */
export function catalogueChanges(standing: readonly StandingItem[], items: readonly RawObject[]): CatalogueChanges {
  const left = new Set(items);
  const changed = new Map<string, RawObject | null>();
  const take = (found: RawObject | undefined): RawObject | null => {
    if (found === undefined) return null;
    left.delete(found);
    return found;
  };
  const open = standing.filter(({ id, key, value }) => {
    const found = take([...left].find((item) => item['key'] === key && dayOf(item) === dayOf(value)));
    if (found === null) return true;
    if (found !== value) changed.set(id, found);
    return false;
  });
  for (const { id, key } of open) {
    const isOnly = standing.filter((one) => one.key === key).length === 1;
    changed.set(id, isOnly ? take([...left].find((item) => item['key'] === key)) : null);
  }
  return { changed, added: [...left] };
}
