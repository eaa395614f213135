import type { Json, ValueType, Variable } from '@xinheng/logic';
import { compare } from './relations.js';

/** A value of a type to begin with. `today` stands where a date is asked for. */
export function firstValue(type: ValueType | null, today: string): Json {
  switch (type?.kind) {
    case 'integer':
    case 'decimal':
      return 0;
    case 'boolean':
      return true;
    case 'date':
      return { date: today };
    case 'enum':
      return type.values?.[0] ?? '';
    case 'set':
      return [];
    case 'string':
      return '';
    case 'null':
    case undefined:
      return null;
  }
}

/**
 * The condition that a fact most often stands in: a count is at least 1, a yes-or-no is so, a text has a value. What may
 * be missing is first asked for that: what then counts is for a person to say.
 */
export function firstCondition({ name, type }: Variable, today: string): Json {
  const subject: Json = { var: name };
  if (type.isNullable) return compare(subject, 'known', []);
  switch (type.kind) {
    case 'integer':
      return compare(subject, 'ge', [1]);
    case 'decimal':
      return compare(subject, 'gt', [0]);
    case 'boolean':
      return compare(subject, 'eq', [true]);
    case 'date':
      return compare(subject, 'le', [{ 'as-of': [] }]);
    case 'set':
      return compare(subject, 'contains', [type.values?.[0] ?? '']);
    case 'enum':
    case 'string':
    case 'null':
      return compare(subject, 'eq', [firstValue(type, today)]);
  }
}
