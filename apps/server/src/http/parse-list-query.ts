import { isCivilDay } from '@xinheng/calendar';
import {
  rowIdOf,
  type ListCondition,
  type ListField,
  type ListQuery,
  type ListSpec,
  type SqlValue,
} from '@xinheng/platform';
import { issue, XinhengError, type Issue } from '@xinheng/problem';

/** The most rows one answer has. */
export const MAX_ROWS = 1_000;
const DEFAULT_ROWS = 25;
const MAX_VALUES = 1_000;
const MAX_TEXT = 200;

type Operator = ListCondition['operator'];

const EXPECTED: Readonly<Record<ListField['type'], string>> = {
  text: `text (≤ ${MAX_TEXT})`,
  id: 'id',
  day: 'YYYY-MM-DD',
  instant: 'YYYY-MM-DDTHH:mm:ss.sssZ / YYYY-MM-DD',
  number: 'number',
  boolean: 'true / false',
};

/**
 * Reads `filter`, `sort` and `range` of a list.
 * @throws XinhengError `invalid` with every parameter, filter, value or order that the spec does not declare
 */
export function parseListQuery(spec: ListSpec, query: Readonly<Record<string, unknown>>): ListQuery {
  const found: Issue[] = [];
  const filter = parseFilter(spec, jsonOf(query, 'filter', '{"q":"…"}', found) ?? {}, found);
  const sort = parseSort(spec, jsonOf(query, 'sort', '["id","ASC"]', found), found);
  const range = parseRange(jsonOf(query, 'range', '[0,24]', found), found);
  if (found.length > 0) throw new XinhengError('invalid', 'request-invalid', {}, found);
  return { ...filter, sort, ...range };
}

function jsonOf(query: Readonly<Record<string, unknown>>, name: string, example: string, found: Issue[]): unknown {
  const text = query[name];
  if (text === undefined || text === '') return undefined;
  try {
    if (typeof text === 'string') return JSON.parse(text);
  } catch {
    // Said below, together with a parameter that came twice.
  }
  found.push(issue('request-query-not-json', `/${name}`, { name, example }));
  return undefined;
}

function parseFilter(spec: ListSpec, filter: unknown, found: Issue[]): Pick<ListQuery, 'conditions' | 'q' | 'custom'> {
  const conditions: ListCondition[] = [];
  const custom: Record<string, readonly SqlValue[]> = {};
  let q: string | null = null;
  if (typeof filter !== 'object' || filter === null || Array.isArray(filter)) {
    found.push(issue('request-query-not-json', '/filter', { name: 'filter', example: '{"q":"…"}' }));
    return { conditions, q, custom };
  }
  for (const [name, value] of Object.entries(filter)) {
    if (name === 'q' && spec.search !== undefined) {
      const [text] = valuesOf('text', undefined, name, value, found);
      q = typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
      continue;
    }
    const customType = spec.custom !== undefined && Object.hasOwn(spec.custom, name) ? spec.custom[name] : undefined;
    if (customType !== undefined) {
      custom[name] = valuesOf(customType, undefined, name, value, found);
      continue;
    }
    const { field, operator } = splitName(spec, name);
    const declared = field === null ? undefined : spec.fields[field];
    if (field === null || declared === undefined) {
      found.push(issue('request-filter-unknown', `/filter/${name}`, { name, allowed: namesOfFilters(spec) }));
      continue;
    }
    const read = valuesOf(declared.type, declared.choices, name, value, found);
    const values = declared.type === 'instant' ? read.map((one) => storedInstant(one, operator)) : read;
    conditions.push({ field, operator, values: operator === 'is' ? values : values.slice(0, 1) });
  }
  return { conditions, q, custom };
}

/** A filter's name is a field, or a field with `_gte`, `_lte` or `_like` where its type has such a comparison. */
function splitName(spec: ListSpec, name: string): { field: string | null; operator: Operator } {
  const isFilter = (field: string): boolean =>
    Object.hasOwn(spec.fields, field) && spec.fields[field]?.isFilter !== false;
  if (isFilter(name)) return { field: name, operator: 'is' };
  const [, field, operator] = /^(.+)_(gte|lte|like)$/.exec(name) ?? [];
  if (field === undefined || !isFilter(field)) return { field: null, operator: 'is' };
  const type = spec.fields[field]?.type;
  const isOrdered = type === 'day' || type === 'instant' || type === 'number';
  const isKnown = operator === 'like' ? type === 'text' : isOrdered;
  return { field: isKnown ? field : null, operator: operator as Operator };
}

