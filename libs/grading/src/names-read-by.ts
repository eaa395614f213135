import type { Json } from '@xinheng/logic';
import type { Scheme } from './definitions.js';
import { placeholdersOf } from './reason-template.js';

/** The names that a scheme itself reads, whether or not they are declared: facts, `param.*`, `lookup.*`, `subject.*`. */
export function namesReadBy(scheme: Scheme): ReadonlySet<string> {
  const names = new Set<string>();
  const expression = (json: Json | undefined) => json !== undefined && collect(json, names);
  const reason = (text: string | undefined) => placeholdersOf(text ?? '').forEach((name) => names.add(name));
  expression(scheme.appliesTo);
  if (scheme.method === 'decision') {
    for (const { when, reason: text } of scheme.rules) {
      expression(when);
      reason(text);
    }
    reason(scheme.otherwise.reason);
    return names;
  }
  for (const bound of [scheme.base, scheme.min, scheme.max]) expression(bound);
  for (const { min, max } of scheme.groups) [min, max].forEach(expression);
  for (const { when, points, cap, each, reason: text } of scheme.indicators) {
    [when, points, cap].forEach(expression);
    if (each !== undefined) names.add(each);
    reason(text);
  }
  for (const { when, reason: text } of scheme.vetoes ?? []) {
    expression(when);
    reason(text);
  }
  for (const { min, reason: text } of scheme.bands) {
    expression(min);
    reason(text);
  }
  names.delete('score');
  return names;
}

/** Names in `{"var": …}` and `missing`; those that loops bind are no facts and find nothing. */
function collect(json: Json, names: Set<string>): void {
  const open: Json[] = [json];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (Array.isArray(next)) open.push(...(next as readonly Json[]));
    else if (typeof next === 'object' && next !== null) {
      for (const [operator, operands] of Object.entries(next)) {
        const [first] = Array.isArray(operands) ? (operands as readonly Json[]) : [operands];
        if (operator === 'var' && typeof first === 'string') names.add(first);
        if (operator.startsWith('missing')) texts(operands).forEach((name) => names.add(name));
        open.push(operands);
      }
    }
  }
}

function texts(json: Json): readonly string[] {
  if (typeof json === 'string') return [json];
  return Array.isArray(json) ? (json as readonly Json[]).flatMap(texts) : [];
}
