import { decimalOf, type Value } from '@xinheng/logic';
import { any, all, type Formula } from './formula.js';
import { casesOf, valueOfReading, type Term } from './term.js';

/** Signs that compare two values. */
export type Sign = '==' | '!=' | '<' | '<=' | '>' | '>=';

const mirrored: Readonly<Record<Sign, Sign>> = { '==': '==', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/** Whether two values stand so to each other; numbers exactly, whole or not. */
export function stands(left: Value, sign: Sign, right: Value): boolean {
  const [a, b] = bothExact(left, right);
  switch (sign) {
    case '==':
      return a === b;
    case '!=':
      return a !== b;
    case '<':
      return a !== null && b !== null && a < b;
    case '<=':
      return a !== null && b !== null && a <= b;
    case '>':
      return a !== null && b !== null && a > b;
    case '>=':
      return a !== null && b !== null && a >= b;
  }
}

/** The comparison of two terms as a formula; null where it is no comparison of one variable with constants. */
export function comparison(left: Term, sign: Sign, right: Term): Formula | null {
  const found: Formula[] = [];
  for (const a of casesOf(left)) {
    for (const b of casesOf(right)) {
      const held = plain(a.then, sign, b.then);
      if (held === null) return null;
      found.push(all([a.when, b.when, held]));
    }
  }
  return any(found);
}

function plain(left: Term, sign: Sign, right: Term): Formula | null {
  if (left.kind === 'constant' && right.kind === 'constant') {
    return { kind: 'constant', value: stands(left.value, sign, right.value) };
  }
  if (left.kind === 'constant') return right.kind === 'reading' ? plain(right, mirrored[sign], left) : null;
  if (left.kind !== 'reading' || right.kind !== 'constant') return null;
  const constant = right.value;
  const mark = constant === null ? null : left.back(constant);
  return {
    kind: 'atom',
    variable: left.variable,
    marks: mark === null ? [] : [mark],
    holds: (value) => stands(valueOfReading(left, value), sign, constant),
  };
}

function bothExact(a: Value, b: Value): readonly [Value, Value] {
  if (typeof a === 'bigint' && typeof b === 'number') return [a, decimalOf(b)];
  if (typeof a === 'number' && typeof b === 'bigint') return [decimalOf(a), b];
  return [a, b];
}
