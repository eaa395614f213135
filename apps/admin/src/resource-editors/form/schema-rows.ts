import type { Json } from '@xinheng/logic';
import type { RawObject } from '../raw-object.js';
import { isObject, textsAt, valueAt } from './at.js';

/** One field of a flat schema, as a row of a table. */
export interface SchemaRow {
  readonly name: string;
  readonly schema: RawObject;
  readonly kind: SchemaKind;
  readonly isRequired: boolean;
}

/** What people call the type of a field; a choice and a day are texts in the schema. */
export const SCHEMA_KINDS = ['string', 'integer', 'number', 'boolean', 'date', 'enum'] as const;
export type SchemaKind = (typeof SCHEMA_KINDS)[number];

/** The fields of a schema in their order. */
export function schemaRows(schema: Json | undefined): readonly SchemaRow[] {
  const properties = valueAt(schema, '/properties');
  const required = textsAt(schema, '/required');
  return Object.entries(isObject(properties) ? properties : {}).map(([name, field]) => {
    const own = isObject(field) ? field : {};
    return { name, schema: own, kind: kindOf(own), isRequired: required.includes(name) };
  });
}

function kindOf({ type, format, enum: values }: RawObject): SchemaKind {
  if (Array.isArray(values)) return 'enum';
  if (format === 'date') return 'date';
  return SCHEMA_KINDS.find((kind) => kind === type) ?? 'string';
}

/** A field of another kind: bounds and values that no longer mean anything go with the old one. */
export function ofKind(schema: RawObject, kind: SchemaKind): RawObject {
  const { enum: values, format: _, minimum, maximum, maxLength, type: __, ...rest } = schema;
  const numeric = kind === 'integer' || kind === 'number';
  return {
    type: kind === 'date' || kind === 'enum' ? 'string' : kind,
    ...rest,
    ...(kind === 'date' && { format: 'date' }),
    ...(kind === 'enum' && { enum: values ?? [] }),
    ...(numeric && minimum !== undefined && { minimum }),
    ...(numeric && maximum !== undefined && { maximum }),
    ...(kind === 'string' && maxLength !== undefined && { maxLength }),
  };
}

/** The schema with one field changed, renamed, or taken away; the others keep their order. */
export function withSchemaRow(schema: Json | undefined, name: string, row: SchemaRow | null): RawObject {
  const whole = isObject(schema) ? schema : { type: 'object' };
  const properties = valueAt(schema, '/properties');
  const entries = Object.entries(isObject(properties) ? properties : {});
  const next = entries.flatMap(([key, field]): (readonly [string, Json])[] => {
    if (key !== name) return [[key, field]];
    return row === null ? [] : [[row.name, row.schema]];
  });
  if (row !== null && !entries.some(([key]) => key === name)) next.push([row.name, row.schema]);
  return { ...whole, properties: Object.fromEntries(next), ...requiredOf(whole, name, row) };
}

function requiredOf(schema: RawObject, name: string, row: SchemaRow | null): RawObject {
  const before = textsAt(schema, '/required');
  const isBefore = before.includes(name);
  const isAfter = row?.isRequired === true;
  if (!isBefore && !isAfter) return {};
  const after = row?.name ?? '';
  if (isBefore && isAfter) return { required: before.map((one) => (one === name ? after : one)) };
  return { required: isAfter ? [...before, after] : before.filter((one) => one !== name) };
}

/** A name that no field has yet. */
export function freeName(rows: readonly SchemaRow[]): string {
  for (let n = rows.length + 1; ; n += 1) {
    if (!rows.some(({ name }) => name === `field${n}`)) return `field${n}`;
  }
}
