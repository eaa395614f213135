import type { FieldSchema } from '@xinheng/facts';
import type { ValueType, Variable } from '@xinheng/logic';
import type { Procedure } from '@xinheng/procedure';

/**
 * What conditions of a procedure may read of a case: `form.*` by the fields of its forms (of the case, of the transition),
 * and `case.*`. What a form does not require may be null.
 */
export function caseVariables(
  procedure: Procedure,
  forms: readonly (FieldSchema | undefined)[],
): ReadonlyMap<string, Variable> {
  const found = new Map<string, Variable>();
  const add = (name: string, title: string, type: ValueType): unknown => found.set(name, { name, title, type });
  for (const form of forms) {
    for (const [key, field] of Object.entries(form?.properties ?? {})) {
      const type = fieldType(field, !(form?.required?.includes(key) ?? false));
      if (type !== null) add(`form.${key}`, field.title ?? key, type);
    }
  }
  const states = procedure.states.map(({ key }) => key);
  add('case.state', '办件状态', { kind: 'enum', values: states, isNullable: false });
  add('case.openedOn', '申请日期', { kind: 'date', isNullable: false });
  add('case.grade', '信用等级', { kind: 'string', isNullable: true });
  return found;
}

function fieldType({ type, format, enum: members }: FieldSchema, isNullable: boolean): ValueType | null {
  if (members !== undefined && members.every((member) => typeof member === 'string')) {
    return { kind: 'enum', values: members, isNullable };
  }
  if (type === 'number') return { kind: 'decimal', isNullable };
  if (type === 'string') return { kind: format === 'date' ? 'date' : 'string', isNullable };
  return type === 'integer' || type === 'boolean' ? { kind: type, isNullable } : null;
}
