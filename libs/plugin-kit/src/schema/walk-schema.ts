import { isCivilDay } from '@xinheng/calendar';
import type { ErrorObject } from 'ajv/dist/2020.js';
import { pointerStep } from '../source/scan-json.js';
import { schemas } from './schemas.js';

/** A schema of the kit, as it stands in its file. */
interface Schema {
  readonly [keyword: string]: unknown;
}

interface Place {
  readonly data: unknown;
  readonly path: string;
  /** The file of the schema, for references that begin with `#`. */
  readonly file: string;
}

type Keyword = (argument: never, place: Place, schema: Schema, walk: Walk) => void;

/** Goes through a value along a schema and gathers what ajv would say of it, with ajv's keywords and parameters. */
class Walk {
  readonly errors: ErrorObject[] = [];

  check(schema: Schema, place: Place): void {
    for (const [keyword, argument] of Object.entries(schema))
      keywords[keyword]?.(argument as never, place, schema, this);
  }

  /** Whether a value fits, without a word about it. */
  fits(schema: Schema, place: Place): boolean {
    const trial = new Walk();
    trial.check(schema, place);
    return trial.errors.length === 0;
  }

  say(
    keyword: string,
    place: Place,
    parentSchema: Schema,
    params: Record<string, unknown>,
    propertyName?: string,
  ): void {
    this.errors.push({
      keyword,
      instancePath: place.path,
      schemaPath: '',
      params,
      schema: parentSchema[keyword],
      parentSchema,
      data: place.data,
      ...(propertyName !== undefined && { propertyName }),
    });
  }
}

/** The errors of a value against a definition of the kit's schemas; reads the schema as data and compiles nothing. */
export function walkSchema(reference: string, value: unknown): readonly ErrorObject[] {
  const walk = new Walk();
  const { schema, file } = resolve(reference, '');
  walk.check(schema, { data: value, path: '', file });
  return walk.errors;
}

function resolve(reference: string, from: string): { schema: Schema; file: string } {
  const [name = '', pointer = ''] = reference.split('#');
  const file = name === '' ? from : name;
  const root = (schemas as Readonly<Record<string, Schema>>)[file.replace(/\.v1\.json$/, '')];
  let schema: unknown = root;
  for (const step of pointer.split('/').slice(1)) schema = (schema as Schema | undefined)?.[step];
  if (schema === undefined) throw new Error(`No schema ${reference}`);
  return { schema: schema as Schema, file };
}

const isObject = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

/** Schemas hold plain JSON: two values are the same if they are written the same, keys in any order. */
function written(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) =>
    isObject(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value,
  );
}

const types: Readonly<Record<string, (data: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: (data) => typeof data === 'string',
  number: (data) => typeof data === 'number' && Number.isFinite(data),
  integer: (data) => typeof data === 'number' && Number.isInteger(data),
  boolean: (data) => typeof data === 'boolean',
  null: (data) => data === null,
};

/** A bound on a size or a number: which size, which values it is about, and what breaks it. */
function bound(keyword: string, sizeOf: (data: unknown) => number | null, isBroken: (a: number, b: number) => boolean) {
  return (limit: number, place: Place, schema: Schema, walk: Walk): void => {
    const size = sizeOf(place.data);
    const comparison = keyword.startsWith('min') ? '>=' : '<=';
    if (size !== null && isBroken(size, limit)) walk.say(keyword, place, schema, { comparison, limit });
  };
}

const lengthOf = (data: unknown) => (typeof data === 'string' ? [...data].length : null);
const countOf = (data: unknown) => (Array.isArray(data) ? data.length : null);
const namesOf = (data: unknown) => (isObject(data) ? Object.keys(data).length : null);
const numberOf = (data: unknown) => (typeof data === 'number' ? data : null);
const isBelow = (size: number, limit: number) => size < limit;
const isAbove = (size: number, limit: number) => size > limit;

