import type { Value } from '@xinheng/logic';
import type { CivilDay } from '../model.js';
import type { FactProgram } from './fact-program.js';
import type { Contribution, Reading } from './reading.js';
import { guarded, sameValue } from './row-values.js';

interface Event {
  readonly day: CivilDay;
  readonly comes: boolean;
  readonly what: Contribution;
}

/** Follows the row of one subject from event to event, forward only; the row is one array, written over. */
export class Sweep {
  /** The days on which something may happen, in order. */
  readonly days: readonly CivilDay[];
  private readonly states: unknown[];
  private readonly values: Value[];
  private readonly events: readonly Event[];
  private next = 0;
  private isBroken = false;

  constructor(
    private readonly program: FactProgram,
    private readonly reading: Reading,
    moreDays: Iterable<CivilDay> = [],
  ) {
    const { asOf, parts } = program;
    this.values = reading.row.slice();
    this.states = reading.states.slice();
    const events: Event[] = [];
    for (const what of reading.kept) {
      if (what.from > asOf) events.push({ day: what.from, comes: true, what });
      if (what.until !== null) events.push({ day: what.until, comes: false, what });
    }
    this.events = events.sort(byDay);
    const days = new Set<CivilDay>(parts.parameterDays);
    for (const { day } of events) days.add(day);
    for (const { slot } of parts.slots) slot.changes?.(reading.input, asOf, (day) => days.add(day));
    for (const day of moreDays) days.add(day);
    this.days = days.size > 1 ? [...days].sort() : [...days];
  }

  /** The row as it stands; null where the subject cannot be evaluated. */
  get row(): readonly Value[] | null {
    return this.isBroken ? null : this.values;
  }

  /** Moves on to `day`; false where nothing in the row but the day itself has changed. */
  advance(day: CivilDay): boolean {
    const touched: number[] = [];
    for (let event = this.events[this.next]; event !== undefined && event.day <= day;) {
      const { order, entry } = event.what;
      const aggregation = this.program.parts.records[order]?.aggregation;
      if (aggregation?.remove !== undefined) {
        const state = this.states[order];
        this.states[order] = event.comes ? aggregation.add(state, entry) : aggregation.remove(state, entry);
      }
      if (!touched.includes(order)) touched.push(order);
      this.next += 1;
      event = this.events[this.next];
    }
    for (const order of touched) this.recount(order, day);
    return this.moveTo(day, touched);
  }

  /** The row on a day up to the next event, where only what moves by itself moves. */
  rowOn(day: CivilDay): readonly Value[] | null {
    this.moveTo(day, []);
    return this.row;
  }

  private moveTo(day: CivilDay, touched: readonly number[]): boolean {
    const wasBroken = this.isBroken;
    const changed = guarded(() => this.write(day, touched));
    this.isBroken = changed === null;
    return changed !== false || wasBroken;
  }

  /** Whether a value other than the day itself changed. */
  private write(day: CivilDay, touched: readonly number[]): boolean {
    const { records, slots, days, derived } = this.program.parts;
    let changed = false;
    const set = (position: number, value: Value) => {
      if (sameValue(this.values[position] ?? null, value)) return;
      this.values[position] = value;
      changed = true;
    };
    for (const { position, valueOn, isDay } of days) {
      if (isDay) this.values[position] = day;
      else set(position, valueOn(day));
    }
    for (const [order, { position, aggregation, growsDaily }] of records.entries()) {
      // After a day without a row every value is written anew.
      if (growsDaily || this.isBroken || touched.includes(order)) {
        set(position, aggregation.value(this.states[order], day));
      }
    }
    for (const { position, slot } of slots) {
      if (slot.changes !== undefined) set(position, slot.valueOn(this.reading.input, day));
    }
    for (const { position, valueOf } of derived) set(position, valueOf(this.values));
    return changed;
  }

  /** An aggregation that cannot let an entry go is made anew from those that count. */
  private recount(order: number, day: CivilDay): void {
    const aggregation = this.program.parts.records[order]?.aggregation;
    if (aggregation === undefined || aggregation.remove !== undefined) return;
    let state = aggregation.start();
    for (const { order: of, entry, from, until } of this.reading.kept) {
      if (of === order && from <= day && (until === null || until > day)) state = aggregation.add(state, entry);
    }
    this.states[order] = state;
  }
}

function byDay(a: Event, b: Event): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0;
}
