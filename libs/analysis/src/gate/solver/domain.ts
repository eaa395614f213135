import { dayNumber, dayOfNumber } from '@xinheng/calendar';
import type { Value } from '@xinheng/logic';
import type { BaseVariable } from '../model/base-variable.js';

/** What every number of a rule stays below. */
const MOST = 999_999_999_999_999;
const ONE = 10n ** 10n;

/**
 * The values of a variable, cut where a comparison can turn: within a cell every comparison says the same, so that one
 * value stands for all of it. Ordered from null and the least up.
 */
export function cut(variable: BaseVariable, marks: readonly Value[]): readonly Value[] {
  const known = marks.filter((mark) => mark !== null);
  const cells = cellsOf(variable, known);
  return variable.isNullable ? [null, ...cells] : cells;
}

function cellsOf({ kind, values, min, max }: BaseVariable, marks: readonly Value[]): readonly Value[] {
  switch (kind) {
    case 'finite':
      return values;
    case 'text':
      return [...new Set(['', '…', ...marks.map(String)])];
    case 'integer':
      return integers(marks.map(asNumber), min ?? -MOST, max ?? MOST);
    case 'date':
      return integers(
        marks.map((day) => dayNumber(String(day))),
        dayNumber('0001-01-01'),
        dayNumber('9999-12-31'),
      ).map(dayOfNumber);
    case 'decimal':
      return decimals(
        marks.map((mark) => (typeof mark === 'bigint' ? mark : BigInt(Number(mark)) * ONE)),
        min === undefined ? null : BigInt(min) * ONE,
      );
  }
}

/** Each mark is a cell, and what lies between two of them, told by its least. */
function integers(marks: readonly number[], min: number, max: number): number[] {
  const starts = new Set([Math.max(min, -MOST)]);
  for (const mark of marks) {
    // An edge between whole numbers, 2.5, has no cell of its own.
    for (const start of [Math.ceil(mark), Math.floor(mark) + 1]) if (start >= min && start <= max) starts.add(start);
  }
  // What has no lower bound is told by what lies just below the first mark, which reads better than the least number.
  const sorted = [...starts].sort((a, b) => a - b);
  const [first, second] = sorted;
  if (first !== undefined && second !== undefined && first < 0 && first < second - 1) {
    return [second - 1, ...sorted.slice(1)];
  }
  return first !== undefined && second === undefined && first < 0 && max >= 0 ? [0] : sorted;
}

function asNumber(mark: Value): number {
  return typeof mark === 'bigint' ? Number(mark) / Number(ONE) : Number(mark);
}

function decimals(marks: readonly bigint[], min: bigint | null): bigint[] {
  const points = [...new Set(min === null ? marks : [min, ...marks.filter((mark) => mark >= min)])].sort((a, b) =>
    a < b ? -1 : 1,
  );
  const [first] = points;
  if (first === undefined) return [0n];
  const cells = min === null ? [first - ONE] : [];
  for (const [at, point] of points.entries()) {
    const next = points[at + 1];
    cells.push(point);
    if (next === undefined) cells.push(point + ONE);
    else if (next - point > 1n) cells.push(point + (next - point) / 2n);
  }
  return cells;
}
