import {
  FactNames,
  UncheckedDefinitionError,
  type CivilDay,
  type DefinitionIndex,
  type FactProgram,
} from '@xinheng/facts';
import {
  checkRule,
  decimalOf,
  describeRule,
  traceRule,
  variablesOf,
  type Decimal,
  type Expectation,
  type Json,
  type RuleNode,
  type RuleTrace,
  type Value,
} from '@xinheng/logic';
import type { Locale } from '@xinheng/problem';
import { placeholdersOf } from './reason-template.js';

/** Checks the expressions of a scheme and gathers the names that they read. */
export class Expressions {
  readonly names = new Set<string>();
  readonly scope: FactNames;

  constructor(
    readonly index: DefinitionIndex,
    readonly plugin: string,
    readonly asOf: CivilDay,
  ) {
    this.scope = new FactNames(index, plugin, asOf);
  }

  /** Throws `UncheckedDefinitionError`: schemes are checked before they are compiled. */
  tree(json: Json, expected: Expectation, scope: FactNames = this.scope): RuleNode {
    const { tree, issues } = checkRule(json, { scope, expected });
    if (tree === null) {
      throw new UncheckedDefinitionError(`a scheme of plugin ${this.plugin}`, issues);
    }
    for (const name of variablesOf(tree)) this.names.add(name);
    return tree;
  }

  /** Enters the names of a reason's placeholders, less those the method itself fills. */
  reason(text: string, filled: readonly string[] = []): string {
    for (const name of placeholdersOf(text)) if (!filled.includes(name)) this.names.add(name);
    return text;
  }
}

/** Reads a row by the names that the program's plugin writes. */
export function rowReader(program: FactProgram, row: readonly Value[]): (name: string) => Value {
  const layout = program.layout();
  return (name) => row[layout.get(name) ?? -1] ?? null;
}

/** What an expression says and gave on a row. */
export function explainTree(
  program: FactProgram,
  tree: RuleNode,
  row: readonly Value[],
  locale: Locale,
): { readonly sentence: string; readonly trace: RuleTrace; readonly value: Value | undefined } {
  const trace = traceRule(tree, rowReader(program, row), { asOf: program.asOf });
  return { sentence: describeRule(tree, locale), trace, value: trace.value };
}

/** A number as an exact decimal; null and everything else as 0. */
export function asDecimal(value: Value | undefined): Decimal {
  if (typeof value === 'bigint') return value;
  return typeof value === 'number' ? decimalOf(value) : 0n;
}
