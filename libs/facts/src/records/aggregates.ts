import { daysBetween } from '@xinheng/calendar';
import {
  addDecimal,
  compareDecimal,
  decimalOf,
  divideDecimal,
  RuleArithmeticError,
  type Decimal,
  type TypeKind,
  type Value,
} from '@xinheng/logic';
import type { Aggregate } from '../definitions.js';
import type { CivilDay } from '../model.js';
import { compareCodePoints } from '../names/qualified-key.js';

/** One thing that is aggregated: the day it stands on, its id, and the value of the field, null where none is named. */
export interface Entry {
  readonly on: CivilDay;
  readonly id: string;
  readonly value: Value;
}

/**
 * An aggregate that takes entries one by one, in any order, to the same end. `add` may change the state it is given
 * and gives the next; `remove`, where there is one, undoes `add` exactly and changes nothing but its answer.
 */
export interface Aggregation {
  start(): unknown;
  add(state: unknown, entry: Entry): unknown;
  remove?(state: unknown, entry: Entry): unknown;
  value(state: unknown, day: CivilDay): Value;
}

function aggregation<S>(parts: {
  start(): S;
  add(state: S, entry: Entry): S;
  remove?(state: S, entry: Entry): S;
  value(state: S, day: CivilDay): Value;
}): Aggregation {
  return parts;
}

const counted = {
  start: () => 0,
  add: (count: number) => count + 1,
  remove: (count: number) => count - 1,
};

interface Total {
  readonly sum: Decimal;
  readonly count: number;
}

const totalled = {
  start: (): Total => ({ sum: 0n, count: 0 }),
  // Sums are bounded where they are read, so that the order of adding cannot decide whether one overflows.
  add: ({ sum, count }: Total, { value }: Entry) => ({ sum: sum + asDecimal(value), count: count + 1 }),
  remove: ({ sum, count }: Total, { value }: Entry) => ({ sum: sum - asDecimal(value), count: count - 1 }),
};

/**
 * The aggregation of a fact. `kind` is the fact's type: sums and extremes of an integer fact come as integers.
 * `absent` is what it is over nothing, where the aggregate has no value of its own.
 */
export function aggregationOf(aggregate: Aggregate, kind: TypeKind, absent: Value): Aggregation {
  switch (aggregate) {
    case 'count':
      return aggregation({ ...counted, value: (count) => count });
    case 'exists':
      return aggregation({ ...counted, value: (count) => count > 0 });
    case 'sum':
      return aggregation({ ...totalled, value: ({ sum }) => fromDecimal(addDecimal(sum, 0n), kind) });
    case 'average':
      return aggregation({
        ...totalled,
        value: ({ sum, count }) => (count === 0 ? absent : fromDecimal(divideDecimal(sum, decimalOf(count)), kind)),
      });
    case 'min':
      return extreme(kind, absent, (order) => order < 0);
    case 'max':
      return extreme(kind, absent, (order) => order > 0);
    case 'latest':
      return aggregation<Entry | null>({
        start: () => null,
        add: later,
        value: (entry) => (entry === null ? absent : toKind(entry.value, kind)),
      });
    case 'distinct':
      return aggregation<Set<Value>>({
        start: () => new Set(),
        add: (seen, { value }) => seen.add(value),
        value: (seen) => seen.size,
      });
    case 'daysSinceLatest':
      return aggregation<Entry | null>({
        start: () => null,
        add: later,
        value: (entry, day) => (entry === null ? absent : daysBetween(entry.on, day)),
      });
  }
}

/** Whether the value grows with every day, though nothing happens. */
export function growsDaily(aggregate: Aggregate | undefined): boolean {
  return aggregate === 'daysSinceLatest';
}

/** The entry on the later day; on one day that of the greatest id, by code point. */
function later(latest: Entry | null, entry: Entry): Entry {
  if (latest === null || entry.on > latest.on) return entry;
  return entry.on === latest.on && compareCodePoints(entry.id, latest.id) > 0 ? entry : latest;
}

function extreme(kind: TypeKind, absent: Value, isBetter: (order: number) => boolean): Aggregation {
  return aggregation<Value>({
    start: () => null,
    add: (best, { value }) => (best === null || isBetter(compare(value, best)) ? value : best),
    value: (best) => (best === null ? absent : toKind(best, kind)),
  });
}

/** Numbers by size, days and texts by code point. */
function compare(a: Value, b: Value): number {
  if (typeof a === 'string' && typeof b === 'string') return compareCodePoints(a, b);
  return compareDecimal(asDecimal(a), asDecimal(b));
}

function asDecimal(value: Value): Decimal {
  if (typeof value === 'bigint') return value;
  return typeof value === 'number' ? decimalOf(value) : 0n;
}

function toKind(value: Value, kind: TypeKind): Value {
  return typeof value === 'number' || typeof value === 'bigint' ? fromDecimal(asDecimal(value), kind) : value;
}

function fromDecimal(decimal: Decimal, kind: TypeKind): Value {
  if (kind !== 'integer') return decimal;
  const units = decimalOf(1);
  if (decimal % units !== 0n) throw new RuleArithmeticError('overflow');
  return Number(decimal / units);
}
