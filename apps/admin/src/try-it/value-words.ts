import type { FactExplanation, ParameterExplanation } from '@xinheng/grading';
import { placeholderText } from '@xinheng/grading';
import { sayDuration, valueToJson, type Value } from '@xinheng/logic';
import type { Locale } from '@xinheng/problem';
import type { ExplainedFact, ExplainedParameter } from '../evaluations/explanation.js';

/** A value as people read it, with its unit where the language has it: `6次`, `是`, `无`. */
export function valueWords(value: Value, unit: string | undefined, locale: Locale): string {
  if (typeof value === 'string' && /^P\d+[YMD]$/.test(value)) return sayDuration(value, locale);
  if (locale === 'zh-CN') {
    const isNumber = typeof value === 'number' || typeof value === 'bigint';
    return `${placeholderText(value)}${isNumber ? (unit ?? '') : ''}`;
  }
  if (value === null) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return placeholderText(value);
}

/** Facts as the tree of a condition shows them. */
export function shownFacts(facts: readonly FactExplanation[], locale: Locale): readonly ExplainedFact[] {
  return facts.map(({ key, title, type, unit, value, window }) => ({
    id: key,
    title,
    type,
    unit: unit ?? null,
    value: valueToJson(value) as ExplainedFact['value'],
    text: valueWords(value, unit, locale),
    sentence: null,
    window,
    records: [],
    reads: [],
    basis: null,
  }));
}

/** Parameters likewise. */
export function shownParameters(
  parameters: readonly ParameterExplanation[],
  locale: Locale,
): readonly ExplainedParameter[] {
  return parameters.map(({ key, title, unit, value, from }) => ({
    id: key,
    title,
    unit: unit ?? null,
    value: valueToJson(value) as ExplainedParameter['value'],
    text: valueWords(value, unit, locale),
    from,
    basis: null,
  }));
}
