import { addDays, dayNumber, dayOfNumber } from '@xinheng/calendar';
import type { Value } from '@xinheng/logic';
import type { CivilDay } from '../model.js';
import type { FactProgram } from './fact-program.js';
import type { Reading } from './reading.js';
import { guarded, sameValues } from './row-values.js';
import { Sweep } from './sweep.js';
import type { Watch } from './watch.js';

/** How far ahead values that move by themselves are followed: beyond it, nobody's record is of interest. */
const HORIZON = 200 * 366;
/** How many days are looked at one by one where only that tells; the last of them is then named for a fresh look. */
const DAYS_LOOKED_AT = 366;

type Differs = (row: readonly Value[] | null) => boolean;
/** Gives what is monitored on the day of a number. */
type Monitored = (number: number) => readonly Value[] | null;

/**
 * The first day after the program's on which, with no new input, something that is watched changes; null where
 * nothing does. The values are followed from event to event: records coming to count and leaving, memberships,
 * commitments, parameters; and between two events what moves by itself is found by halving.
 */
export function nextChange(program: FactProgram, reading: Reading, watch: Watch): CivilDay | null {
  const moves = watch.clock === null ? [] : daysOfClock(program, reading, watch.clock);
  const sweep = new Sweep(program, reading, moves);
  const isStill = watch.monitor === null && !watch.isErratic;
  if (sweep.days.length === 0 && isStill) return null;
  const before = observed(watch, reading.row);
  const differs: Differs = (row) => !sameValues(observed(watch, row), before);
  if (isStill) {
    const clockDays = new Set(moves);
    return sweep.days.find((day) => (sweep.advance(day) || clockDays.has(day)) && differs(sweep.row)) ?? null;
  }
  const last = dayOfNumber(dayNumber(program.asOf) + HORIZON);
  const starts = [...new Set([addDays(program.asOf, 1), ...sweep.days])].sort().filter((day) => day <= last);
  for (const [order, start] of starts.entries()) {
    sweep.advance(start);
    const next = starts[order + 1];
    const end = next === undefined ? last : addDays(next, -1);
    const found = watch.isErratic
      ? firstByLooking(sweep, program.asOf, start, end, differs)
      : firstByHalving(sweep, watch, start, end, differs);
    if (found !== null) return found;
  }
  return null;
}

/** The days on which what reads the subject and the day alone changes: found apart, as no event touches it. */
function daysOfClock(program: FactProgram, { row }: Reading, clock: NonNullable<Watch['clock']>): readonly CivilDay[] {
  const values = row.slice();
  const monitored: Monitored = (number) => {
    values[program.dayPosition] = dayOfNumber(number);
    return guarded(() => clock(values));
  };
  const today = dayNumber(program.asOf);
  const found: CivilDay[] = [];
  for (let from = today; ;) {
    const next = firstDifferent(monitored, from, today + HORIZON);
    // Later changes are of no interest once one of them is sure to be a change; a few are enough to get past others.
    if (next === null || found.length >= 8) return found;
    found.push(dayOfNumber(next));
    from = next;
  }
}

/** Looks at every day, as far as that is done. */
function firstByLooking(
  sweep: Sweep,
  asOf: CivilDay,
  start: CivilDay,
  end: CivilDay,
  differs: Differs,
): CivilDay | null {
  const limit = dayNumber(asOf) + DAYS_LOOKED_AT;
  for (let number = dayNumber(start); number <= Math.min(dayNumber(end), limit); number++) {
    const day = dayOfNumber(number);
    if (number === limit || differs(sweep.rowOn(day))) return day;
  }
  return null;
}

/** Between two events: as long as the monitors stand where they stood, nothing that is watched has changed. */
function firstByHalving(sweep: Sweep, watch: Watch, start: CivilDay, end: CivilDay, differs: Differs): CivilDay | null {
  const monitored: Monitored = (number) => {
    const row = sweep.rowOn(dayOfNumber(number));
    return row === null ? null : guarded(() => watch.monitor?.(row) ?? []);
  };
  const until = dayNumber(end);
  for (let from: number | null = dayNumber(start); from !== null; from = firstDifferent(monitored, from, until)) {
    const day = dayOfNumber(from);
    if (differs(sweep.rowOn(day))) return day;
  }
  return null;
}

/** The first day after `from` on which the monitors differ from what they are on it; each moves in one direction. */
function firstDifferent(monitored: Monitored, from: number, until: number): number | null {
  const standing = monitored(from);
  if (from >= until || sameValues(monitored(until), standing)) return null;
  let [low, high] = [from, until];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (sameValues(monitored(middle), standing)) low = middle;
    else high = middle;
  }
  return high;
}

function observed(watch: Watch, row: readonly Value[] | null): readonly Value[] | null {
  return row === null ? null : guarded(() => watch.observe(row));
}
