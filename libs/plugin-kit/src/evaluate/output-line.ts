import { localKey, pluginOfKey, type SubjectInput } from '@xinheng/facts';
import type { EvaluationOutcome, Explanation, SchemeProgram } from '@xinheng/grading';
import { traceToJson, valueToJson, type Json, type JsonTrace } from '@xinheng/logic';
import type { IssueCode, Locale } from '@xinheng/problem';

/** How a result came about, as JSON: every rule that was tried, every fact with its records, every parameter. */
export interface OutputTrace {
  readonly rules: readonly (Omit<Explanation['rules'][number], 'trace'> & { readonly trace: JsonTrace | null })[];
  readonly facts: readonly (Omit<Explanation['facts'][number], 'value'> & { readonly value: Json })[];
  readonly parameters: readonly (Omit<Explanation['parameters'][number], 'value'> & { readonly value: Json })[];
}

/** One output line of `xinheng evaluate` for a subject that was graded; its properties stand in this order. */
export interface GradedLine {
  readonly code: string;
  /** Qualified: `hebei:enterprise-grade`. */
  readonly scheme: string;
  /** Of the plugin. */
  readonly version: string;
  readonly asOf: string;
  readonly grade: string;
  readonly score: number | null;
  readonly rule: string;
  readonly reasons: readonly string[];
  /** By the keys that the scheme's plugin reads them by: its own bare. */
  readonly facts: Readonly<Record<string, Json>>;
  readonly nextChangeOn: string | null;
  readonly trace?: OutputTrace;
}

/** The line of a subject that got no grade: not one of the scheme's, or set aside with the code of the cause. */
export interface UngradedLine {
  readonly code: string;
  readonly scheme: string;
  readonly asOf: string;
  readonly grade: null;
  readonly status: 'out-of-scope' | 'set-aside';
  /** Of a subject that was set aside: `rule-arithmetic` or `rule-budget`. */
  readonly cause?: IssueCode;
}

export type OutputLine = GradedLine | UngradedLine;

export interface OutputOptions {
  /** The version of the plugin whose scheme it is. */
  readonly version: string;
  /** Whether the line gets its `trace`. */
  readonly explain?: boolean;
  /** The language of sentences in the trace; Chinese where none is given. */
  readonly locale?: Locale;
}

/** Grades one input and writes its output line. */
export function evaluateInput(program: SchemeProgram, input: SubjectInput, options: OutputOptions): OutputLine {
  if (options.explain !== true) return lineOf(program, input, program.evaluate(input), options);
  const explanation = program.explain(input, options.locale);
  const line = lineOf(program, input, explanation.outcome, options);
  return 'status' in line ? line : { ...line, trace: traceOf(explanation) };
}

function lineOf(
  { scheme, asOf, facts }: SchemeProgram,
  { subject: { code } }: SubjectInput,
  outcome: EvaluationOutcome,
  { version }: OutputOptions,
): OutputLine {
  if (outcome.status === 'out-of-scope') return { code, scheme, asOf, grade: null, status: 'out-of-scope' };
  if (outcome.status === 'set-aside') {
    return { code, scheme, asOf, grade: null, status: 'set-aside', cause: outcome.issue.code };
  }
  const { grade, score, rule, reasons, vector, nextChangeOn } = outcome;
  const plugin = pluginOfKey(scheme);
  const values: Record<string, Json> = {};
  facts.forEach(({ name }, position) => {
    values[localKey(plugin, name)] = valueToJson(vector[position] ?? null);
  });
  const texts = reasons.map(({ text }) => text);
  return { code, scheme, version, asOf, grade, score, rule, reasons: texts, facts: values, nextChangeOn };
}

function traceOf({ rules, facts, parameters }: Explanation): OutputTrace {
  return {
    rules: rules.map((rule) => ({ ...rule, trace: rule.trace === null ? null : traceToJson(rule.trace) })),
    facts: facts.map((fact) => ({ ...fact, value: valueToJson(fact.value) })),
    parameters: parameters.map((parameter) => ({ ...parameter, value: valueToJson(parameter.value) })),
  };
}