const keywords: Readonly<Record<string, Keyword>> = {
  $ref: (reference: string, place, _, walk) => {
    const { schema, file } = resolve(reference, place.file);
    walk.check(schema, { ...place, file });
  },
  type: (type: string | readonly string[], place, schema, walk) => {
    if (![type].flat().some((one) => types[one]?.(place.data))) walk.say('type', place, schema, { type });
  },
  enum: (allowedValues: readonly unknown[], place, schema, walk) => {
    const isAllowed = allowedValues.some((one) => written(one) === written(place.data));
    if (!isAllowed) walk.say('enum', place, schema, { allowedValues });
  },
  const: (allowedValue: unknown, place, schema, walk) => {
    if (written(allowedValue) !== written(place.data)) walk.say('const', place, schema, { allowedValue });
  },
  pattern: (pattern: string, place, schema, walk) => {
    const isWrong = typeof place.data === 'string' && !new RegExp(pattern, 'u').test(place.data);
    if (isWrong) walk.say('pattern', place, schema, { pattern });
  },
  format: (format: string, place, schema, walk) => {
    if (typeof place.data === 'string' && !isCivilDay(place.data)) walk.say('format', place, schema, { format });
  },
  required: (required: readonly string[], place, schema, walk) => {
    if (!isObject(place.data)) return;
    for (const missingProperty of required) {
      if (!Object.hasOwn(place.data, missingProperty)) walk.say('required', place, schema, { missingProperty });
    }
  },
  properties: (properties: Readonly<Record<string, Schema>>, place, _, walk) => {
    if (!isObject(place.data)) return;
    for (const [name, schema] of Object.entries(properties)) {
      if (Object.hasOwn(place.data, name)) walk.check(schema, below(place, name, place.data[name]));
    }
  },
  additionalProperties: (additional: false | Schema, place, schema, walk) => {
    if (!isObject(place.data)) return;
    const declared = schema['properties'] ?? {};
    for (const name of Object.keys(place.data)) {
      if (Object.hasOwn(declared, name)) continue;
      if (additional === false) walk.say('additionalProperties', place, schema, { additionalProperty: name });
      else walk.check(additional, below(place, name, place.data[name]));
    }
  },
  propertyNames: (names: Schema, place, _, walk) => {
    if (!isObject(place.data)) return;
    for (const name of Object.keys(place.data)) {
      const trial = new Walk();
      trial.check(names, { ...place, data: name });
      for (const error of trial.errors) walk.errors.push({ ...error, propertyName: name });
    }
  },
  items: (items: Schema, place, _, walk) => {
    if (!Array.isArray(place.data)) return;
    for (const [index, data] of place.data.entries()) walk.check(items, below(place, index, data));
  },
  uniqueItems: (_: boolean, place, schema, walk) => {
    if (!Array.isArray(place.data)) return;
    const texts = place.data.map(written);
    for (let i = texts.length - 1; i > 0; i -= 1) {
      const j = texts.lastIndexOf(texts[i] ?? '', i - 1);
      if (j >= 0) return walk.say('uniqueItems', place, schema, { i, j });
    }
  },
  if: (condition: Schema, place, schema, walk) => {
    const branch = schema[walk.fits(condition, place) ? 'then' : 'else'];
    if (branch !== undefined) walk.check(branch as Schema, place);
  },
  not: (excluded: Schema, place, schema, walk) => {
    if (walk.fits(excluded, place)) walk.errors.push(notError(excluded, place, schema));
  },
  minLength: bound('minLength', lengthOf, isBelow),
  maxLength: bound('maxLength', lengthOf, isAbove),
  minItems: bound('minItems', countOf, isBelow),
  maxItems: bound('maxItems', countOf, isAbove),
  minProperties: bound('minProperties', namesOf, isBelow),
  maxProperties: bound('maxProperties', namesOf, isAbove),
  minimum: bound('minimum', numberOf, isBelow),
  maximum: bound('maximum', numberOf, isAbove),
};

function below(place: Place, step: string | number, data: unknown): Place {
  return { ...place, data, path: place.path + pointerStep(step) };
}

function notError(schema: Schema, { path, data }: Place, parentSchema: Schema): ErrorObject {
  return { keyword: 'not', instancePath: path, schemaPath: '', params: {}, schema, parentSchema, data };
}
