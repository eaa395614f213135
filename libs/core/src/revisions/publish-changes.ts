import { addDays } from '@xinheng/calendar';
import { isLookupTable, parameterValue, type LookupTable, type OlderRecords, type Parameter } from '@xinheng/facts';
import { canonicalJson, type PluginDefinitions } from '@xinheng/plugin-kit';
import { issue, type Issue } from '@xinheng/problem';
import { editionOf, placedIn, type DraftChange } from '../definitions/draft-change.js';
import {
  heldResource,
  keyOfResource,
  rawResource,
  resourcesOf,
  withResources,
  type DraftResource,
  type RawResource,
} from '../definitions/resource-lists.js';
import { judgingOlder } from './judging-older.js';

/** What stood in the place of a change before it. */
export interface StoodBefore {
  /** What it takes the place of; null where it is new. */
  readonly edition: RawResource | null;
  /** Everything under its key. */
  readonly editions: readonly RawResource[];
}

/** A plugin with changes in force from a day on; what holds before that day is as it was. */
export interface PublishedChanges {
  readonly plugin: PluginDefinitions;
  /** What stood before, by change. */
  readonly before: readonly StoodBefore[];
  readonly issues: readonly Issue[];
}

interface Dated {
  readonly inForceFrom?: string | null;
  readonly inForceUntil?: string | null;
}

/** Kinds without editions: they are about the rules and grade nobody. */
const UNDATED: readonly DraftResource[] = ['documents', 'cases'];

/**
 * Brings changes into force from a day: a new edition begins on it and the one that stood ends the day before; of a
 * parameter a dated value is added. What ended or was taken away stays for the days before.
 * @param olderRecords which rule judges records decided before that day; written into the new editions
 */
export function publishChanges(
  plugin: PluginDefinitions,
  changes: readonly DraftChange[],
  from: string,
  olderRecords: OlderRecords,
): PublishedChanges {
  let published = plugin;
  const before: StoodBefore[] = [];
  const issues: Issue[] = [];
  const touched = new Set<string>();
  for (const [position, change] of changes.entries()) {
    const { resource, key } = change;
    const name = `${resource} ${key}`;
    const list = resourcesOf(published, resource);
    const standing = list.filter((one) => keyOfResource(resource, one) === key);
    const found =
      change.value === null ? standingOn(standing, from) : editionOf(standing, change.value, touched.has(name));
    touched.add(name);
    // What ended is not changed any more; the same key may begin anew.
    const edition = found !== undefined && isOver(found, from) && !isMeant(found, change.value) ? undefined : found;
    before.push({
      edition: edition === undefined ? null : rawResource(resource, edition),
      editions: standing.map((one) => rawResource(resource, one)),
    });
    if (edition !== undefined && isOver(edition, from)) {
      const until = (edition as Dated).inForceUntil ?? '';
      issues.push(issue('revision-edition-over', `/changes/${position}/value`, { key, until }));
      continue;
    }
    if (edition !== undefined && isSame(resource, edition, change.value)) continue;
    published = withResources(published, resource, listFrom(list, standing, edition, change, { from, olderRecords }));
  }
  return { plugin: published, before, issues };
}

/** Whether a change says what stands anyway. */
export function isSame(resource: DraftResource, edition: object, value: RawResource | null): boolean {
  return value !== null && canonicalJson(rawResource(resource, edition)) === canonicalJson(value);
}

function listFrom(
  list: readonly object[],
  standing: readonly object[],
  edition: object | undefined,
  { resource, key, value }: DraftChange,
  { from, olderRecords }: { readonly from: string; readonly olderRecords: OlderRecords },
): readonly object[] {
  const isForOlder = resource === 'classifications' && olderRecords === 'new-rule';
  if (value === null && isForOlder && edition !== undefined) {
    // A row that is only ended would go on judging the records of its days.
    const never = { ...edition, when: false, olderRecords };
    return withNextEdition(list, standing, edition, never, from);
  }
  if (value === null) return withoutFrom(list, standing, UNDATED.includes(resource) ? '' : from);
  const held = judgingOlder(resource, heldResource(resource, key, value), olderRecords);
  if (UNDATED.includes(resource)) return placedIn(list, held, edition ?? null, standing.at(-1));
  if (edition === undefined) return withNewEdition(list, standing, held, from);
  if (resource === 'parameters' && isConstant(edition) && isConstant(held)) {
    return placedIn(list, withValuesFrom(edition, held, from), edition, undefined);
  }
  return withNextEdition(list, standing, edition, held, from);
}

