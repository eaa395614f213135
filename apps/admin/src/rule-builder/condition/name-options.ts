import type { Scope, Variable } from '@xinheng/logic';

/** The families of names, in the order in which they are offered. */
export const NAME_FAMILIES = ['fact', 'param', 'lookup', 'subject', 'field', 'form'] as const;
export type NameFamily = (typeof NAME_FAMILIES)[number];

/** A name that a condition may read. */
export interface NameOption {
  readonly name: string;
  readonly title: string;
  readonly family: NameFamily;
  readonly variable: Variable;
}

const FAMILY_OF: Readonly<Record<string, NameFamily>> = {
  param: 'param',
  lookup: 'lookup',
  subject: 'subject',
  fields: 'field',
  form: 'form',
  case: 'form',
};

/** Everything that a condition may read where it stands, facts first. */
export function nameOptions(scope: Scope): readonly NameOption[] {
  const options = scope.names().flatMap((name): readonly NameOption[] => {
    const variable = scope.variable(name);
    const prefix = /^([a-z]+)\./.exec(name)?.[1] ?? '';
    const family = Object.hasOwn(FAMILY_OF, prefix) ? FAMILY_OF[prefix] : 'fact';
    return variable === undefined ? [] : [{ name, title: variable.title, family, variable }];
  });
  const rank = ({ family }: NameOption) => NAME_FAMILIES.indexOf(family);
  return options.sort((one, other) => rank(one) - rank(other));
}
