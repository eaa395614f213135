import type { Json } from '@xinheng/logic';
import type { JsonObject } from '../changes/compare-resources.js';
import type { Table } from './table.js';

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a JSON pointer of plain names; undefined where nothing stands there. */
export function valueAt(value: Json | undefined, pointer: string): Json | undefined {
  let found = value;
  for (const name of pointer.split('/').slice(1)) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as JsonObject)[name];
  }
  return found;
}

/** The value with another one at a pointer, or without it; objects that become empty by that go too. */
export function withAt(value: JsonObject, pointer: string, part: Json | undefined): JsonObject {
  const [name = '', ...rest] = pointer.split('/').slice(1);
  const [next] = rest;
  if (next !== undefined && /^\d+$/.test(next)) {
    const before: readonly Json[] = Array.isArray(value[name]) ? (value[name] as readonly Json[]) : [];
    const list = Array.from({ length: Math.max(before.length, Number(next) + 1) }, (_, at) => before[at] ?? '');
    list[Number(next)] = part ?? '';
    return { ...value, [name]: list };
  }
  const inner = isObject(value[name]) ? value[name] : {};
  const changed = next === undefined ? part : withAt(inner, `/${rest.join('/')}`, part);
  const isGone =
    changed === undefined || (next !== undefined && isObject(changed) && Object.keys(changed).length === 0);
  if (!isGone) return { ...value, [name]: changed };
  const { [name]: _, ...others } = value;
  return others;
}

/** The rows of a table as they stand in the resource. */
export function rowsOf(table: Table, value: JsonObject): readonly JsonObject[] {
  const part = table.at === '' ? value : value[table.at.slice(1)];
  if (!table.isList) return [isObject(part) ? part : {}];
  return Array.isArray(part) ? (part as readonly Json[]).map((row) => (isObject(row) ? row : {})) : [];
}

/** The resource with other rows in a table. */
export function withRows(table: Table, value: JsonObject, rows: readonly JsonObject[]): JsonObject {
  if (table.at === '') return rows[0] ?? value;
  return { ...value, [table.at.slice(1)]: table.isList ? rows : (rows[0] ?? {}) };
}
