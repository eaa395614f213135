import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { isCivilDay } from '@xinheng/calendar';
import type { IssueCode, IssueParams } from '@xinheng/problem';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsObject,
  IsOptional,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';

/** What the message of a refused field is made of; travels as the validation context. */
export interface FieldContext {
  readonly code: IssueCode;
  readonly params: IssueParams;
}

/** Whether a field may be left out, or may be null. */
export interface FieldPresence {
  readonly isOptional?: boolean;
  readonly isNullable?: boolean;
  readonly description?: string;
}

/** Text of a length; whitespace around it counts, blank alone is refused where `min` is above 0. */
export function TextField(options: FieldPresence & { min?: number; max: number; pattern?: RegExp; example?: string }) {
  const { min = 1, max, pattern, example = '' } = options;
  return field(
    options,
    { type: 'string', minLength: min, maxLength: max, ...(example === '' ? {} : { example }) },
    check('text', 'request-field-text', { min, max }, (value) => isText(value, min, max)),
    ...(pattern === undefined
      ? []
      : [check('pattern', 'request-field-pattern', { example }, (value) => pattern.test(String(value)))]),
  );
}

/** The id of something, as the server gave it. */
export function IdField(options: FieldPresence = {}) {
  return field(
    options,
    { type: 'string' },
    check('id', 'request-field-text', { min: 1, max: 64 }, (value) => isText(value, 1, 64)),
  );
}

/** The id of something, or the ids of several. */
export function IdOrIdsField(options: FieldPresence & { max: number }) {
  const { max } = options;
  return field(
    options,
    { oneOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: max }] },
    check('ids', 'request-field-list', { min: 1, max }, (value) => {
      const ids: readonly unknown[] = Array.isArray(value) ? value : [value];
      return isList(ids, 1, max) && ids.every((id) => isText(id, 1, 64));
    }),
  );
}

/** A civil day, `YYYY-MM-DD`. */
export function DayField(options: FieldPresence = {}) {
  return field(
    options,
    { type: 'string', format: 'date', example: '2022-06-30' },
    check('day', 'request-field-day', {}, (value) => typeof value === 'string' && isCivilDay(value)),
  );
}

/** One of a few words. */
export function ChoiceField(allowed: readonly string[], options: FieldPresence = {}) {
  return field(
    options,
    { type: 'string', enum: [...allowed] },
    check('choice', 'request-field-choice', { allowed: allowed.join(', ') }, (value) =>
      allowed.includes(String(value)),
    ),
  );
}

/** Several of a few words, each at most once. */
export function ChoicesField(allowed: readonly string[], options: FieldPresence & { min?: number } = {}) {
  const { min = 0 } = options;
  const max = allowed.length;
  return field(
    options,
    { type: 'array', items: { type: 'string', enum: [...allowed] }, minItems: min, uniqueItems: true },
    check('list', 'request-field-list', { min, max }, (value) => isList(value, min, max)),
    check('choices', 'request-field-choice', { allowed: allowed.join(', ') }, (value) =>
      [value].flat().every((word) => allowed.includes(String(word))),
    ),
  );
}

/** A list of texts. */
export function TextsField(options: FieldPresence & { min?: number; max: number; maxLength: number }) {
  const { min = 0, max, maxLength } = options;
  return field(
    options,
    { type: 'array', items: { type: 'string', maxLength }, minItems: min, maxItems: max },
    check('list', 'request-field-list', { min, max }, (value) => isList(value, min, max)),
    check('texts', 'request-field-text', { min: 1, max: maxLength }, (value) =>
      [value].flat().every((text) => isText(text, 1, maxLength)),
    ),
  );
}

/** A whole number within limits. */
export function IntegerField(options: FieldPresence & { min: number; max: number }) {
  const { min, max } = options;
  return field(
    options,
    { type: 'integer', minimum: min, maximum: max },
    check('integer', 'request-field-integer', { min, max }, (value) => isInteger(value, min, max)),
  );
}

/** `true` or `false`. */
export function BooleanField(options: FieldPresence = {}) {
  return field(options, { type: 'boolean' }, IsBoolean(told('request-field-boolean', {})));
}

/** A JSON object whose keys the resource itself checks. */
export function ObjectField(options: FieldPresence = {}) {
  return field(options, { type: 'object', additionalProperties: true }, IsObject(told('request-field-object', {})));
}

/** An object with fields of its own. */
export function NestedField(type: () => new () => object, options: FieldPresence = {}) {
  return field(options, { type }, IsObject(told('request-field-object', {})), ValidateNested(), Type(type));
}

/** A list of objects with fields of their own. */
export function NestedListField(type: () => new () => object, options: FieldPresence & { min?: number; max: number }) {
  const { min = 0, max } = options;
  return field(
    options,
    { type, isArray: true, minItems: min, maxItems: max },
    IsArray(told('request-field-list', { min, max })),
    check('list', 'request-field-list', { min, max }, (value) => isList(value, min, max)),
    ValidateNested({ each: true }),
    Type(type),
  );
}

function field(presence: FieldPresence, schema: ApiPropertyOptions, ...checks: readonly PropertyDecorator[]) {
  const { isOptional = false, isNullable = false, description } = presence;
  return applyDecorators(
    ApiProperty({
      ...schema,
      required: !isOptional,
      ...(isNullable ? { nullable: true } : {}),
      ...(description === undefined ? {} : { description }),
    } as ApiPropertyOptions),
    ...(isNullable ? [ValidateIf((_: object, value: unknown) => value !== null)] : []),
    ...(isOptional ? [IsOptional()] : []),
    ...checks,
  );
}

function check(
  name: string,
  code: IssueCode,
  params: IssueParams,
  validate: (value: unknown) => boolean,
): PropertyDecorator {
  return ValidateBy({ name: `xinheng-${name}`, validator: { validate } }, told(code, params));
}

function told(code: IssueCode, params: IssueParams): ValidationOptions {
  const context: FieldContext = { code, params };
  // A finding without a message loses its context on the way.
  return { context, message: code };
}

function isText(value: unknown, min: number, max: number): boolean {
  if (typeof value !== 'string') return false;
  const { length } = [...value];
  return length <= max && (min === 0 || value.trim().length >= Math.min(min, 1)) && length >= min;
}

function isList(value: unknown, min: number, max: number): boolean {
  return Array.isArray(value) && value.length >= min && value.length <= max && new Set(value).size === value.length;
}

function isInteger(value: unknown, min: number, max: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
}
