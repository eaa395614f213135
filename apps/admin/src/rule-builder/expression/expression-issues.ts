import {
  checkRule,
  describeRule,
  type Expectation,
  type Json,
  type RuleNode,
  type Scope,
  type ValueType,
} from '@xinheng/logic';
import { renderIssue, type Issue, type Locale } from '@xinheng/problem';
import type { Expression } from './expression.js';
import { allParts } from './parts-of.js';

/** An expression with what a reader is told of it. */
export interface ExpressionReading {
  /** In words; null where it cannot be read. */
  readonly sentence: string | null;
  readonly issues: readonly Issue[];
}

/** Checks an expression and says it in words; whatever stands there, it never throws. */
export function sayExpression(json: Json, scope: Scope, locale: Locale, expected?: Expectation): ExpressionReading {
  const { tree, issues } = checked(json, scope, expected);
  return { sentence: tree === null ? null : describeRule(tree, locale), issues };
}

/** The type of what an expression gives; null where it cannot be told. */
export function typeOf(json: Json, scope: Scope): ValueType | null {
  return checked(json, scope).tree?.type ?? null;
}

/** A draft of a fact can be broken in ways that only its own check tells. */
function checked(
  json: Json,
  scope: Scope,
  expected?: Expectation,
): { readonly tree: RuleNode | null; readonly issues: readonly Issue[] } {
  try {
    return checkRule(json, { scope, ...(expected !== undefined && { expected }) });
  } catch {
    return { tree: null, issues: [] };
  }
}

/** Each finding's message by the deepest part that it is about, by pointer. */
export function messagesByPart(
  root: Expression,
  issues: readonly Pick<Issue, 'pointer' | 'code' | 'params' | 'severity'>[],
  locale: Locale,
): ReadonlyMap<string, string> {
  const places = allParts(root).map(({ pointer }) => pointer);
  const messages = new Map<string, string>();
  for (const issue of issues) {
    const holders = places.filter((place) => issue.pointer === place || issue.pointer.startsWith(`${place}/`));
    const deepest = holders.reduce((longest, place) => (place.length > longest.length ? place : longest), '');
    const message = renderIssue(issue, locale);
    const before = messages.get(deepest);
    messages.set(deepest, before === undefined ? message : `${before} ${message}`);
  }
  return messages;
}
