import { schemas } from '../schema/schemas.js';

interface Schema {
  readonly [keyword: string]: unknown;
}

/** The schema of one resource of each kind that can be edited. */
const ROOTS: Readonly<Record<string, string>> = {
  catalogue: 'catalogue.v1.json#/$defs/item',
  classifications: 'classifications.v1.json#/$defs/classification',
  facts: 'facts.v1.json#/$defs/fact',
  measures: 'measures.v1.json#/$defs/measure',
  lists: 'lists.v1.json#/$defs/list',
  procedures: 'procedures.v1.json#/$defs/procedure',
  'supervision/items': 'supervision.v1.json#/$defs/item',
  'supervision/treatments': 'supervision.v1.json#/$defs/treatment',
  'supervision/overrides': 'supervision.v1.json#/$defs/override',
  documents: 'plugin.v1.json#/$defs/document',
};

/**
 * What the schema calls a property, in Chinese; null where it has no title.
 * @param steps from the resource down, places in lists left out: `['rules', 'when']`
 */
export function schemaTitle(
  resource: string,
  shape: Readonly<Record<string, unknown>>,
  steps: readonly string[],
): string | null {
  let place: Place | null = resolved(rootOf(resource, shape), '');
  let title: string | null = null;
  for (const step of steps) {
    place = place === null ? null : below(place, step);
    title = place === null ? null : titleOf(place);
  }
  return title;
}

interface Place {
  readonly schema: Schema;
  readonly file: string;
}

function rootOf(resource: string, shape: Readonly<Record<string, unknown>>): string {
  if (resource === 'schemes') return `scheme.v1.json#/$defs/${shape['method'] === 'score' ? 'score' : 'decision'}`;
  if (resource === 'parameters') return `parameters.v1.json#/$defs/${'rows' in shape ? 'lookup' : 'constant'}`;
  if (resource === 'cases') return 'case.v1.json#/$defs/case';
  return ROOTS[resource] ?? '';
}

function resolved(reference: string, from: string): Place | null {
  const [name = '', pointer = ''] = reference.split('#');
  const file = name === '' ? from : name;
  let schema: unknown = (schemas as Readonly<Record<string, Schema>>)[file.replace(/\.v1\.json$/, '')];
  for (const step of pointer.split('/').slice(1)) schema = (schema as Schema | undefined)?.[step];
  return schema === undefined ? null : { schema: schema as Schema, file };
}

function below(place: Place, step: string): Place | null {
  for (const { schema, file } of shapesOf(place)) {
    const properties = schema['properties'] as Readonly<Record<string, Schema>> | undefined;
    if (properties !== undefined && Object.hasOwn(properties, step)) {
      return { schema: properties[step], file };
    }
  }
  return null;
}

/** A schema with all that it refers to, and the members of lists. */
function shapesOf(place: Place, depth = 0): readonly Place[] {
  if (depth > 6) return [];
  const { schema, file } = place;
  const reference = schema['$ref'] as string | undefined;
  const target = reference === undefined ? null : resolved(reference, file);
  const inner = [
    ...(['items', 'then', 'else'] as const).flatMap((word) => (isSchema(schema[word]) ? [schema[word]] : [])),
    ...(['anyOf', 'oneOf', 'allOf'] as const).flatMap((word) => (schema[word] as readonly Schema[] | undefined) ?? []),
  ];
  return [
    place,
    ...(target === null ? [] : shapesOf(target, depth + 1)),
    ...inner.flatMap((one) => shapesOf({ schema: one, file }, depth + 1)),
  ];
}

function titleOf(place: Place): string | null {
  const own = place.schema['title'];
  if (typeof own === 'string') return own;
  const reference = place.schema['$ref'];
  const target = typeof reference === 'string' ? resolved(reference, place.file) : null;
  return target === null ? null : titleOf(target);
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
