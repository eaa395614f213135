import { checkRule, describeRule, type Expectation, type Json, type Scope } from '@xinheng/logic';
import { renderIssue, type Locale } from '@xinheng/problem';

/** An expression in words, or why it has none. */
export interface ConditionReading {
  readonly sentence: string | null;
  readonly problems: readonly string[];
}

/** Says an expression in the reader's language; where it cannot be read, what is wrong with it. */
export function readCondition(
  json: Json,
  scope: Scope,
  locale: Locale,
  expected: Expectation | undefined = 'boolean',
): ConditionReading {
  try {
    const { tree, issues } = checkRule(json, { scope, ...(expected !== undefined && { expected }) });
    const errors = issues.filter(({ severity }) => severity === 'error');
    return {
      sentence: tree === null ? null : describeRule(tree, locale),
      problems: errors.map((issue) => renderIssue(issue, locale)),
    };
  } catch {
    return { sentence: null, problems: [] };
  }
}
