import { addDays, subtractDuration } from '@xinheng/calendar';
import {
  Classifier,
  editionOn,
  itemsOfSource,
  localKey,
  parameterValue,
  pluginOfKey,
  qualify,
  type CivilDay,
  type DeclaredFact,
  type FactDefinition,
  type FactNames,
  type FieldSchema,
  type SubjectRecord,
} from '@xinheng/facts';
import type { Json } from '@xinheng/logic';

/** A fact with the value that an example has. */
export type Wanted = DeclaredFact & { readonly name: string; readonly value: Json };

/** Items of one fact of which records are made. */
const MOST_ITEMS = 8;

/**
 * Kinds of records by which facts can be told apart: of each item that facts count, plain and with what filters and
 * classifications ask of a field, inside each window and before it, with the values that aggregates should come to.
 */
export function recordKinds(names: FactNames, facts: readonly Wanted[], asOf: CivilDay): readonly SubjectRecord[] {
  const found = new Map<string, SubjectRecord>();
  for (const wanted of facts) {
    const { fact, plugin } = wanted;
    if (!('records' in fact.from) || fact.from.records.of !== undefined) continue;
    const days = daysFor(names, facts, wanted, asOf);
    const items = [...itemsOfSource(names.index, new Classifier(names.index), plugin, fact.from.records)];
    for (const item of items.slice(0, MOST_ITEMS)) {
      for (const fields of fieldsFor(names, wanted, item, asOf)) {
        for (const decidedOn of days) {
          const record = { id: `d${found.size}`, item, decidedOn, fields };
          const name = JSON.stringify([item, decidedOn, fields]);
          if (!found.has(name)) found.set(name, record);
        }
      }
    }
  }
  return [...found.values()];
}

function fieldsFor({ index }: FactNames, { fact, plugin, value }: Wanted, item: string, asOf: CivilDay) {
  const owner = pluginOfKey(item);
  const edition = editionOn(index.plugin(owner)?.catalogue ?? [], localKey(owner, item), asOf);
  const properties = edition?.fields?.properties ?? {};
  const plain = requiredFields(edition?.fields, asOf);
  const rows = index.classifications(plugin).filter(({ items }) => items.some((key) => qualify(plugin, key) === item));
  const filter = 'records' in fact.from ? fact.from.records.filter : undefined;
  const asked = [filter, ...rows.map(({ when }) => when)].flatMap((json) =>
    json === undefined ? [] : fieldsAsked(json),
  );
  const own = fact.field?.replace('fields.', '');
  const target = own !== undefined && value !== null && typeof value !== 'object' ? [{ [own]: value }] : [];
  return [{}, ...asked, ...target]
    .filter((more) => Object.keys(more).every((name) => Object.hasOwn(properties, name)))
    .map((more) => ({ ...plain, ...more }));
}

/** What comparisons of fields with constants ask for, one field each. */
function fieldsAsked(json: Json): readonly Readonly<Record<string, Json>>[] {
  if (typeof json !== 'object' || json === null) return [];
  if (Array.isArray(json)) return (json as readonly Json[]).flatMap(fieldsAsked);
  const [[operator, operands] = ['', null]] = Object.entries(json as Readonly<Record<string, Json>>);
  const pair: readonly Json[] = Array.isArray(operands) ? operands : [operands];
  const [left = null, right = null] = pair;
  const field = fieldOf(left) ?? fieldOf(right);
  const constant = fieldOf(left) === null ? left : right;
  const isPlain = typeof constant !== 'object';
  if (operator === 'var') {
    const name = fieldOf(json);
    return name === null ? [] : [{ [name]: true }];
  }
  if (field === null || !isPlain) return pair.flatMap(fieldsAsked);
  const step = operator === '>' ? 1 : operator === '<' ? -1 : 0;
  return [{ [field]: typeof constant === 'number' ? constant + step : constant }];
}

function fieldOf(json: Json): string | null {
  if (typeof json !== 'object' || json === null || !('var' in json)) return null;
  const name: unknown = Array.isArray(json.var) ? json.var[0] : json.var;
  return typeof name === 'string' && name.startsWith('fields.') ? name.slice('fields.'.length) : null;
}

function requiredFields(schema: FieldSchema | undefined, asOf: CivilDay): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    (schema?.required ?? []).map((name): [string, Json] => {
      const { type, enum: members, minimum, format } = schema?.properties?.[name] ?? {};
      if (members?.[0] !== undefined) return [name, members[0]];
      if (type === 'boolean') return [name, false];
      if (type === 'number' || type === 'integer') return [name, minimum ?? 0];
      return [name, format === 'date' ? addDays(asOf, -20) : '示例'];
    }),
  );
}

/** A day inside all windows, the last day before each of them, and the day that `daysSinceLatest` asks for. */
function daysFor(
  names: FactNames,
  facts: readonly Wanted[],
  { fact, value }: Wanted,
  asOf: CivilDay,
): readonly CivilDay[] {
  const days = new Set([addDays(asOf, -20)]);
  if (fact.aggregate === 'daysSinceLatest' && typeof value === 'number') days.add(addDays(asOf, -value));
  for (const other of facts) {
    const length = lengthOf(names, other.fact, asOf);
    if (length !== null) days.add(subtractDuration(asOf, length));
  }
  return [...days];
}

function lengthOf(names: FactNames, { window }: FactDefinition, asOf: CivilDay): string | null {
  if (window?.last === undefined) return null;
  const parameter = typeof window.last === 'string' ? undefined : names.parameter(window.last.var);
  const length = typeof window.last === 'string' ? window.last : parameter && parameterValue(parameter, asOf)?.value;
  return typeof length === 'string' ? length : null;
}
