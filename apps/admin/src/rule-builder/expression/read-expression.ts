import type { Json } from '@xinheng/logic';
import { step } from '../../resource-editors/form/at.js';
import type { Expression } from './expression.js';
import { isShown } from './operators.js';

/** Deeper than the format allows nobody looks: what is below is kept as it is. */
const MOST_LEVELS = 64;

/**
 * JSON-Logic in parts, as the builder shows it. Nothing is lost: `writeExpression` of it is the same JSON, to the order
 * of its keys, whatever it is; what has no form of its own is an opaque part.
 */
export function readExpression(json: Json, pointer = ''): Expression {
  return read(json, pointer, 1);
}

function read(json: Json, pointer: string, level: number): Expression {
  if (typeof json !== 'object' || json === null) return { kind: 'literal', pointer, value: json };
  if (level > MOST_LEVELS) return opaque(json, pointer);
  if (Array.isArray(json)) {
    return { kind: 'list', pointer, elements: all(json as readonly Json[], pointer, level + 1) };
  }
  const keys = Object.keys(json);
  const [operator] = keys;
  if (keys.length !== 1 || operator === undefined) return opaque(json, pointer);
  return operation(operator, json as Readonly<Record<string, Json>>, pointer, level);
}

function operation(operator: string, json: Readonly<Record<string, Json>>, pointer: string, level: number): Expression {
  const given = json[operator];
  const isBare = !Array.isArray(given);
  const inner = pointer + step(operator);
  const operands = isBare ? [given] : (given as readonly Json[]);
  if (operator === 'var') return name(operands, isBare, pointer, level) ?? opaque(json, pointer);
  if (operator === 'date') {
    const [day] = operands;
    if (operands.length !== 1 || typeof day !== 'string') return opaque(json, pointer);
    return { kind: 'day', pointer, day, isBare };
  }
  if (!isShown(operator, operands.length)) return opaque(json, pointer);
  const parts = isBare ? [read(given, inner, level + 1)] : all(operands, inner, level + 2);
  if (operator === 'missing' && !parts.every((part) => part.kind === 'literal' && typeof part.value === 'string')) {
    return opaque(json, pointer);
  }
  if (operator !== 'date-add') return { kind: 'operation', pointer, operator, operands: parts, isBare };
  const [day, length] = parts;
  const duration = durationOf(operands[1]);
  if (day === undefined || length === undefined || duration === null) return opaque(json, pointer);
  const behind: Expression = { kind: 'duration', pointer: length.pointer, length: duration };
  return { kind: 'operation', pointer, operator, operands: [day, behind], isBare };
}

function name(operands: readonly Json[], isBare: boolean, pointer: string, level: number): Expression | null {
  const [key, absent] = operands;
  if (operands.length < 1 || operands.length > 2 || typeof key !== 'string') return null;
  const place = `${pointer}/var/1`;
  return {
    kind: 'name',
    pointer,
    name: key,
    absent: absent === undefined ? null : read(absent, place, level + 2),
    isBare,
  };
}

function durationOf(json: Json | undefined): Json | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
  const keys = Object.keys(json);
  return keys.length === 1 && keys[0] === 'duration' ? (json as Readonly<Record<string, Json>>)['duration'] : null;
}

function all(list: readonly Json[], pointer: string, level: number): readonly Expression[] {
  return list.map((element, at) => read(element, `${pointer}/${at}`, level));
}

function opaque(json: Json, pointer: string): Expression {
  return { kind: 'opaque', pointer, json };
}