function valuesOf(
  type: ListField['type'],
  choices: readonly string[] | undefined,
  name: string,
  value: unknown,
  found: Issue[],
): SqlValue[] {
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  const read = given.slice(0, MAX_VALUES).map((item) => valueOf(type, item));
  const isChosen = (item: SqlValue | undefined): boolean =>
    choices === undefined || item === null || choices.includes(String(item));
  const wrong = given.findIndex((_, index) => read[index] === undefined || !isChosen(read[index]));
  if (wrong >= 0 || given.length > MAX_VALUES) {
    const shown = JSON.stringify(given[wrong] ?? null).slice(0, 80);
    found.push(
      issue('request-filter-value', `/filter/${name}`, {
        name,
        value: shown,
        expected: choices?.join(', ') ?? EXPECTED[type],
      }),
    );
    return [];
  }
  return read;
}

function valueOf(type: ListField['type'], value: unknown): SqlValue {
  if (value === null) return null;
  switch (type) {
    case 'text':
      return typeof value === 'string' && value.length <= MAX_TEXT ? value : undefined;
    case 'id':
      return typeof value === 'string' || typeof value === 'number' ? rowIdOf(String(value)) : undefined;
    case 'day':
      return typeof value === 'string' && isCivilDay(value) ? value : undefined;
    case 'instant':
      return typeof value === 'string' && isInstant(value) ? value : undefined;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
  }
}

/** An instant as it is stored; a civil day is its beginning in China, or its end where it closes a range. */
function storedInstant(value: SqlValue, operator: Operator): SqlValue {
  if (typeof value !== 'string') return value;
  if (!isCivilDay(value)) return new Date(value).toISOString();
  const time = operator === 'lte' ? '23:59:59.999' : '00:00:00.000';
  return new Date(`${value}T${time}+08:00`).toISOString();
}

function isInstant(value: string): boolean {
  return isCivilDay(value) || /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z$/.test(value);
}

function parseSort(spec: ListSpec, sort: unknown, found: Issue[]): ListQuery['sort'] {
  const [field, direction] = spec.defaultSort;
  if (sort === undefined) return { field, direction };
  const parts: readonly unknown[] = Array.isArray(sort) && sort.length === 2 ? sort : [];
  const [name, wanted] = parts;
  if (typeof name !== 'string' || (wanted !== 'ASC' && wanted !== 'DESC')) {
    found.push(issue('request-sort-form', '/sort'));
    return { field, direction };
  }
  if (!Object.hasOwn(spec.fields, name) || spec.fields[name]?.isSort !== true) {
    found.push(issue('request-sort-unknown', '/sort', { name, allowed: namesOfSorts(spec) }));
  }
  return { field: name, direction: wanted };
}

function parseRange(range: unknown, found: Issue[]): Pick<ListQuery, 'offset' | 'limit'> {
  if (range === undefined) return { offset: 0, limit: DEFAULT_ROWS };
  const parts: readonly unknown[] = Array.isArray(range) && range.length === 2 ? range : [];
  const [first, last] = parts;
  const isRight =
    typeof first === 'number' &&
    typeof last === 'number' &&
    Number.isInteger(first) &&
    Number.isInteger(last) &&
    first >= 0 &&
    last >= first &&
    last <= 1_000_000_000 &&
    last - first < MAX_ROWS;
  if (isRight) return { offset: first, limit: last - first + 1 };
  found.push(issue('request-range-form', '/range', { max: MAX_ROWS }));
  return { offset: 0, limit: DEFAULT_ROWS };
}

function namesOfFilters(spec: ListSpec): string {
  const fields = Object.entries(spec.fields).filter(([, { isFilter }]) => isFilter !== false);
  return [
    ...fields.map(([name]) => name),
    ...Object.keys(spec.custom ?? {}),
    ...(spec.search === undefined ? [] : ['q']),
  ].join(', ');
}

function namesOfSorts(spec: ListSpec): string {
  return Object.keys(spec.fields)
    .filter((name) => spec.fields[name]?.isSort === true)
    .join(', ');
}
