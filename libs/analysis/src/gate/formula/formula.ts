import type { RuleNode, Value } from '@xinheng/logic';
import type { BaseVariable } from '../model/base-variable.js';

/** A condition over base facts, as the solver reads it: comparisons with constants, and what it cannot look into. */
export type Formula =
  | { readonly kind: 'constant'; readonly value: boolean }
  | Atom
  | { readonly kind: 'not'; readonly of: Formula }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Formula[] }
  | Opaque;

/** One fact compared with a constant: what holds of a value, and where the truth can turn. */
export interface Atom {
  readonly kind: 'atom';
  readonly variable: BaseVariable;
  readonly marks: readonly Value[];
  holds(value: Value): boolean;
}

/** A condition that is no comparison of one fact with constants; it is evaluated on concrete enterprises only. */
export interface Opaque {
  readonly kind: 'opaque';
  readonly tree: RuleNode;
  /** The plugin in whose names the tree reads. */
  readonly plugin: string;
  /** The keys of the base variables that it reads, through facts too. */
  readonly reads: ReadonlySet<string>;
}

export const TRUE: Formula = { kind: 'constant', value: true };
export const FALSE: Formula = { kind: 'constant', value: false };

/** What holds where all parts hold. */
export function all(parts: readonly Formula[]): Formula {
  return joined('all', parts);
}

/** What holds where one of the parts holds. */
export function any(parts: readonly Formula[]): Formula {
  return joined('any', parts);
}

/** What holds where `of` does not. */
export function not(of: Formula): Formula {
  if (of.kind === 'constant') return of.value ? FALSE : TRUE;
  return of.kind === 'not' ? of.of : { kind: 'not', of };
}

/** Whether nothing in it has to be searched for. */
export function isExact(formula: Formula): boolean {
  if (formula.kind === 'opaque') return false;
  if (formula.kind === 'not') return isExact(formula.of);
  return formula.kind === 'all' || formula.kind === 'any' ? formula.parts.every(isExact) : true;
}

/** Every comparison in it. */
export function atomsOf(formula: Formula): readonly Atom[] {
  if (formula.kind === 'atom') return [formula];
  if (formula.kind === 'not') return atomsOf(formula.of);
  return formula.kind === 'all' || formula.kind === 'any' ? formula.parts.flatMap(atomsOf) : [];
}

function joined(kind: 'all' | 'any', parts: readonly Formula[]): Formula {
  const decides = kind === 'any';
  const open = parts.filter((part) => part.kind !== 'constant' || part.value === decides);
  if (open.some((part) => part.kind === 'constant')) return decides ? TRUE : FALSE;
  const [first] = open;
  if (first === undefined) return decides ? FALSE : TRUE;
  return open.length === 1 ? first : { kind, parts: open };
}
