import { issue, type Issue } from '@xinheng/problem';
import type { ErrorObject } from 'ajv/dist/2020.js';
import { nearest } from '../nearest.js';
import { pointerStep } from '../source/scan-json.js';
import { listed, shown } from './shown.js';

/** Keywords that only say that another finding exists. */
const echoes: ReadonlySet<string> = new Set(['if', 'then', 'else', 'not', 'propertyNames', 'allOf', 'anyOf', 'oneOf']);

/** What a property may be called where this error stands. */
function namesAround(error: ErrorObject): readonly string[] {
  const around = error.parentSchema as { properties?: Record<string, unknown> } | undefined;
  return Object.keys(around?.properties ?? {});
}

type Report = (error: ErrorObject, pointer: string) => Issue;

const number: Report = (error, pointer) =>
  issue('plugin-value-range', pointer, {
    value: shown(error.data),
    comparison: String(error.params.comparison),
    limit: Number(error.params.limit),
  });

const size: Report = (error, pointer) =>
  issue(/^min/.test(error.keyword) ? 'plugin-value-too-short' : 'plugin-value-too-long', pointer, {
    limit: Number(error.params.limit),
  });

const reports: Readonly<Record<string, Report>> = {
  required: (error, pointer) =>
    issue('plugin-property-missing', pointer, { property: String(error.params.missingProperty) }),
  additionalProperties: (error, pointer) => {
    const property = String(error.params.additionalProperty);
    const allowed = namesAround(error);
    const near = nearest(property, allowed);
    const at = pointer + pointerStep(property);
    return near === null
      ? issue('plugin-property-unknown', at, { property, allowed: listed(allowed) || '∅' })
      : issue('plugin-property-misspelt', at, { property, near });
  },
  type: (error, pointer) =>
    issue('plugin-value-type', pointer, { value: shown(error.data), expected: listed([error.params.type].flat()) }),
  enum: (error, pointer) => {
    const allowed = error.params.allowedValues as unknown[];
    const near =
      typeof error.data === 'string'
        ? nearest(
            error.data,
            allowed.filter((one) => typeof one === 'string'),
          )
        : null;
    return near === null
      ? issue('plugin-value-not-allowed', pointer, { value: shown(error.data), allowed: listed(allowed) })
      : issue('plugin-value-misspelt', pointer, { value: shown(error.data), near, allowed: listed(allowed) });
  },
  const: (error, pointer) =>
    issue('plugin-value-not-allowed', pointer, { value: shown(error.data), allowed: shown(error.params.allowedValue) }),
  pattern: (error, pointer) =>
    issue('plugin-value-form', pointer, {
      value: shown(error.data),
      // The property's own name, which is the same in every language.
      what: pointer.split('/').at(-1) || '/',
      pattern: String(error.params.pattern),
    }),
  format: (error, pointer) => issue('plugin-value-not-a-day', pointer, { value: shown(error.data) }),
  minimum: number,
  maximum: number,
  exclusiveMinimum: number,
  exclusiveMaximum: number,
  minLength: size,
  maxLength: size,
  minItems: size,
  maxItems: size,
  minProperties: size,
  maxProperties: size,
  uniqueItems: (error, pointer) =>
    issue('plugin-value-twice', pointer, { first: Number(error.params.j), second: Number(error.params.i) }),
};

/** Findings of ajv as findings that a person can act on, each at its place below `pointer`. */
export function issuesOfSchemaErrors(errors: readonly ErrorObject[], pointer: string): readonly Issue[] {
  const seen = new Set<string>();
  const found: Issue[] = [];
  for (const error of errors) {
    const at = pointer + error.instancePath;
    const one = error.keyword === 'not' ? reserved(error, at) : echoes.has(error.keyword) ? null : nameOr(error, at);
    if (one === null) continue;
    const identity = `${one.pointer} ${one.code} ${JSON.stringify(one.params)}`;
    if (!seen.has(identity)) found.push(one);
    seen.add(identity);
  }
  return found;
}

/** `not` stands in the schemas for reserved words, and for two ways of a window in one. */
function reserved(error: ErrorObject, pointer: string): Issue | null {
  if (typeof error.data === 'string') return issue('plugin-key-reserved', pointer, { key: error.data });
  return issue('plugin-properties-exclusive', pointer, {
    properties: listed((error.schema as { required?: string[] }).required ?? []),
  });
}

/** An error of a property's name is told at the property. */
function nameOr(error: ErrorObject, pointer: string): Issue | null {
  const report = reports[error.keyword];
  if (report === undefined)
    return issue('plugin-value-form', pointer, { value: shown(error.data), what: error.keyword, pattern: '' });
  const name = (error as { propertyName?: string }).propertyName;
  return report(error, name === undefined ? pointer : pointer + pointerStep(name));
}
