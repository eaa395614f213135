import { FactNames, localKey, parameterValue, type DefinitionIndex } from '@xinheng/facts';
import type { DecisionScheme, Explanation } from '@xinheng/grading';
import { checkRule, decimalOf, evaluateRule, RuleEvaluationError, type RuleNode, type Value } from '@xinheng/logic';
import type { WorkedCase } from '../model/worked-case.js';

/** Two rules of a first-match table that hold at once in a case, the earlier with the better grade. */
export interface RuleOverlap {
  readonly earlier: string;
  readonly later: string;
  /** The title of the case that shows it. */
  readonly shownBy: string;
}

/**
 * In a table that reads from the worst grade down, two rules that hold at once say nothing: the worse one counts. Where
 * the earlier gives the better grade, somebody may have meant the other. Found by cases, so that it is never a guess.
 */
export function overlapsIn(
  index: DefinitionIndex,
  plugin: string,
  scheme: DecisionScheme,
  seen: readonly { readonly worked: WorkedCase; readonly explanation: Explanation }[],
): readonly RuleOverlap[] {
  const placeOf = new Map(scheme.grades.map(({ key }, place) => [key, place]));
  const found = new Map<string, RuleOverlap>();
  for (const { worked, explanation } of seen) {
    const names = new FactNames(index, plugin, worked.asOf);
    const read = readerOf(names, explanation);
    const held = scheme.rules.filter(({ when }) => holds(checkRule(when, { scope: names }).tree, read, worked.asOf));
    for (const [order, earlier] of held.entries()) {
      for (const later of held.slice(order + 1)) {
        const isBetter = (placeOf.get(earlier.grade) ?? 0) < (placeOf.get(later.grade) ?? 0);
        const pair = `${earlier.key} ${later.key}`;
        if (isBetter && !found.has(pair)) {
          found.set(pair, { earlier: earlier.key, later: later.key, shownBy: worked.title });
        }
      }
    }
  }
  return [...found.values()];
}

type Read = (name: string) => Value | undefined;

/** Facts as the case gave them, parameters as they are in force; undefined for what is neither. */
function readerOf(names: FactNames, { facts }: Explanation): Read {
  const values = new Map(facts.map(({ key, value }) => [localKey(names.plugin, key), value]));
  return (name) => {
    const parameter = names.parameter(name);
    if (parameter === undefined) return values.get(name);
    const value = parameterValue(parameter, names.day)?.value;
    const isDecimal = names.variable(name)?.type.kind === 'decimal';
    return isDecimal && typeof value === 'number' ? decimalOf(value) : value;
  };
}

/** Whether a condition holds; not where it reads what the case does not tell. */
function holds(tree: RuleNode | null, read: Read, asOf: string): boolean {
  if (tree === null || !isTold(tree, read)) return false;
  try {
    return evaluateRule(tree, (name) => read(name) ?? null, { asOf }) === true;
  } catch (error) {
    if (error instanceof RuleEvaluationError) return false;
    throw error;
  }
}

function isTold(node: RuleNode, read: Read): boolean {
  const { variable, isBound, operands } = node;
  if (variable !== undefined && isBound !== true && read(variable.name) === undefined) return false;
  return operands.every((operand) => isTold(operand, read));
}
