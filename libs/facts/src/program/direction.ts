import type { RuleNode } from '@xinheng/logic';

/**
 * How a value moves from day to day while nothing happens: not at all, never down, never up, or in a way that
 * cannot be told. Of booleans, true is above false.
 */
export type Direction = 'constant' | 'up' | 'down' | 'unknown';

/** The direction of an expression, from those of the names that it reads. */
export function directionOf(tree: RuleNode, ofName: (name: string) => Direction): Direction {
  const { kind, operator, operands } = tree;
  const inner = operands.map((operand) => directionOf(operand, ofName));
  if (kind === 'variable') {
    const own = tree.isBound === true ? 'constant' : ofName(tree.variable?.name ?? '');
    return combined([own, ...inner]);
  }
  if (kind !== 'operation') return combined(inner);
  if (inner.every((direction) => direction === 'constant')) return 'constant';
  const [first = 'constant', second = 'constant'] = inner;
  switch (operator) {
    case '+':
    case 'min':
    case 'max':
    case 'and':
    case 'or':
    case '!!':
    case 'date-add':
    case 'year-of':
      return combined(inner);
    case '-':
      return inner.length === 1 ? flipped(first) : combined([first, flipped(second)]);
    case '!':
      return flipped(first);
    case '>':
    case '>=':
      return combined([first, flipped(second)]);
    case '<':
    case '<=':
      return inner.length === 2 ? combined([flipped(first), second]) : 'unknown';
    case 'days-between':
      return combined([flipped(first), second]);
    case 'if':
      return ofCondition(inner);
    default:
      return 'unknown';
  }
}

/** The direction of a sum: that of all parts that move, if they move alike. */
export function combined(directions: readonly Direction[]): Direction {
  const moving = new Set(directions.filter((direction) => direction !== 'constant'));
  const [only] = moving;
  return moving.size > 1 ? 'unknown' : (only ?? 'constant');
}

/** The direction of what falls as the other rises. */
export function flipped(direction: Direction): Direction {
  return direction === 'up' ? 'down' : direction === 'down' ? 'up' : direction;
}

/** Conditions that stand still choose one branch for good. */
function ofCondition(inner: readonly Direction[]): Direction {
  const isCondition = (index: number) => index % 2 === 0 && index < inner.length - 1;
  const stands = inner.every((direction, index) => !isCondition(index) || direction === 'constant');
  return stands ? combined(inner) : 'unknown';
}
