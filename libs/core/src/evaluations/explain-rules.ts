import { localKey, pluginOfKey, qualify } from '@xinheng/facts';
import { placeholderText, type RuleExplanation, type Scheme } from '@xinheng/grading';
import {
  checkRule,
  traceToJson,
  variablesOf,
  type Json,
  type JsonTrace,
  type RuleTrace,
  type Value,
} from '@xinheng/logic';
import { spokenScope } from '../definitions/reading/spoken-scope.js';
import type { ReadingContext } from '../definitions/reading/reading-context.js';
import type { ExplainedRule } from './explanation-view.js';
import { gradeWords, schemeWords } from './scheme-words.js';

/** A scheme whose rules were tried, and the values they read by name. */
export interface TriedScheme {
  readonly context: ReadingContext;
  /** Qualified. */
  readonly key: string;
  readonly scheme: Scheme;
  readonly valueOf: (name: string) => Value;
}

/** The rules of a scheme as they were tried, in the reader's language, each with its article. */
export function explainRules(tried: TriedScheme, rules: readonly RuleExplanation[]): readonly ExplainedRule[] {
  return rules.map((rule) => explainedRule(tried, rule));
}

function explainedRule(tried: TriedScheme, rule: RuleExplanation): ExplainedRule {
  const { context, key } = tried;
  const plugin = pluginOfKey(key);
  const expressions = expressionsOf(tried.scheme, rule);
  const names = [...new Set(expressions.flatMap((json) => namesIn(context, plugin, json)))];
  const { title } = gradeWords(schemeWords(context, key), rule.grade);
  return {
    key: rule.key,
    kind: rule.kind,
    outcome: rule.outcome,
    grade: rule.grade,
    gradeTitle: title,
    points: rule.points,
    sentence: sentenceOf(tried, rule),
    reason: reasonOf(tried, rule),
    basis: context.basis(plugin, rule.basis),
    trace: rule.trace === null ? null : spokenTrace(context, plugin, rule.trace),
    facts: names.filter((name) => !/^(param|lookup|subject)\./.test(name)).map((name) => qualify(plugin, name)),
    parameters: names
      .filter((name) => name.startsWith('param.'))
      .map((name) => qualify(plugin, name.slice('param.'.length))),
  };
}

/** What the condition of a rule, and the points of an indicator, are made of. */
function expressionsOf(scheme: Scheme, { key, kind }: RuleExplanation): readonly Json[] {
  const when = whenOf(scheme, kind, key);
  const own = when === undefined ? [] : [when];
  if (scheme.method !== 'score' || kind !== 'indicator') return own;
  const indicator = scheme.indicators.find((one) => one.key === key);
  const each = indicator?.each === undefined ? [] : [{ var: indicator.each }];
  return indicator === undefined || typeof indicator.points === 'number'
    ? [...own, ...each]
    : [...own, ...each, indicator.points];
}

function whenOf(scheme: Scheme, kind: RuleExplanation['kind'], key: string): Json | undefined {
  if (scheme.method === 'decision') return scheme.rules.find((rule) => rule.key === key)?.when;
  const list = kind === 'veto' ? (scheme.vetoes ?? []) : kind === 'indicator' ? scheme.indicators : [];
  return list.find((one) => one.key === key)?.when;
}

function namesIn(context: ReadingContext, plugin: string, json: Json): readonly string[] {
  const { tree } = checkRule(json, { scope: context.factScope(plugin) });
  return tree === null ? [] : variablesOf(tree);
}

function sentenceOf({ context, key, scheme }: TriedScheme, rule: RuleExplanation): string {
  const when = whenOf(scheme, rule.kind, rule.key);
  if (context.locale === 'zh-CN' || when === undefined) return rule.sentence;
  const plugin = pluginOfKey(key);
  return context.sentence(plugin, context.factScope(plugin), when) ?? rule.sentence;
}

/** The reason in the reader's language; a band's own words are the engine's. */
function reasonOf({ context, key, scheme, valueOf }: TriedScheme, rule: RuleExplanation): string {
  if (context.locale === 'zh-CN' || rule.kind === 'band') return rule.reason;
  const plugin = pluginOfKey(key);
  const written = writtenReason(scheme, rule);
  const text = context.texts.of(plugin, `schemes/${localKey(plugin, key)}#${rule.key}`, written);
  return text.replace(/\{([^{}]+)\}/g, (_, name: string) => placeholderText(valueOf(name)));
}

function writtenReason(scheme: Scheme, { kind, key, reason }: RuleExplanation): string {
  if (scheme.method === 'decision') {
    return kind === 'otherwise'
      ? scheme.otherwise.reason
      : (scheme.rules.find((rule) => rule.key === key)?.reason ?? reason);
  }
  const list = kind === 'veto' ? (scheme.vetoes ?? []) : scheme.indicators;
  return list.find((one) => one.key === key)?.reason ?? reason;
}

/** The trace with titles in the reader's language. */
function spokenTrace(context: ReadingContext, plugin: string, trace: RuleTrace): JsonTrace {
  const json = traceToJson(trace);
  if (context.locale === 'zh-CN') return json;
  const scope = spokenScope(context.factScope(plugin), plugin, context.texts, context.locale);
  const speak = (node: JsonTrace): JsonTrace => {
    const title = node.name === undefined ? undefined : (scope.variable(node.name)?.title ?? node.title);
    return { ...node, ...(title === undefined ? {} : { title }), operands: node.operands.map(speak) };
  };
  return speak(json);
}
