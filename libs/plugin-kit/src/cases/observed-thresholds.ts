import type { Explanation } from '@xinheng/grading';
import type { RuleTrace, Value } from '@xinheng/logic';

/** One comparison by size in a rule, with what the cases have shown of its edge. */
export interface Threshold {
  readonly rule: string;
  /** Where the comparison stands within its rule. */
  readonly pointer: string;
  /** The name that is compared: `general-dishonesty-12m`. */
  readonly name: string;
  readonly operator: string;
  /** The other side as a case read it: 5, or 2022-06-01. */
  readonly edge: string;
  /** Whether a case stands on the edge where the comparison holds, and where it does not. */
  readonly isHoldingShown: boolean;
  readonly isFailingShown: boolean;
}

const orders: ReadonlySet<string> = new Set(['>', '>=', '<', '<=']);

interface Sides {
  readonly threshold: Omit<Threshold, 'isHoldingShown' | 'isFailingShown'>;
  isHoldingShown: boolean;
  isFailingShown: boolean;
}

/** Gathers, case by case, which sides of which comparisons were stood on. */
export class ObservedThresholds {
  private readonly sides = new Map<string, Sides>();

  /** Takes what one case told of the rules that it reached. */
  add({ rules }: Explanation): void {
    for (const { key, trace } of rules) if (trace !== null) this.visit(key, trace);
  }

  /** Every comparison that some case reached. */
  all(): readonly Threshold[] {
    return [...this.sides.values()].map(({ threshold, isHoldingShown, isFailingShown }) => ({
      ...threshold,
      isHoldingShown,
      isFailingShown,
    }));
  }

  private visit(rule: string, node: RuleTrace): void {
    node.operands.forEach((operand) => this.visit(rule, operand));
    const [left, right] = node.operands;
    const { operator = '', value } = node;
    if (!orders.has(operator) || node.operands.length !== 2 || typeof value !== 'boolean') return;
    if (left?.value === undefined || right?.value === undefined) return;
    const [isLeftRead, isRightRead] = [reads(left), reads(right)];
    // Two literals have no edge; between two facts the edge is that they are equal, told by the left one.
    const read = isLeftRead ? left : isRightRead ? right : null;
    if (read === null) return;
    const name = nameIn(read) ?? operator;
    const id = `${rule} ${node.pointer}`;
    const edge = textOf(read === left ? right.value : left.value);
    const known = this.sides.get(id) ?? {
      threshold: { rule, pointer: node.pointer, name, operator, edge },
      isHoldingShown: false,
      isFailingShown: false,
    };
    this.sides.set(id, known);
    if (!isOnEdge(operator, value, left.value, right.value)) return;
    if (value) known.isHoldingShown = true;
    else known.isFailingShown = true;
  }
}

/** Whether a part of an expression reads anything but parameters, which a case cannot choose. */
function reads(node: RuleTrace): boolean {
  return (node.name !== undefined && !node.name.startsWith('param.')) || node.operands.some(reads);
}

function nameIn(node: RuleTrace): string | undefined {
  if (node.name !== undefined && !node.name.startsWith('param.')) return node.name;
  for (const operand of node.operands) {
    const name = nameIn(operand);
    if (name !== undefined) return name;
  }
  return undefined;
}

/**
 * Whole numbers stand on the edge where they are equal and one apart, on the side that the operator leaves. What is not
 * counted in steps (amounts, days) stands on it where equal; any value beyond shows the other side.
 */
function isOnEdge(operator: string, holds: boolean, left: Value, right: Value): boolean {
  if (comparable(left) === comparable(right)) return true;
  const holdsWhereEqual = operator === '>=' || operator === '<=';
  if (holds === holdsWhereEqual) return false;
  return typeof left !== 'number' || typeof right !== 'number' || Math.abs(left - right) === 1;
}

/** A decimal is kept in units of 1e-10: beside one a whole number is told alike. */
function comparable(value: Value): Value {
  return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) * 10_000_000_000n : value;
}

function textOf(value: Value): string {
  return typeof value === 'bigint' ? String(Number(value) / 1e10) : String(value);
}
