import type { ExplainedValue, TraceRow } from './explanation.js';

/** The words of the operators, by message key; an operator that has none is shown as it is written. */
const WORDS: Readonly<Record<string, string>> = {
  and: 'and',
  or: 'or',
  '!': 'not',
  if: 'if',
  in: 'in',
  some: 'some',
  all: 'all',
  none: 'none',
  '+': 'add',
  '-': 'subtract',
  '*': 'multiply',
  '/': 'divide',
  min: 'min',
  max: 'max',
  '==': 'eq',
  '===': 'eq',
  '!=': 'ne',
  '!==': 'ne',
  '>': 'gt',
  '>=': 'ge',
  '<': 'lt',
  '<=': 'le',
};

const BETWEEN = new Set(['==', '===', '!=', '!==', '>', '>=', '<', '<=', 'in']);

/** The message key of an operator's word, or null where it has none. */
export function wordOf(operator: string): string | null {
  const word = WORDS[operator];
  return word ? `explanation.operator.${word}` : null;
}

/** Something that is read, or a literal: it stands on one line and has nothing below it. */
export function isLeaf(node: TraceRow): boolean {
  return node.operator === undefined || node.name !== undefined;
}

/** A comparison of two leaves reads as one line: this, the word, that. */
export function isLine(node: TraceRow): boolean {
  return (
    node.operator !== undefined &&
    BETWEEN.has(node.operator) &&
    node.operands.length === 2 &&
    node.operands.every((operand) => isLeaf(operand))
  );
}

/** A value as people read it. */
export function valueText(value: ExplainedValue | undefined, translate: (key: string) => string): string {
  if (value === undefined) return translate('explanation.notYet');
  if (value === null || (typeof value === 'object' && value.length === 0)) return translate('explanation.empty');
  if (typeof value === 'boolean') return translate(value ? 'app.yes' : 'app.no');
  if (typeof value === 'object') return value.map((one) => valueText(one, translate)).join('、');
  return String(value);
}