/** One more edition of a key, or the first: it ends before the next one begins. */
function withNewEdition(
  list: readonly object[],
  standing: readonly object[],
  held: object,
  from: string,
): readonly object[] {
  const begins = laterOf((held as Dated).inForceFrom, from);
  if (standing.length === 0) return [...list, { ...held, inForceFrom: begins }];
  const added = beforeTheNext({ ...held, inForceFrom: begins }, standing, begins);
  const cut = list.map((one) => (standing.includes(one) && holdsOn(one, begins) ? endedBefore(one, begins) : one));
  const last = cut[list.indexOf(standing.at(-1) as object)];
  return placedIn(cut, added, null, last);
}

/** An edition in the place of another from a day on, until the same day. */
function withNextEdition(
  list: readonly object[],
  standing: readonly object[],
  edition: object,
  held: object,
  from: string,
): readonly object[] {
  const begins = beginOf(edition);
  if (begins >= from) {
    const moved = (held as Dated).inForceFrom ?? begins;
    return placedIn(list, { ...held, inForceFrom: laterOf(moved, from) }, edition, undefined);
  }
  const day = laterOf((held as Dated).inForceFrom, from);
  const others = standing.filter((one) => one !== edition);
  const next = beforeTheNext({ ...held, inForceFrom: day }, others, day);
  return list.flatMap((one) => (one === edition ? [endedBefore(one, day), next] : [one]));
}

function withoutFrom(list: readonly object[], standing: readonly object[], from: string): readonly object[] {
  return list.flatMap((one) => {
    if (!standing.includes(one)) return [one];
    if (beginOf(one) >= from) return [];
    return [isOver(one, from) ? one : endedBefore(one, from)];
  });
}

/** A parameter with the values of another from a day on; those of the days before stay. */
function withValuesFrom(standing: Parameter, next: Parameter, from: string): Parameter {
  const earlier = standing.values.filter((value) => value.from < from);
  const stands = parameterValue({ ...standing, values: earlier }, from);
  const first = parameterValue(next, from);
  const isNew =
    first !== undefined &&
    (stands === undefined || canonicalJson({ ...stands, from: '' }) !== canonicalJson({ ...first, from: '' }));
  const later = next.values.filter((value) => value.from > from);
  return { ...next, values: [...earlier, ...(isNew ? [{ ...first, from }] : []), ...later] };
}

function isConstant(held: object): held is Parameter {
  return !isLookupTable(held as Parameter | LookupTable) && Array.isArray((held as Partial<Parameter>).values);
}

function beforeTheNext<T extends Dated>(edition: T, others: readonly object[], begins: string): T {
  const next = others
    .map(beginOf)
    .filter((day) => day > begins)
    .sort()[0];
  const until = edition.inForceUntil ?? null;
  if (next === undefined || (until !== null && until < next)) return edition;
  return { ...edition, inForceUntil: addDays(next, -1) };
}

/** Whether a value names an edition by its first day, and not for want of another. */
function isMeant(edition: object, value: RawResource | null): boolean {
  return value === null || ((edition as Dated).inForceFrom ?? null) === (value['inForceFrom'] ?? null);
}

function standingOn(standing: readonly object[], day: string): object | undefined {
  return standing.find((one) => holdsOn(one, day)) ?? standing.at(-1);
}

function holdsOn(one: object, day: string): boolean {
  return beginOf(one) <= day && !isOver(one, day);
}

function isOver(one: object, day: string): boolean {
  return ((one as Dated).inForceUntil ?? '9999-12-31') < day;
}

function beginOf(one: object): string {
  return (one as Dated).inForceFrom ?? '0000-01-01';
}

function endedBefore(one: object, day: string): object {
  return { ...one, inForceUntil: addDays(day, -1) };
}

function laterOf(a: string | null | undefined, b: string): string {
  return a != null && a > b ? a : b;
}
