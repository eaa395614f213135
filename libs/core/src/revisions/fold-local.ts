import { isLookupTable, type LookupTable, type OlderRecords, type Parameter } from '@xinheng/facts';
import type { PluginDefinitions } from '@xinheng/plugin-kit';
import {
  keyOfResource,
  resourcesOf,
  withResources,
  type DraftResource,
  type RawResource,
} from '../definitions/resource-lists.js';
import { judgingOlder } from './judging-older.js';

/** A resource that was changed here, with the editions that the package has under its key. */
export interface LocalResource {
  readonly resource: DraftResource;
  readonly key: string;
  readonly shipped: readonly RawResource[];
}

interface Dated {
  readonly inForceFrom?: string | null;
  readonly inForceUntil?: string | null;
}

/**
 * A plugin as if every local revision had been there from the beginning: in the place of each edition that was shipped
 * stands the last that came of it, and nothing where it was taken away before the day. Worked cases are of days of the
 * past, and are to test the rules of tomorrow.
 */
export function foldLocal(
  plugin: PluginDefinitions,
  local: readonly LocalResource[],
  today: string,
): PluginDefinitions {
  let folded = plugin;
  for (const { resource, key, shipped } of local) {
    if (resource === 'documents' || resource === 'cases') continue;
    const list = resourcesOf(folded, resource);
    const editions = list.filter((one) => keyOfResource(resource, one) === key);
    if (editions.length === 0) continue;
    const kept = foldEditions(resource, editions, { shipped, today }).map((one) => foldValues(one, shipped));
    const [first] = editions;
    folded = withResources(
      folded,
      resource,
      list.flatMap((one) => (one === first ? kept : editions.includes(one) ? [] : [one])),
    );
  }
  return folded;
}

/** The last edition of each stretch that begins where a shipped edition does, from that day on. */
function foldEditions(
  resource: DraftResource,
  editions: readonly object[],
  { shipped, today }: { readonly shipped: readonly RawResource[]; readonly today: string },
): readonly object[] {
  const starts = shipped.map(beginOf).sort();
  const byStart = new Map<string, object[]>();
  for (const edition of [...editions].sort((a, b) => (beginOf(a) < beginOf(b) ? -1 : 1))) {
    // What is new here begins on a day, and is to be tested on those before as well.
    const start = starts.filter((day) => day <= beginOf(edition)).at(-1) ?? '';
    byStart.set(start, [...(byStart.get(start) ?? []), edition]);
  }
  return [...byStart].flatMap(([start, stretch]) => {
    const last = stretch.at(-1) as Dated;
    const shippedEnd = shipped.find((one) => beginOf(one) === start)?.['inForceUntil'] ?? null;
    const isTakenAway = last.inForceUntil != null && last.inForceUntil < today && last.inForceUntil !== shippedEnd;
    if (isTakenAway) return [];
    const begun = beginOf(last) === start ? last : { ...last, inForceFrom: start === '' ? null : start };
    return [judgingOlder(resource, begun, olderOf(shipped.find((one) => beginOf(one) === start)))];
  });
}

/** The same for the dated values of a parameter. */
function foldValues(edition: object, shipped: readonly RawResource[]): object {
  const parameter = edition as Parameter | LookupTable;
  if (!('values' in parameter) || isLookupTable(parameter) || !Array.isArray(parameter.values)) return edition;
  const starts = shipped.flatMap(({ values }) =>
    Array.isArray(values) ? (values as unknown as Parameter['values']).map(({ from }) => from) : [],
  );
  const values = new Map<string, Parameter['values'][number]>();
  for (const value of [...parameter.values].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const from =
      [...starts]
        .sort()
        .filter((day) => day <= value.from)
        .at(-1) ?? value.from;
    values.set(from, { ...value, from });
  }
  return { ...parameter, values: [...values.values()] };
}

function olderOf(one: RawResource | undefined): OlderRecords | undefined {
  return (one as { readonly olderRecords?: OlderRecords } | undefined)?.olderRecords;
}

function beginOf(one: object): string {
  return (one as Dated).inForceFrom ?? '';
}
