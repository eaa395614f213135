import { isCivilDay } from '@xinheng/calendar';
import type { SubjectAttribute } from '@xinheng/facts';
import { readDecimal, type Json } from '@xinheng/logic';

/** Whether a value is one of a declared subject attribute; null, for "not known", always is. */
export function fitsAttribute({ type, values }: SubjectAttribute, value: Json): boolean {
  if (value === null) return true;
  const isMember = (one: Json): boolean => typeof one === 'string' && (values === undefined || values.includes(one));
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'integer':
      return Number.isSafeInteger(value);
    case 'decimal':
      return typeof value === 'number' || (typeof value === 'string' && readDecimal(value) !== null);
    case 'date':
      return typeof value === 'string' && isCivilDay(value);
    case 'string':
      return typeof value === 'string';
    case 'enum':
      return isMember(value);
    case 'set':
      return Array.isArray(value) && (value as readonly Json[]).every(isMember);
  }
}

/** What an attribute may be, for a message. */
export function expectedOf({ type, values }: SubjectAttribute): string {
  return values === undefined ? type : `${type}(${values.join('、')})`;
}
