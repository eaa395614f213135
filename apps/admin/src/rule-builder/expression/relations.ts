import type { Json, TypeKind, ValueType } from '@xinheng/logic';
import type { Expression, OperationPart } from './expression.js';
import { writeExpression } from './write-expression.js';

/** What a condition may say of a value, in the order in which it is offered. */
export const RELATIONS = [
  'eq',
  'ne',
  'gt',
  'ge',
  'lt',
  'le',
  'between',
  'inside',
  'one-of',
  'contains',
  'known',
  'unknown',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** A comparison as it is read: of what, which relation, and to what. */
export interface Comparison {
  readonly relation: Relation;
  readonly subject: Expression;
  readonly objects: readonly Expression[];
}

const NUMBERS: readonly Relation[] = ['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'between', 'inside', 'one-of'];
const OFFERED: Readonly<Record<TypeKind, readonly Relation[]>> = {
  integer: NUMBERS,
  decimal: NUMBERS,
  date: ['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'between', 'inside'],
  boolean: ['eq', 'ne'],
  enum: ['eq', 'ne', 'one-of'],
  string: ['eq', 'ne', 'one-of', 'contains'],
  set: ['contains'],
  null: ['eq', 'ne'],
};

/** The relations that the type of a value allows. */
export function relationsOf(type: ValueType | null): readonly Relation[] {
  if (type === null) return RELATIONS;
  return type.isNullable ? [...OFFERED[type.kind], 'known', 'unknown'] : OFFERED[type.kind];
}

const SIGNS: Readonly<Record<string, Relation>> = {
  '==': 'eq',
  '===': 'eq',
  '!=': 'ne',
  '!==': 'ne',
  '>': 'gt',
  '>=': 'ge',
  '<': 'lt',
  '<=': 'le',
};

/** An operation as a comparison; null where it is none. */
export function comparisonOf({ operator, operands }: OperationPart): Comparison | null {
  const [first, second, third] = operands;
  if (first === undefined || second === undefined) return null;
  if (operator === 'in') {
    if (second.kind === 'list') return { relation: 'one-of', subject: first, objects: [second] };
    return { relation: 'contains', subject: second, objects: [first] };
  }
  const relation = Object.hasOwn(SIGNS, operator) ? SIGNS[operator] : undefined;
  if (relation === undefined) return null;
  if (third !== undefined) {
    return { relation: relation === 'le' ? 'between' : 'inside', subject: second, objects: [first, third] };
  }
  const isNull = second.kind === 'literal' && second.value === null;
  if (isNull && relation === 'eq') return { relation: 'unknown', subject: first, objects: [] };
  if (isNull && relation === 'ne') return { relation: 'known', subject: first, objects: [] };
  return { relation, subject: first, objects: [second] };
}

const WRITTEN: Readonly<Record<Relation, (subject: Json, objects: readonly Json[]) => Json>> = {
  eq: (subject, [object]) => ({ '==': [subject, object] }),
  ne: (subject, [object]) => ({ '!=': [subject, object] }),
  gt: (subject, [object]) => ({ '>': [subject, object] }),
  ge: (subject, [object]) => ({ '>=': [subject, object] }),
  lt: (subject, [object]) => ({ '<': [subject, object] }),
  le: (subject, [object]) => ({ '<=': [subject, object] }),
  between: (subject, [from, to]) => ({ '<=': [from, subject, to] }),
  inside: (subject, [from, to]) => ({ '<': [from, subject, to] }),
  'one-of': (subject, [list]) => ({ in: [subject, list] }),
  contains: (subject, [element]) => ({ in: [element, subject] }),
  known: (subject) => ({ '!=': [subject, null] }),
  unknown: (subject) => ({ '==': [subject, null] }),
};

/**
 * The same comparison by another relation. What it was compared to is kept where the new one can take it, and is `rest`
 * where it cannot.
 */
export function withRelation(comparison: Comparison, relation: Relation, rest: Json): Json {
  const objects = comparison.objects.map(writeExpression);
  return WRITTEN[relation](writeExpression(comparison.subject), objectsFor(relation, objects, rest));
}

/** A comparison from its parts. */
export function compare(subject: Json, relation: Relation, objects: readonly Json[]): Json {
  return WRITTEN[relation](subject, objects);
}

function objectsFor(relation: Relation, objects: readonly Json[], rest: Json): readonly Json[] {
  const [first = rest, second] = objects;
  const single = Array.isArray(first) ? ((first as readonly Json[])[0] ?? rest) : first;
  switch (relation) {
    case 'known':
    case 'unknown':
      return [];
    case 'one-of':
      return [Array.isArray(first) ? first : [single]];
    case 'between':
    case 'inside':
      return [single, second ?? single];
    default:
      return [single];
  }
}
