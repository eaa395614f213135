import type { IssueCode, IssueParams } from '@xinheng/problem';
import type { Json, RuleNode, ValueType, Variable } from '../types.js';

/** A piece of JSON and where it stands. */
export interface Place {
  readonly json: Json;
  readonly pointer: string;
}

/** One use of an operator: `{"op": [operands]}`, or `{"op": operand}`. */
export interface Call extends Place {
  readonly operator: string;
  readonly operands: readonly Place[];
}

/** Names that a loop gives its body: `` for the element, or `current` and `accumulator`. */
export type Bindings = Readonly<Record<string, ValueType>>;

/** What the typing of an operator may ask for. Whatever gives null has reported why. */
export interface Checker {
  check(place: Place): RuleNode | null;
  /** Checks the body of a loop, which sees these names and no others. */
  checkBody(place: Place, bindings: Bindings): RuleNode | null;
  /** The declaration of a name, or of what the enclosing loop binds. */
  resolve(name: string, pointer: string): { readonly variable: Variable; readonly isBound: boolean } | null;
  report(code: IssueCode, pointer: string, params?: IssueParams): null;
}

/** The node of an operator's use. */
export function operation(call: Call, type: ValueType, operands: readonly RuleNode[]): RuleNode {
  return { kind: 'operation', operator: call.operator, pointer: call.pointer, json: call.json, type, operands };
}

/** All of them, or null where one is missing; every one has been checked by then, so no finding is lost. */
export function allOrNull<T>(nodes: readonly (T | null)[]): T[] | null {
  const present = nodes.filter((node) => node !== null);
  return present.length === nodes.length ? present : null;
}
