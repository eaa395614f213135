import { accessOperators } from './access.js';
import { arithmeticOperators } from './arithmetic.js';
import { comparisonOperators } from './comparison.js';
import { conditionOperators } from './condition.js';
import { dateOperators } from './dates.js';
import { listOperators } from './lists.js';
import type { Operator } from './operator.js';
import { reduceOperator } from './reduce.js';
import { textOperators } from './text.js';

const table: ReadonlyMap<string, Operator> = new Map(
  [
    ...accessOperators,
    ...conditionOperators,
    ...comparisonOperators,
    ...arithmeticOperators,
    ...listOperators,
    reduceOperator,
    ...textOperators,
    ...dateOperators,
  ].map((operator) => [operator.name, operator]),
);

/** The operators of mode `rule`, in the order in which they are told. */
export const operatorNames: readonly string[] = [...table.keys()];

/** The declaration of an operator, by own name only: `constructor` is none. */
export function operatorOf(name: string): Operator | undefined {
  return table.get(name);
}

/** The declaration of the operator of an operation's node, which was found when the node was checked. */
export function operatorOfNode(operator: string | undefined): Operator {
  const found = operator === undefined ? undefined : table.get(operator);
  if (found === undefined) throw new Error(`a checked rule names an unknown operator: ${String(operator)}`);
  return found;
}
