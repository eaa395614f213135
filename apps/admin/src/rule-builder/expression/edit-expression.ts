import type { Json } from '@xinheng/logic';
import { moved, valueAt, withAt } from '../../resource-editors/form/at.js';
import type { OperationPart } from './expression.js';
import { isGroup } from './operators.js';
import { readExpression } from './read-expression.js';
import { writeExpression } from './write-expression.js';

/** What a new condition is before somebody says which fact it is about. */
export const NOTHING_CHOSEN: Json = { var: '' };

/** The same expression with another part at a place; everything else stays the very object it was. */
export function replacePart(json: Json, pointer: string, part: Json): Json {
  return withAt(json, pointer, part);
}

/** The operation at a place; null where something else stands there. */
export function operationAt(json: Json, pointer: string): OperationPart | null {
  const found = valueAt(json, pointer);
  const part = found === undefined ? null : readExpression(found, pointer);
  return part?.kind === 'operation' ? part : null;
}

/** Puts one more operand behind those of an operation. */
export function addOperand(json: Json, pointer: string, operand: Json): Json {
  return withOperands(json, pointer, (operands) => [...operands, operand]);
}

/** Takes an operand away. A group of which one is left becomes that one; what is left of nothing is asked for anew. */
export function removeOperand(json: Json, pointer: string, at: number): Json {
  const operation = operationAt(json, pointer);
  const rest = (operation?.operands ?? []).filter((_, index) => index !== at);
  const [only] = rest;
  if (operation === null) return json;
  if (only === undefined) return replacePart(json, pointer, NOTHING_CHOSEN);
  if (rest.length === 1 && isGroup(operation.operator)) return replacePart(json, pointer, writeExpression(only));
  return withOperands(json, pointer, (operands) => operands.filter((_, index) => index !== at));
}

export function duplicateOperand(json: Json, pointer: string, at: number): Json {
  return withOperands(json, pointer, (operands) =>
    operands.flatMap((one, index) => (index === at ? [one, one] : [one])),
  );
}

/** Moves an operand one place up (-1) or down (1); at the end of the way nothing changes. */
export function moveOperand(json: Json, pointer: string, at: number, by: -1 | 1): Json {
  const to = at + by;
  return withOperands(json, pointer, (operands) =>
    to < 0 || to >= operands.length ? operands : moved(operands, at, to),
  );
}

/** Another operator over the same operands. */
export function changeOperator(json: Json, pointer: string, operator: string): Json {
  const found = valueAt(json, pointer) as Readonly<Record<string, Json>>;
  const [before] = Object.keys(found);
  return before === undefined ? json : replacePart(json, pointer, { [operator]: found[before] });
}

/** A condition among others: 且 or 或 with one that is still to be chosen. */
export function wrapInGroup(json: Json, pointer: string, operator: 'and' | 'or'): Json {
  const found = valueAt(json, pointer) ?? NOTHING_CHOSEN;
  return replacePart(json, pointer, { [operator]: [found, NOTHING_CHOSEN] });
}

/** The opposite of a condition; of an opposite, what it denies. */
export function negate(json: Json, pointer: string): Json {
  const operation = operationAt(json, pointer);
  const [inner] = operation?.operator === '!' ? operation.operands : [];
  if (inner !== undefined) return replacePart(json, pointer, writeExpression(inner));
  return replacePart(json, pointer, { '!': [valueAt(json, pointer) ?? NOTHING_CHOSEN] });
}

/** A value that depends on a condition, which is still to be chosen; both ways first give what stands there now. */
export function wrapInChoice(json: Json, pointer: string): Json {
  const found = valueAt(json, pointer) ?? null;
  return replacePart(json, pointer, { if: [NOTHING_CHOSEN, found, found] });
}

/** One more case of a choice, before what is taken otherwise. */
export function addCase(json: Json, pointer: string): Json {
  return withOperands(json, pointer, (operands) => {
    const last = operands.at(-1) ?? null;
    const before = operands.length % 2 === 1 ? operands.slice(0, -1) : operands;
    return [...before, NOTHING_CHOSEN, last, ...operands.slice(before.length)];
  });
}

/** Takes the case away that begins at an operand; a choice without cases becomes what was taken otherwise. */
export function removeCase(json: Json, pointer: string, at: number): Json {
  const rest = (operationAt(json, pointer)?.operands ?? []).filter((_, index) => index !== at && index !== at + 1);
  const [only] = rest;
  if (rest.length === 1 && only !== undefined) return replacePart(json, pointer, writeExpression(only));
  return withOperands(json, pointer, (operands) => operands.filter((_, index) => index !== at && index !== at + 1));
}

/** A bare operand becomes a list of one before it becomes more. */
function withOperands(json: Json, pointer: string, change: (operands: readonly Json[]) => readonly Json[]): Json {
  const found = valueAt(json, pointer) as Readonly<Record<string, Json>>;
  const [operator] = Object.keys(found);
  if (operator === undefined) return json;
  const given = found[operator];
  const operands = Array.isArray(given) ? (given as readonly Json[]) : [given];
  const next = change(operands);
  return next === operands ? json : replacePart(json, pointer, { [operator]: next });
}
