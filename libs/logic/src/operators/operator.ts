import type { Locale } from '@xinheng/problem';
import type { CivilDay, WorkingCalendar } from '@xinheng/calendar';
import type { Budget } from '../budget.js';
import type { Call, Checker } from '../check/checker.js';
import type { RuleNode, Scalar, Value } from '../types.js';

/** What the evaluation of an expression stands on besides the facts. */
export interface Environment {
  readonly asOf: CivilDay;
  readonly calendar: WorkingCalendar;
  readonly budget: Budget;
}

/** Evaluation by walking the tree. */
export interface Run {
  readonly environment: Environment;
  value(node: RuleNode): Value;
  /** The body of a loop with what the loop binds. */
  body(node: RuleNode, bindings: Readonly<Record<string, Value>>): Value;
}

/** Generation of JavaScript: every method gives the source text of an expression. */
export interface Emitter {
  readonly environment: Environment;
  value(node: RuleNode): string;
  /** Anything that is no text of the generated code: a function, a list, a set. */
  constant(value: unknown): string;
  /** The source of a function of the bindings, in this order, for the body of a loop. */
  body(node: RuleNode, bindings: readonly string[]): string;
}

/** A piece of a sentence; the higher its level, the looser it binds and the sooner it needs brackets. */
export interface Phrase {
  readonly text: string;
  readonly level: number;
}

/** Rendering in one language. */
export interface Speaker {
  readonly locale: Locale;
  /** The phrase of a node, in brackets where it binds looser than `most`. */
  say(node: RuleNode, most: number): string;
  /** A literal as a member of what `of` reads, by its title where it has one. */
  sayMember(literal: RuleNode, of: RuleNode): string;
}

export type Wording = (node: RuleNode, speaker: Speaker) => Phrase;

/** Everything about one operator. */
export interface Operator {
  readonly name: string;
  /** The least and the most operands. */
  readonly arity: readonly [least: number, most: number];
  /** Types a call whose arity is right; null when something in it is wrong, which is reported by then. */
  type(call: Call, checker: Checker): RuleNode | null;
  evaluate(node: RuleNode, run: Run): Value;
  emit(node: RuleNode, emitter: Emitter): string;
  readonly wording: Wording;
}

type Declaration = Pick<Operator, 'name' | 'arity' | 'type' | 'wording'>;

/** An operator that evaluates all its operands and then is one function of them, the same in both ways of running. */
export function applied(
  declaration: Declaration,
  apply: (environment: Environment, values: readonly Value[]) => Value,
): Operator {
  return {
    ...declaration,
    evaluate: (node, run) =>
      apply(
        run.environment,
        node.operands.map((operand) => run.value(operand)),
      ),
    emit: (node, emitter) => {
      const operands = node.operands.map((operand) => emitter.value(operand));
      return `${emitter.constant(apply)}(${emitter.constant(emitter.environment)}, [${operands.join(', ')}])`;
    },
  };
}

/** The elements of a list value; what is no list has none. */
export function elementsOf(value: Value): readonly Scalar[] {
  return Array.isArray(value) ? (value as readonly Scalar[]) : [];
}
