import type { IssueCode, Issue } from '@xinheng/problem';
import type { CivilDay, WorkingCalendar } from '@xinheng/calendar';

/** Any JSON value: what a rule is written in. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** An exact decimal in units of 10⁻¹⁰: 2.5 is 25_000_000_000n. Integers are plain numbers below 10¹⁵. */
export type Decimal = bigint;

/** One value that is not a list. Dates are civil days `2022-06-30`. */
export type Scalar = null | boolean | number | Decimal | string;

/** What a fact, a parameter or an expression may be at evaluation. Sets of facts hold texts. */
export type Value = Scalar | readonly Scalar[];

/** The types that plugins declare, and `null` for the literal. */
export type TypeKind = 'integer' | 'decimal' | 'boolean' | 'string' | 'date' | 'enum' | 'set' | 'null';

/** The static type of an expression. */
export interface ValueType {
  readonly kind: TypeKind;
  /** The members of an `enum`, or of a `set`'s elements. */
  readonly values?: readonly string[];
  /** Of a list inside an expression: the type of its elements, where they are not the texts of a declared set. */
  readonly element?: ValueType;
  /** Whether it may be null at evaluation; only the null-safe positions of plugin-format.md take such a value. */
  readonly isNullable: boolean;
}

/** A name that a rule may read. */
export interface Variable {
  /** As it stands in `{"var": name}`: `general-dishonesty-12m`, `param.general-limit`, `fields.amount`. */
  readonly name: string;
  /** What a reader is shown: 近1年一般失信次数. */
  readonly title: string;
  readonly type: ValueType;
  readonly unit?: string;
  /** Of a parameter: its value in force, shown behind the title. */
  readonly valueText?: string;
  /** Of an enum or a set: what readers are shown for its members. */
  readonly valueTitles?: Readonly<Record<string, string>>;
}

/** The names that are declared where a rule stands. */
export interface Scope {
  variable(name: string): Variable | undefined;
  /** All names, for the proposal of a near one. */
  names(): readonly string[];
}

/** What an expression must give: a family of types, or exactly a declared type. */
export type Expectation = 'boolean' | 'number' | 'integer' | 'date' | 'string' | ValueType;

/** What an expression is checked against. */
export interface CheckOptions {
  readonly scope: Scope;
  /** What the expression must give; absent: anything. `number` is integer or decimal. */
  readonly expected?: Expectation;
  /** RFC 6901 pointer of the expression in its file; findings are below it. */
  readonly pointer?: string;
}

/** A typed, checked expression. Its `json` is the very value it was read from: showing a rule never changes it. */
export interface RuleNode {
  /** A `conversion` makes an integer a decimal; it stands in no JSON and shares its operand's. */
  readonly kind: 'literal' | 'variable' | 'operation' | 'array' | 'conversion';
  readonly pointer: string;
  readonly json: Json;
  readonly type: ValueType;
  /** Of an operation: its operator. */
  readonly operator?: string;
  /** Operands in order; elements of an array; of a variable read its default, if any. */
  readonly operands: readonly RuleNode[];
  /** Of a variable read: what is declared. */
  readonly variable?: Variable;
  /** Of a variable read inside a loop's body: the element, `current` or `accumulator`, and no name of the scope. */
  readonly isBound?: boolean;
  /** Of a literal. */
  readonly value?: Value;
}

/** The outcome of a check: a tree when there is no error, and every finding in one go. */
export interface CheckedRule {
  readonly tree: RuleNode | null;
  readonly issues: readonly Issue[];
}

/** What an evaluation needs besides the facts. */
export interface EvaluationOptions {
  readonly asOf: CivilDay;
  /** For `date-add` with working days; absent: only weekends are off. */
  readonly calendar?: WorkingCalendar;
}

/** A rule compiled to code that reads facts by position. Throws `RuleArithmeticError`, `RuleBudgetError`. */
export type CompiledRule = (row: readonly Value[]) => Value;

/** What one node gave on one row. */
export interface RuleTrace {
  readonly pointer: string;
  readonly operator?: string;
  readonly name?: string;
  readonly title?: string;
  /** Absent where the node was not reached (the later operands of a decided `and`), and inside bodies of loops. */
  readonly value?: Value;
  /** Where evaluation stopped: `rule-arithmetic` or `rule-budget`. */
  readonly error?: IssueCode;
  readonly operands: readonly RuleTrace[];
}
