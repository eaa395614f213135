import { issue, type Issue } from '@xinheng/problem';
import { MAX_ARRAY_LENGTH, MAX_BYTES, MAX_DEPTH, MAX_NODES } from '../limits.js';
import { childPointer } from './pointer.js';

interface Visit {
  readonly value: unknown;
  readonly pointer: string;
  /** Arrays and objects on the way here, this one included. */
  readonly level: number;
  /** Whether it is what an operator is given, and no literal array. */
  readonly isOperands: boolean;
}

/**
 * The findings about depth, node count, size and long arrays of any value, walked without recursion and never
 * further than the limits: whatever comes in, the work is bounded. Only when it gives nothing may others recurse.
 */
export function checkLimits(json: unknown, pointer: string): Issue[] {
  const issues: Issue[] = [];
  const waiting: Visit[] = [{ value: json, pointer, level: 1, isOperands: false }];
  let nodes = 0;
  let bytes = 0;
  let isTooDeep = false;
  for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
    nodes++;
    bytes += ownBytes(visit.value);
    if (nodes > MAX_NODES) issues.push(issue('logic-too-many-nodes', pointer, { limit: MAX_NODES }));
    if (bytes > MAX_BYTES) issues.push(issue('logic-too-large', pointer, { limit: MAX_BYTES }));
    if (nodes > MAX_NODES || bytes > MAX_BYTES) return issues;
    if (typeof visit.value !== 'object' || visit.value === null) continue;
    if (visit.level > MAX_DEPTH) {
      if (!isTooDeep) issues.push(issue('logic-too-deep', visit.pointer, { limit: MAX_DEPTH }));
      isTooDeep = true;
      continue;
    }
    if (Array.isArray(visit.value) && !visit.isOperands && visit.value.length > MAX_ARRAY_LENGTH) {
      const params = { count: visit.value.length, limit: MAX_ARRAY_LENGTH };
      issues.push(issue('logic-array-too-long', visit.pointer, params));
    }
    pushMembers(visit, visit.value, waiting, MAX_NODES + 1 - nodes);
  }
  return issues;
}

/** Pushes members so that the first comes off the stack first, and no more than can still matter. */
function pushMembers(visit: Visit, container: object, waiting: Visit[], most: number): void {
  const isOperands = !Array.isArray(container);
  const keys = Array.isArray(container)
    ? Array.from({ length: Math.min(container.length, most) }, (_, index) => index)
    : Object.keys(container).slice(0, most);
  for (const key of keys.reverse()) {
    const value: unknown = (container as Readonly<Record<string | number, unknown>>)[key];
    waiting.push({ value, pointer: childPointer(visit.pointer, key), level: visit.level + 1, isOperands });
  }
}

/** What a value adds to the JSON text, its members not counted. */
function ownBytes(value: unknown): number {
  if (typeof value === 'string') return textBytes(value);
  if (typeof value !== 'object' || value === null) return String(value).length + 1;
  if (Array.isArray(value)) return 2;
  return Object.keys(value).reduce((sum, key) => sum + textBytes(key) + 1, 2);
}

/** UTF-8 bytes with quotes and a comma; a text that is too long anyway is not looked through. */
function textBytes(text: string): number {
  if (text.length > MAX_BYTES) return text.length;
  let bytes = 3;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  return bytes;
}
