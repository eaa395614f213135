import type { RuleNode, Value } from '@xinheng/logic';
import type { BaseVariable } from '../model/base-variable.js';
import { all, not, type Formula } from './formula.js';

/** A value in a condition, as far as it is understood. */
export type Term =
  | { readonly kind: 'constant'; readonly value: Value }
  | Reading
  /** The first case whose condition holds; the last holds always. */
  | { readonly kind: 'choice'; readonly cases: readonly { readonly when: Formula; readonly then: Term }[] }
  /** A set, read member by member. */
  | { readonly kind: 'members'; readonly members: ReadonlyMap<string, BaseVariable>; readonly whole: SetReading }
  | { readonly kind: 'unknown'; readonly tree: RuleNode; readonly plugin: string };

/** A set as a whole: its members are all that are declared, and whether it may be null. */
export interface SetReading {
  readonly isNull: BaseVariable | null;
  readonly whenNull?: Value;
}

/** The value of one variable, moved by constants: a count, a count less 3, the days since a date. */
export interface Reading {
  readonly kind: 'reading';
  readonly variable: BaseVariable;
  /** What null is read as, where a default stands. */
  readonly whenNull?: Value;
  of(value: Value): Value;
  /** The value of the variable for which this one is `wanted`; null where there is none. */
  back(wanted: Value): Value;
}

/** A variable read as it is. */
export function reading(variable: BaseVariable): Reading {
  return { kind: 'reading', variable, of: (value) => value, back: (value) => value };
}

/** What a reading gives for a value of its variable. */
export function valueOfReading({ whenNull, of }: Reading, value: Value): Value {
  if (value !== null) return of(value);
  return whenNull === undefined ? null : whenNull;
}

/** The term with null read as `value`. */
export function withDefault(term: Term, value: Value): Term {
  switch (term.kind) {
    case 'constant':
      return term.value === null ? { kind: 'constant', value } : term;
    case 'reading':
      return term.whenNull === undefined ? { ...term, whenNull: value } : term;
    case 'choice':
      return { ...term, cases: term.cases.map(({ when, then }) => ({ when, then: withDefault(then, value) })) };
    case 'members':
      return { ...term, whole: { ...term.whole, whenNull: value } };
    case 'unknown':
      return term;
  }
}

/** The cases of a term, each with the condition under which it is the one. */
export function casesOf(term: Term): readonly { readonly when: Formula; readonly then: Term }[] {
  if (term.kind !== 'choice') return [{ when: { kind: 'constant', value: true }, then: term }];
  const before: Formula[] = [];
  return term.cases.flatMap(({ when, then }) => {
    const only = all([...before.map(not), when]);
    before.push(when);
    return casesOf(then).map((inner) => ({ when: all([only, inner.when]), then: inner.then }));
  });
}
