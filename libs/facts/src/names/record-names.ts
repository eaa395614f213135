import type { Json, Scope, Value, ValueType, Variable } from '@xinheng/logic';
import type { FieldSchema } from '../definitions.js';
import type { SubjectRecord } from '../model.js';
import type { DefinitionIndex } from './definition-index.js';
import { valueOf } from './json-value.js';
import { localKey } from './qualified-key.js';

/** Closed set of the plugin format, appendix. */
export const basisDocumentKinds = [
  'judgment',
  'arbitral-award',
  'penalty-decision',
  'adjudication',
  'reconsideration-decision',
  'other-decision',
  'court-list',
  'contract',
  'commitment',
  'commendation',
  'report',
  'registration',
] as const;

const FIELDS = 'fields.';
/**
 * A record without a provider, channel or procedure has none of those asked for: `==` and `in`, all that texts are
 * compared by, are simply false, so no default is asked of the author.
 */
const text: ValueType = { kind: 'string', isNullable: false };
const day: ValueType = { kind: 'date', isNullable: false };

const properties: Readonly<Record<string, { readonly title: string; readonly type: ValueType }>> = {
  decidedOn: { title: '认定日期', type: day },
  occurredOn: { title: '发生日期', type: day },
  provider: { title: '信息提供单位', type: text },
  channel: { title: '报送渠道', type: text },
  procedure: { title: '处罚程序', type: { kind: 'enum', values: ['simple', 'ordinary'], isNullable: false } },
  'basisDocument.kind': {
    title: '依据文书种类',
    type: { kind: 'enum', values: basisDocumentKinds, isNullable: false },
  },
  'basisDocument.issuer': { title: '依据文书制发机关', type: text },
};

/**
 * What logic over one record may read: the record's own properties, and the fields of the items it can be of.
 * `item` reads as the plugin writes it, its own items bare.
 */
export class RecordScope implements Scope {
  private readonly itemValues: readonly string[];
  private readonly schemas: readonly FieldSchema[];

  constructor(index: DefinitionIndex, plugin: string, items: readonly string[]) {
    this.itemValues = items.map((item) => localKey(plugin, item));
    this.schemas = items.flatMap((item) => index.itemEditions(item)).map(({ fields }) => fields ?? {});
  }

  variable(name: string): Variable | undefined {
    if (name === 'item') {
      return { name, title: '目录条目', type: { kind: 'enum', values: this.itemValues, isNullable: false } };
    }
    if (Object.hasOwn(properties, name)) {
      const property = properties[name];
      return property && { name, ...property };
    }
    return name.startsWith(FIELDS) ? this.field(name) : undefined;
  }

  names(): readonly string[] {
    const fields = this.schemas.flatMap((schema) => Object.keys(schema.properties ?? {}));
    return ['item', ...Object.keys(properties), ...new Set(fields.map((field) => FIELDS + field))];
  }

  private field(name: string): Variable | undefined {
    const key = name.slice(FIELDS.length);
    const declared = this.schemas.flatMap((schema) =>
      Object.hasOwn(schema.properties ?? {}, key) ? (schema.properties?.[key] ?? []) : [],
    );
    const type = declared.map(fieldType).reduce(commonFieldType, undefined);
    if (type === undefined || type === null) return undefined;
    const isRequired = this.schemas.every((schema) => schema.required?.includes(key) ?? false);
    const unit = declared.find((field) => field.unit !== undefined)?.unit;
    return {
      name,
      title: declared.find((field) => field.title !== undefined)?.title ?? key,
      type: { ...type, isNullable: !isRequired },
      ...(unit !== undefined && { unit }),
    };
  }
}

/** Reads what a variable of a `RecordScope` names. */
export function recordReader(
  index: DefinitionIndex,
  plugin: string,
  variable: Variable,
): (record: SubjectRecord) => Value {
  const { name, type } = variable;
  if (name.startsWith(FIELDS)) {
    const key = name.slice(FIELDS.length);
    return (record) => (Object.hasOwn(record.fields, key) ? valueOf(record.fields[key], type.kind) : null);
  }
  switch (name) {
    case 'item':
      return (record) => localKey(plugin, index.itemKey(record.item));
    case 'occurredOn':
      return (record) => record.occurredOn ?? record.decidedOn;
    case 'basisDocument.kind':
      return (record) => record.basisDocument?.kind ?? null;
    case 'basisDocument.issuer':
      return (record) => record.basisDocument?.issuer ?? null;
    default: {
      const property = name as 'decidedOn' | 'provider' | 'channel' | 'procedure';
      return (record) => record[property] ?? null;
    }
  }
}

/** The type of a field; null where logic cannot read it (an object, a list of mixed values). */
function fieldType(field: FieldSchema): ValueType | null {
  const isNullable = true;
  if (field.enum !== undefined) return enumType(field.enum);
  switch (field.type) {
    case 'integer':
    case 'boolean':
      return { kind: field.type, isNullable };
    case 'number':
      return { kind: 'decimal', isNullable };
    case 'string':
      return { kind: field.format === 'date' ? 'date' : 'string', isNullable };
    case 'object':
    case undefined:
      return null;
  }
}

function enumType(members: readonly Json[]): ValueType | null {
  const isNullable = true;
  if (members.every((member): member is string => typeof member === 'string')) {
    return { kind: 'enum', values: members, isNullable };
  }
  if (!members.every((member) => typeof member === 'number')) return null;
  return { kind: members.every((member) => Number.isInteger(member)) ? 'integer' : 'decimal', isNullable };
}

/** One type for a field that several items declare; null where they do not agree. */
function commonFieldType(known: ValueType | null | undefined, next: ValueType | null): ValueType | null {
  if (known === undefined || known === null || next === null) return known === undefined ? next : null;
  if (known.kind === 'enum' && next.kind === 'enum') {
    return { ...known, values: [...new Set([...(known.values ?? []), ...(next.values ?? [])])] };
  }
  if (known.kind === next.kind) return known;
  const kinds = [known.kind, next.kind];
  if (kinds.every((kind) => kind === 'integer' || kind === 'decimal')) return { kind: 'decimal', isNullable: true };
  if (kinds.every((kind) => kind === 'string' || kind === 'enum')) return { kind: 'string', isNullable: true };
  return null;
}
