import type { IssueCode } from '@xinheng/problem';
import type { RuleNode } from '../types.js';
import type { Call, Checker } from './checker.js';
import { elementType, isNumeric, isText } from './value-types.js';

/** What an operator may ask of an operand. `scalar` is anything but a list, `any` is anything; none may be null. */
export type OperandKind = 'boolean' | 'number' | 'integer' | 'date' | 'text' | 'list' | 'scalar' | 'any';

const complaints: Readonly<Record<Exclude<OperandKind, 'any'>, IssueCode>> = {
  boolean: 'logic-not-boolean',
  number: 'logic-not-a-number',
  integer: 'logic-not-an-integer',
  date: 'logic-not-a-date',
  text: 'logic-not-text',
  list: 'logic-not-a-list',
  scalar: 'logic-not-a-scalar',
};

/** The checked operand at `index` when it is of the kind and never null; reports and gives null otherwise. */
export function operandOf(kind: OperandKind, call: Call, index: number, checker: Checker): RuleNode | null {
  const place = call.operands[index];
  const node = place === undefined ? null : checker.check(place);
  return node === null ? null : requireKind(kind, node, call.operator, checker);
}

/** `node` when it is of the kind and never null; reports and gives null otherwise. */
export function requireKind(kind: OperandKind, node: RuleNode, operator: string, checker: Checker): RuleNode | null {
  const isRight = isOfKind(kind, node);
  if (!isRight && kind === 'date' && node.kind === 'literal' && typeof node.value === 'string') {
    return checker.report('logic-date-as-text', node.pointer, { text: shown(node.value) });
  }
  if (!isRight && kind !== 'any') {
    return checker.report(complaints[kind], node.pointer, { operator, actual: typeText(node) });
  }
  return node.type.isNullable ? reportNullable(node, checker) : node;
}

/** Says which name may be null and how to cure it. */
export function reportNullable(node: RuleNode, checker: Checker): null {
  const culprit = nullableName(node);
  return culprit === undefined
    ? checker.report('logic-may-be-null', node.pointer)
    : checker.report('logic-nullable', node.pointer, { name: culprit });
}

/** A type as messages name it, in the words of the file format: `integer`, `enum`, `set`, `null`. */
export function typeText(node: RuleNode): string {
  return node.kind === 'literal' && node.type.kind === 'enum' ? 'string' : node.type.kind;
}

/** A text as messages quote it: never longer than a line. */
export function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function isOfKind(kind: OperandKind, { type }: RuleNode): boolean {
  switch (kind) {
    case 'boolean':
    case 'integer':
    case 'date':
      return type.kind === kind;
    case 'number':
      return isNumeric(type);
    case 'text':
      return isText(type);
    case 'list':
      return type.kind === 'set' && !elementType(type).isNullable;
    case 'scalar':
      return type.kind !== 'set';
    case 'any':
      return true;
  }
}

function nullableName(node: RuleNode): string | undefined {
  if (node.kind === 'variable' && node.type.isNullable) return node.variable?.name;
  for (const operand of node.operands) {
    if (operand.type.isNullable) {
      const name = nullableName(operand);
      if (name !== undefined) return name;
    }
  }
  return undefined;
}
