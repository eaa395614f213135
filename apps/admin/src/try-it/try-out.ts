import { pluginOfKey, UncheckedDefinitionError } from '@xinheng/facts';
import { compileScheme, schemeInForce, type Explanation, type Grade, type SchemeProgram } from '@xinheng/grading';
import { compileInputReader, findSchemaIssues, type InputReader } from '@xinheng/plugin-kit';
import { XinhengError, type Issue, type Locale } from '@xinheng/problem';
import type { PluginFiles } from '../resource-editors/plugin-resources.js';
import type { RawObject } from '../resource-editors/raw-object.js';
import { definitionsOf } from './definitions-of.js';
import { caseAround } from './worked-input.js';

/** What the form follows. */
export const CASE_SCHEMA = 'case.v1.json#/$defs/case';

/** What a scheme says of somebody, or why it says nothing. */
export type Tried =
  | { readonly state: 'graded'; readonly explanation: Explanation; readonly grades: readonly Grade[] }
  | { readonly state: 'out-of-scope' }
  | { readonly state: 'set-aside'; readonly issue: Issue }
  /** Pointers are within the input. */
  | { readonly state: 'wrong-input'; readonly issues: readonly Issue[] }
  /** The rules do not check yet, or are not in force on the day. */
  | { readonly state: 'wrong-rules' };

/** A scheme of some plugins, ready to be tried on anybody. */
export interface Trial {
  of(input: RawObject, locale: Locale): Tried;
}

/**
 * Compiles a scheme as of a day, in the browser, by the same libraries as the server.
 * @param files the plugin itself first, then those it may name
 * @param scheme qualified: `hebei:enterprise-grade`
 */
export function prepareTrial(files: readonly PluginFiles[], scheme: string, asOf: string): Trial {
  let program: SchemeProgram;
  let reader: InputReader;
  let grades: readonly Grade[];
  try {
    const definitions = definitionsOf(files);
    program = compileScheme(definitions, scheme, asOf);
    grades = schemeInForce(definitions, scheme, asOf).edition.grades;
    reader = compileInputReader(definitions, pluginOfKey(scheme));
  } catch (error) {
    if (!isOfRules(error)) throw error;
    return { of: () => ({ state: 'wrong-rules' }) };
  }
  return {
    of(written, locale) {
      const shape = findSchemaIssues(CASE_SCHEMA, caseAround(written, asOf));
      if (shape.length > 0) return { state: 'wrong-input', issues: shape };
      const { input, issues } = reader.complete(written as unknown as Parameters<InputReader['complete']>[0]);
      if (input === null) return { state: 'wrong-input', issues };
      const explanation = program.explain(input, locale);
      const { outcome } = explanation;
      if (outcome.status === 'graded') return { state: 'graded', explanation, grades };
      return outcome.status === 'out-of-scope'
        ? { state: 'out-of-scope' }
        : { state: 'set-aside', issue: outcome.issue };
    },
  };
}

/** A draft may be half written in any way: whatever its compilation throws is said of the rules, not of the page. */
function isOfRules(error: unknown): boolean {
  return error instanceof XinhengError || error instanceof UncheckedDefinitionError || error instanceof TypeError;
}

/** A worked case of an input, expecting what the rules say of it; null where they give it no grade. */
export function caseOf(trial: Trial, input: RawObject, asOf: string): RawObject | null {
  const tried = trial.of(input, 'zh-CN');
  if (tried.state !== 'graded' || tried.explanation.outcome.status !== 'graded') return null;
  const { grade, rule } = tried.explanation.outcome;
  return { title: '', asOf, ...input, expect: { grade, rule } };
}
