import { readingAsOf, type FactProgram } from '@xinheng/facts';
import { bindConstants, type RuleNode } from '@xinheng/logic';

/** Expressions with parameters and the day as they are on the program's day, so that only facts are read of a row. */
export function boundTo(program: FactProgram, trees: readonly RuleNode[]): readonly RuleNode[] {
  const layout = program.layout();
  const known = new Map(program.parts.days.map(({ position, valueOn }) => [position, valueOn(program.asOf)]));
  const valueOf = (name: string) => known.get(layout.get(name) ?? -1);
  return trees.map((tree) => bindConstants(readingAsOf(tree), valueOf));
}
