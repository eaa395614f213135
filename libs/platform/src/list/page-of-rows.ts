import type { SqlValue } from '../database/sql.js';
import type { ListCondition, ListPage, ListQuery, ListSpec } from './list-query.js';

/**
 * One page of rows that are held in memory, by the same contract as `readPage`: a field's `column` names a property
 * of the row. A property that is a list matches where one of its members does. Custom filters are the caller's own.
 */
export function pageOfRows<T extends object>(rows: readonly T[], spec: ListSpec, query: ListQuery): ListPage<T> {
  const q = query.q?.toLowerCase() ?? null;
  const found = rows.filter(
    (row) =>
      query.conditions.every((condition) => holds(row, spec, condition)) &&
      (q === null || (spec.search ?? []).some((column) => textOf(row, column).includes(q))),
  );
  const column = spec.fields[query.sort.field]?.column ?? spec.key;
  const sign = query.sort.direction === 'ASC' ? 1 : -1;
  const sorted = [...found].sort(
    (a, b) =>
      sign *
      (compare(property(a, column), property(b, column)) || compare(property(a, spec.key), property(b, spec.key))),
  );
  return { rows: sorted.slice(query.offset, query.offset + query.limit), total: found.length };
}

/** What a property of a row holds. */
type Held = string | number | boolean | null | undefined;

function holds(row: object, spec: ListSpec, { field, operator, values }: ListCondition): boolean {
  const declared = spec.fields[field];
  if (declared === undefined) throw new Error(`The list of ${spec.resource} has no field ${field}`);
  const own = [property(row, declared.column)].flat();
  return values.some((wanted) => own.some((value) => matches(value, wanted, operator, declared.isPrefix === true)));
}

function matches(value: Held, wanted: SqlValue, operator: ListCondition['operator'], isPrefix: boolean): boolean {
  const isAbsent = value === null || value === undefined;
  if (isAbsent || wanted === null) return operator === 'is' && isAbsent && wanted === null;
  switch (operator) {
    case 'gte':
      return compare(value, wanted) >= 0;
    case 'lte':
      return compare(value, wanted) <= 0;
    case 'like':
      return String(value).toLowerCase().includes(String(wanted).toLowerCase());
    case 'is':
      return isPrefix ? String(value).startsWith(String(wanted)) : value === wanted;
  }
}

function property(row: object, name: string): Held | readonly Held[] {
  return (row as Readonly<Record<string, Held | readonly Held[]>>)[name];
}

function textOf(row: object, column: string): string {
  return [property(row, column)].flat().join(' ').toLowerCase();
}

/** What is absent comes first, as on both kinds of database. */
function compare(a: Held | readonly Held[], b: SqlValue | readonly Held[]): number {
  const [left, right] = [a ?? null, b ?? null];
  if (left === right) return 0;
  if (left === null || right === null) return left === null ? -1 : 1;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return String(left) < String(right) ? -1 : 1;
}
