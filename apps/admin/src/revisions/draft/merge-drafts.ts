import type { ResourceChange } from '../../resource-editors/plugin-resources.js';
import type { DraftContents } from '../revision-row.js';
import { isSame } from './draft-nodes.js';

export type Side = 'mine' | 'theirs';

/** Something that two people changed in different ways. */
export interface Clash {
  /** `parameters/general-limit`, or the name of a field of the draft itself. */
  readonly place: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

const FIELDS = ['title', 'reason', 'basis', 'olderRecords'] as const;

/** What I and somebody else changed differently, since the version that I began from. */
export function clashesOf(base: DraftContents, mine: DraftContents, theirs: DraftContents): readonly Clash[] {
  return placesOf(base, mine, theirs)
    .map((place) => ({ place, base: partAt(base, place), mine: partAt(mine, place), theirs: partAt(theirs, place) }))
    .filter((one) => !isSame(one.mine, one.theirs) && !isSame(one.mine, one.base) && !isSame(one.theirs, one.base))
    .map(({ place, mine: own, theirs: other }) => ({ place, mine: own, theirs: other }));
}

/** One draft out of two: what only one changed is taken from them, and where both did, from the side that was chosen. */
export function mergeDrafts(
  base: DraftContents,
  { mine, theirs }: { readonly mine: DraftContents; readonly theirs: DraftContents },
  chosen: Readonly<Record<string, Side>>,
): DraftContents {
  const sideOf = (place: string): DraftContents => {
    if (chosen[place] !== undefined) return chosen[place] === 'mine' ? mine : theirs;
    return isSame(partAt(theirs, place), partAt(base, place)) ? mine : theirs;
  };
  const places = placesOf(base, mine, theirs).filter((place) => place.includes('/'));
  return {
    title: sideOf('title').title,
    reason: sideOf('reason').reason,
    basis: sideOf('basis').basis,
    olderRecords: sideOf('olderRecords').olderRecords,
    changes: places.flatMap((place) => changesAt(sideOf(place), place)),
  };
}

function placesOf(...drafts: readonly DraftContents[]): readonly string[] {
  return [...new Set([...FIELDS, ...drafts.flatMap(({ changes }) => changes.map(placeOf))])];
}

/** All editions of a resource are one place: their order decides. */
function placeOf({ resource, key }: ResourceChange): string {
  return `${resource}/${key}`;
}

function changesAt({ changes }: DraftContents, place: string): readonly ResourceChange[] {
  return changes.filter((change) => placeOf(change) === place);
}

function partAt(draft: DraftContents, place: string): unknown {
  const field = FIELDS.find((one) => one === place);
  if (field !== undefined) return draft[field];
  const values = changesAt(draft, place).map(({ value }) => value);
  return values.length <= 1 ? values[0] : values;
}
