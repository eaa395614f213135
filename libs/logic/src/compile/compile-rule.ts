import { environmentOf } from '../environment.js';
import type { Budget } from '../budget.js';
import { evaluateRule } from '../trace/evaluate-rule.js';
import type { CompiledRule, EvaluationOptions, RuleNode, Value } from '../types.js';
import { generateFunction } from './generate.js';
import { sharedExpressions } from './shared.js';
import { Source } from './source.js';
import { spends } from './spending.js';

/** The position of every name in a row of facts. */
export type Layout = ReadonlyMap<string, number>;

/**
 * A checked expression as generated code. Where generated code is forbidden (a strict content security policy) the
 * tree is walked instead, with the same answers.
 * Throws an `Error` when the layout lacks a name that the tree reads.
 */
export function compileRule(tree: RuleNode, layout: Layout, options: EvaluationOptions): CompiledRule {
  const compiled = generate<Value>([tree], layout, options, (source) => `return ${source.value(tree)};`);
  return compiled ?? ((row) => evaluateRule(tree, reader(layout, row), options));
}

/**
 * Many expressions as one function: their values in order. What several have in common is evaluated once, when it is
 * first reached. All are evaluated, each with a budget of its own; where
 * a later one may only be evaluated if an earlier one fails, use `compileFirst`.
 */
export function compileRules(
  trees: readonly RuleNode[],
  layout: Layout,
  options: EvaluationOptions,
): (row: readonly Value[]) => readonly Value[] {
  const compiled = generate<readonly Value[]>(trees, layout, options, (source) => {
    const lines = trees.map((tree, at) => `${resetBefore(tree)}const v${at} = ${source.value(tree)};`);
    return `${lines.join('\n')}\nreturn [${trees.map((_, at) => `v${at}`).join(', ')}];`;
  });
  return compiled ?? ((row) => trees.map((tree) => evaluateRule(tree, reader(layout, row), options)));
}

/** Conditions in order as one function: the position of the first that holds, or -1. The later ones are not evaluated. */
export function compileFirst(
  conditions: readonly RuleNode[],
  layout: Layout,
  options: EvaluationOptions,
): (row: readonly Value[]) => number {
  const compiled = generate<number>(conditions, layout, options, (source) => {
    const lines = conditions.map((tree, at) => `${resetBefore(tree)}if (${source.value(tree)} === true) return ${at};`);
    return `${lines.join('\n')}\nreturn -1;`;
  });
  return (
    compiled ?? ((row) => conditions.findIndex((tree) => evaluateRule(tree, reader(layout, row), options) === true))
  );
}

function generate<T>(
  trees: readonly RuleNode[],
  layout: Layout,
  options: EvaluationOptions,
  write: (source: Source) => string,
): ((row: readonly Value[]) => T) | null {
  const source = new Source(environmentOf(options), layout, sharedExpressions(trees));
  const body = write(source);
  const names = source.constants.map((_, at) => `k${at}`).join(', ');
  const remembered = source.remembered.size === 0 ? '' : `let ${[...source.remembered].join(', ')};\n`;
  const text = `const [${names}] = constants;\nreturn (row) => {\nbudget.reset();\n${remembered}${body}\n};`;
  const factory = generateFunction<Factory<T>>(['constants', 'budget'], text);
  return factory && factory(source.constants, source.environment.budget);
}

type Factory<T> = (constants: readonly unknown[], budget: Budget) => (row: readonly Value[]) => T;

/** Only loops, joined texts and searches spend; others need no reset. */
function resetBefore(tree: RuleNode): string {
  return spends(tree) ? 'budget.reset();\n' : '';
}

function reader(layout: Layout, row: readonly Value[]): (name: string) => Value {
  return (name) => row[layout.get(name) ?? -1] ?? null;
}
