import { isCivilDay } from '@xinheng/calendar';
import type { FieldSchema } from '@xinheng/facts';
import type { Json } from '@xinheng/logic';
import { issue, type Issue } from '@xinheng/problem';
import { nearest } from '../nearest.js';
import { listed, shown } from '../schema/shown.js';
import { pointerStep } from '../source/scan-json.js';

/** Numbers of rules are exact below this; JSON's own numbers are not far beyond it. */
const numberLimit = 1e15;

/**
 * Holds the fields of a record, or a form, against what its catalogue item declares: nothing undeclared, nothing
 * required missing, each of its type. Null is the same as absent. Amounts may be decimals or their texts (`"12.50"`).
 * @param pointer where the fields stand in their document
 */
export function checkFields(schema: FieldSchema | undefined, fields: Json, pointer: string): readonly Issue[] {
  if (!isObject(fields)) return [issue('plugin-value-type', pointer, { value: shown(fields), expected: 'object' })];
  const properties = schema?.properties ?? {};
  const issues: Issue[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const at = pointer + pointerStep(name);
    if (Object.hasOwn(properties, name)) {
      if (value !== null) issues.push(...checkValue(properties[name], value, at));
    } else issues.push(unknownProperty(name, Object.keys(properties), at));
  }
  for (const name of schema?.required ?? []) {
    if (!Object.hasOwn(fields, name) || fields[name] === null) {
      issues.push(issue('plugin-property-missing', pointer, { property: name }));
    }
  }
  return issues;
}

/** A name that nothing declares, with the one that was probably meant. */
export function unknownProperty(property: string, allowed: readonly string[], pointer: string): Issue {
  const near = nearest(property, allowed);
  return near === null
    ? issue('plugin-property-unknown', pointer, { property: property.slice(0, 60), allowed: listed(allowed) || '∅' })
    : issue('plugin-property-misspelt', pointer, { property: property.slice(0, 60), near });
}

/** One value against the declaration of its field. */
export function checkValue(field: FieldSchema, value: Json, pointer: string): readonly Issue[] {
  if (field.type === 'object') return checkFields(field, value, pointer);
  const wrongType = (expected: string): readonly Issue[] => [
    issue('plugin-value-type', pointer, { value: shown(value), expected }),
  ];
  if (field.enum !== undefined) {
    if (field.enum.some((member) => member === value)) return [];
    const allowed = { value: shown(value), allowed: listed(field.enum) };
    const near = typeof value === 'string' ? nearest(value, field.enum.map(String)) : null;
    return near === null
      ? [issue('plugin-value-not-allowed', pointer, allowed)]
      : [issue('plugin-value-misspelt', pointer, { ...allowed, near })];
  }
  switch (field.type) {
    case 'boolean':
      return typeof value === 'boolean' ? [] : wrongType('true、false');
    case 'integer':
    case 'number':
      return checkNumber(field, value, pointer) ?? wrongType(field.type);
    case 'string':
      if (typeof value !== 'string') return wrongType('string');
      if (field.format === 'date') {
        return isCivilDay(value) ? [] : [issue('plugin-value-not-a-day', pointer, { value: shown(value) })];
      }
      return field.maxLength !== undefined && [...value].length > field.maxLength
        ? [issue('plugin-value-too-long', pointer, { limit: field.maxLength })]
        : [];
    case undefined:
      return isObject(value) || Array.isArray(value) ? wrongType('string、number、boolean') : [];
  }
}

/** Findings about a number, or null where the value is none. */
function checkNumber(field: FieldSchema, value: Json, pointer: string): readonly Issue[] | null {
  const isText = typeof value === 'string' && /^-?[0-9]{1,20}(\.[0-9]{1,20})?$/.test(value);
  if (typeof value !== 'number' && !isText) return null;
  const number = Number(value);
  if (!Number.isFinite(number) || Math.abs(number) >= numberLimit) {
    return [issue('plugin-value-range', pointer, { value: shown(value), comparison: '<', limit: '10^15' })];
  }
  if (field.type === 'integer' && !Number.isInteger(number)) return null;
  const { minimum, maximum } = field;
  const beyond = (comparison: string, limit: number): readonly Issue[] => [
    issue('plugin-value-range', pointer, { value: shown(value), comparison, limit }),
  ];
  if (minimum !== undefined && number < minimum) return beyond('>=', minimum);
  return maximum !== undefined && number > maximum ? beyond('<=', maximum) : [];
}

function isObject(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
