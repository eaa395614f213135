import { issue, type Issue } from '@xinheng/problem';
import type { Json } from '@xinheng/logic';
import { positionOf, scanJson } from './scan-json.js';

/** A document as read, or null with the findings that say why not. */
export interface ReadJson {
  readonly value: Json | undefined;
  readonly issues: readonly Issue[];
}

/**
 * Reads JSON text that a person wrote: a byte order mark is passed over, a syntax error is told by line and column,
 * and a key that stands twice in one object is a finding, because `JSON.parse` would silently keep the last one.
 */
export function readJson(text: string): ReadJson {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const scan = scanJson(body);
  if (scan.error !== null) {
    const { line, column } = positionOf(body, scan.error.offset);
    if (scan.error.kind === 'too-deep') {
      return { value: undefined, issues: [issue('plugin-json-too-deep', '', { line, column })] };
    }
    const found = body[scan.error.offset];
    const params = { line, column, found: found === undefined ? '∅' : JSON.stringify(found) };
    return { value: undefined, issues: [issue('plugin-json-syntax', '', params)] };
  }
  const issues = scan.duplicates.map(({ pointer, key, offset }) =>
    issue('plugin-json-duplicate-key', pointer, { key, ...positionOf(body, offset) }),
  );
  return { value: JSON.parse(body) as Json, issues };
}
