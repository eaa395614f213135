import {
  DefinitionIndex,
  parameterValue,
  qualify,
  type FactNames,
  type FactDefinition,
  type Window,
} from '@xinheng/facts';
import { subtractDuration } from '@xinheng/calendar';

/** A fact over records, with the plugin in whose names it is written. */
export interface RecordsFact {
  readonly plugin: string;
  readonly fact: FactDefinition;
}

/**
 * Whether every record that one fact counts is counted by the other too, told by their sources and windows; false
 * where that cannot be told. Records are weighed by the plugin that declares the fact, so only facts of one are compared.
 */
export function isSubset(inner: RecordsFact, outer: RecordsFact, names: FactNames): boolean {
  if (!('records' in inner.fact.from) || !('records' in outer.fact.from)) return false;
  const [a, b] = [inner.fact.from.records, outer.fact.from.records];
  if (inner.plugin !== outer.plugin || !isSame(a.of ?? 'self', b.of ?? 'self')) return false;
  if (b.filter !== undefined && !isSame(a.filter, b.filter)) return false;
  const itemKeys = (items: readonly string[] | undefined) =>
    items?.map((item) => names.index.itemKey(qualify(inner.plugin, item)));
  return (
    isWithin(itemKeys(a.items), itemKeys(b.items)) &&
    isWithin(a.severity, b.severity) &&
    isWithin(a.nature ?? naturesOf(names.index, itemKeys(a.items)), b.nature) &&
    isWindowWithin(inner.fact.window, outer.fact.window, names)
  );
}

function isWithin(inner: readonly string[] | undefined, outer: readonly string[] | undefined): boolean {
  return outer === undefined || (inner?.every((one) => outer.includes(one)) ?? false);
}

function naturesOf(index: DefinitionIndex, items: readonly string[] | undefined): readonly string[] | undefined {
  return items?.flatMap((item) => index.itemEditions(item).map(({ nature }) => nature));
}

function isWindowWithin(inner: Window | undefined, outer: Window | undefined, names: FactNames): boolean {
  // A window without a length does not look at the day at all.
  if (outer?.last === undefined && outer?.calendarYear !== true) return true;
  if (isSame(inner, outer)) return true;
  if ((inner?.on ?? 'decidedOn') !== (outer.on ?? 'decidedOn')) return false;
  const [a, b] = [startOf(inner, names), startOf(outer, names)];
  return a !== null && b !== null && a >= b;
}

/** The day from which a window of a known length begins; null for others. */
function startOf(window: Window | undefined, names: FactNames): string | null {
  const { last } = window ?? {};
  const day = names.day;
  if (last === undefined || day === null) return null;
  const parameter = typeof last === 'string' ? undefined : names.parameter(last.var);
  const length = typeof last === 'string' ? last : parameter && parameterValue(parameter, day)?.value;
  return typeof length === 'string' ? subtractDuration(day, length) : null;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
