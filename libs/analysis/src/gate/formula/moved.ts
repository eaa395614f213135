import { dayNumber, dayOfNumber } from '@xinheng/calendar';
import { decimalOf, type Value } from '@xinheng/logic';
import type { Reading, Term } from './term.js';

/** A sum or a difference of one reading and constants as a reading; null where it is not that. */
export function moved(operator: string, terms: readonly Term[]): Term | null {
  const [first, second] = terms;
  if (operator === '-') {
    if (first === undefined || second === undefined) return null;
    if (first.kind === 'reading' && second.kind === 'constant') return shifted(first, negative(second.value));
    return first.kind === 'constant' && second.kind === 'reading' ? shifted(turned(second), first.value) : null;
  }
  if (operator === 'days-between') return days(first, second);
  if (operator !== '+') return null;
  const readings = terms.filter((term) => term.kind === 'reading');
  const [only] = readings;
  const constants = terms.flatMap((term) => (term.kind === 'constant' ? [term.value] : []));
  if (only === undefined || readings.length !== 1 || constants.length !== terms.length - 1) return null;
  return constants.reduce<Reading | null>((sum, constant) => sum && shifted(sum, constant), only);
}

function shifted(term: Reading | null, by: Value): Reading | null {
  if (term === null || (typeof by !== 'number' && typeof by !== 'bigint')) return null;
  return through(
    term,
    (value) => sum(value, by),
    (value) => sum(value, negative(by)),
  );
}

function turned(term: Reading): Reading {
  return through(term, negative, negative);
}

/** `days-between` of a date that is read and a known one. */
function days(from: Term | undefined, to: Term | undefined): Term | null {
  if (from?.kind === 'constant' && to?.kind === 'reading') return daysAfter(to, String(from.value));
  if (from?.kind !== 'reading' || to?.kind !== 'constant') return null;
  return turned(daysAfter(from, String(to.value)));
}

function daysAfter(term: Reading, start: string): Reading {
  const zero = dayNumber(start);
  return through(
    term,
    (day) => dayNumber(String(day)) - zero,
    (count) => (typeof count === 'number' && Number.isInteger(count) ? dayOfNumber(count + zero) : null),
  );
}

function through(term: Reading, of: (value: Value) => Value, back: (value: Value) => Value): Reading {
  return {
    ...term,
    ...(term.whenNull !== undefined && term.whenNull !== null && { whenNull: of(term.whenNull) }),
    of: (value) => of(term.of(value)),
    back: (value) => {
      const before = back(value);
      return before === null ? null : term.back(before);
    },
  };
}

function negative(value: Value): Value {
  return typeof value === 'bigint' ? -value : typeof value === 'number' ? 0 - value : null;
}

function sum(a: Value, b: Value): Value {
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  const [left, right] = [a, b].map((value) => (typeof value === 'number' ? decimalOf(value) : value));
  return typeof left === 'bigint' && typeof right === 'bigint' ? left + right : null;
}
