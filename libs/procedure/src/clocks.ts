import {
  addDays,
  addDuration,
  dayNumber,
  dayOfNumber,
  daysBetween,
  isCivilDay,
  parseDuration,
  yearOf,
  type CivilDay,
  type Duration,
  type WorkingCalendar,
} from '@xinheng/calendar';
import type { Basis } from '@xinheng/facts';
import { standingEvents, type CaseEvent, type CaseFile } from './case-file.js';
import type { ProcedureClock } from './definition.js';
import { suspensionsOf, type Suspension } from './suspensions.js';

/** How a clock of a case stands. */
export interface ClockState {
  readonly key: string;
  readonly title: string;
  /** Not counted itself (民法典 第二百零一条). */
  readonly startedOn: CivilDay;
  /** The last day; null while the clock stands still and nobody knows when it goes on. */
  readonly dueOn: CivilDay | null;
  /** From which day on the office is warned, before the last day. */
  readonly warnOn: CivilDay | null;
  /** Whether a year without a published calendar was counted through. */
  readonly isProvisional: boolean;
  readonly state: 'running' | 'suspended' | 'stopped' | 'overdue' | 'replaced';
  readonly stoppedOn: CivilDay | null;
  /** Stopped, but after the last day. */
  readonly isLate: boolean;
  /** Days until the last one, worked days where the clock counts those; below 0 when it is past; null as `dueOn`. */
  readonly daysLeft: number | null;
  readonly unit: 'working-days' | 'days';
  /** How many days were not counted because the clock stood still. */
  readonly suspendedDays: number;
  readonly overdue: NonNullable<ProcedureClock['overdue']>;
  readonly basis: Basis;
}

/** A last day, and how it came about. */
export interface CountedDeadline {
  readonly dueOn: CivilDay;
  readonly isProvisional: boolean;
  readonly suspendedDays: number;
}

/**
 * The last day of a period that stood still now and then: the start day is not counted, nor the whole days between a
 * suspension and its end (HLJ 39 p2). A calendar length is moved on by the days not counted, then to a worked day that is counted.
 * @param suspensions ended ones, in any order
 */
export function suspendedDeadline(
  start: CivilDay,
  within: Duration,
  suspensions: readonly { readonly from: CivilDay; readonly until: CivilDay }[],
  calendar: WorkingCalendar,
): CountedDeadline {
  const spans = suspensions.map(({ from, until }) => [dayNumber(from), dayNumber(until)] as const);
  const stands = (day: number): boolean => spans.some(([from, until]) => day > from && day < until);
  const parsed = parseDuration(within);
  const first = dayNumber(start);
  let end = first;
  let skipped = 0;
  if (parsed.kind === 'working') {
    for (let left = parsed.workingDays; left > 0;) {
      end += 1;
      if (!calendar.isWorkingDay(dayOfNumber(end))) continue;
      if (stands(end)) skipped += 1;
      else left -= 1;
    }
  } else {
    end = dayNumber(addDuration(start, parsed));
    for (let day = first + 1; day <= end; day += 1) {
      if (!stands(day)) continue;
      skipped += 1;
      end += 1;
    }
    while (parsed.roll && (stands(end) || !calendar.isWorkingDay(dayOfNumber(end)))) end += 1;
  }
  const dueOn = dayOfNumber(end);
  const counts = parsed.kind === 'working' || parsed.roll;
  return { dueOn, isProvisional: counts && end > first && lacksYear(calendar, start, dueOn), suspendedDays: skipped };
}

function lacksYear(calendar: WorkingCalendar, from: CivilDay, until: CivilDay): boolean {
  const last = yearOf(until);
  for (let year = yearOf(addDays(from, 1)); year <= last; year += 1) if (!calendar.years.includes(year)) return true;
  return false;
}

/**
 * The clocks of a case that have started, in the order of its procedure. A clock that replaces another keeps the start of
 * its own definition and does not show before the transition that brings it; the replaced one is over from then on.
 */
export function clocksOf(file: CaseFile, calendar: WorkingCalendar, today: CivilDay): readonly ClockState[] {
  const suspensions = suspensionsOf(file);
  return startedClocks(file).map(({ clock, span }) => clockState(clock, span, suspensions, calendar, today));
}

/** The clocks of a case that run or stand still, not those that stopped or were replaced. */
export function runningClocks(file: CaseFile): readonly ProcedureClock[] {
  return startedClocks(file).flatMap(({ clock, span }) => (span.stoppedOn === null ? [clock] : []));
}

function startedClocks(file: CaseFile): readonly { readonly clock: ProcedureClock; readonly span: ClockSpan }[] {
  const clocks = file.procedure.clocks ?? [];
  const events = standingEvents(file);
  const broughtBy = new Map(
    clocks.flatMap(({ replacedBy }) => (replacedBy === undefined ? [] : [[replacedBy.clock, replacedBy.on] as const])),
  );
  return clocks.flatMap((clock) => {
    const transition = broughtBy.get(clock.key);
    if (transition !== undefined && !events.some(({ key }) => key === transition)) return [];
    const span = spanOf(clock, file, events);
    return span === null ? [] : [{ clock, span }];
  });
}

interface ClockSpan {
  readonly start: CivilDay;
  readonly stoppedOn: CivilDay | null;
  readonly isReplaced: boolean;
}

/** From when to when a clock ran: it starts anew when its state is entered again after it stopped. */
function spanOf(clock: ProcedureClock, file: CaseFile, events: readonly CaseEvent[]): ClockSpan | null {
  let start: CivilDay | null = null;
  let stoppedOn: CivilDay | null = null;
  let isReplaced = false;
  const field = clock.start.startsWith('form.') ? clock.start.slice('form.'.length) : null;
  for (const { key, to, on, form, kind } of events) {
    const day =
      field === null
        ? to === clock.start
          ? on
          : null
        : (form[field] ?? (kind === 'opened' ? file.form[field] : null));
    if (isCivilDay(day) && (start === null || stoppedOn !== null)) [start, stoppedOn] = [day, null];
    if (start === null || stoppedOn !== null) continue;
    if (clock.replacedBy?.on === key) [stoppedOn, isReplaced] = [on, true];
    else if (to !== null && stops(clock, to, file)) stoppedOn = on;
  }
  return start === null ? null : { start, stoppedOn, isReplaced };
}

/** A state of the clock, or one in which an office step ends the case. */
function stops(clock: ProcedureClock, state: string, { procedure }: CaseFile): boolean {
  return clock.stop.includes(state) || !procedure.states.some(({ key }) => key === state);
}

function clockState(
  clock: ProcedureClock,
  { start, stoppedOn, isReplaced }: ClockSpan,
  suspensions: readonly Suspension[],
  calendar: WorkingCalendar,
  today: CivilDay,
): ClockState {
  const own = suspensions.filter(({ cause }) => (clock.suspendedBy ?? []).includes(cause));
  const ended = own.flatMap(({ from, until }) => (until === null ? [] : [{ from, until }]));
  const stands = stoppedOn === null && own.some(({ until }) => until === null);
  const counted = suspendedDeadline(start, clock.within, ended, calendar);
  const unit = parseDuration(clock.within).kind === 'working' ? ('working-days' as const) : ('days' as const);
  const dueOn = stands ? null : counted.dueOn;
  const isPast = dueOn !== null && (stoppedOn ?? today) > dueOn;
  return {
    key: clock.key,
    title: clock.title ?? clock.key,
    startedOn: start,
    dueOn,
    warnOn: dueOn === null ? null : warningDay(start, dueOn, unit, calendar),
    isProvisional: counted.isProvisional,
    state: isReplaced
      ? 'replaced'
      : stoppedOn !== null
        ? 'stopped'
        : stands
          ? 'suspended'
          : isPast
            ? 'overdue'
            : 'running',
    stoppedOn,
    isLate: stoppedOn !== null && !isReplaced && isPast,
    daysLeft: dueOn === null || stoppedOn !== null ? null : daysUntil(today, dueOn, unit, calendar),
    unit,
    suspendedDays: counted.suspendedDays,
    overdue: clock.overdue ?? 'remind',
    basis: clock.basis,
  };
}

/** Worked or all days after `today` up to and with `dueOn`; negative when it is past. */
export function daysUntil(
  today: CivilDay,
  dueOn: CivilDay,
  unit: 'working-days' | 'days',
  calendar: WorkingCalendar,
): number {
  if (unit === 'days') return daysBetween(today, dueOn);
  const [from, until] = today <= dueOn ? [today, dueOn] : [dueOn, today];
  let count = 0;
  for (let day = dayNumber(from) + 1; day <= dayNumber(until); day += 1) {
    if (calendar.isWorkingDay(dayOfNumber(day))) count += 1;
  }
  return today <= dueOn ? count : -count;
}

/** A fifth of the time, and at least one worked day, before the last day; never before the start. */
function warningDay(start: CivilDay, dueOn: CivilDay, unit: ClockState['unit'], calendar: WorkingCalendar): CivilDay {
  const early = Math.max(1, Math.floor(daysUntil(start, dueOn, unit, calendar) / 5));
  let day = dayNumber(dueOn);
  for (let left = early; left > 0 && day > dayNumber(start);) {
    day -= 1;
    if (unit === 'days' || calendar.isWorkingDay(dayOfNumber(day))) left -= 1;
  }
  return dayOfNumber(day);
}

/** A last day that somebody was told. */
export interface ToldDeadline {
  readonly key: string;
  readonly startedOn: CivilDay;
  readonly dueOn: CivilDay;
}

/**
 * The last day after a calendar was published or changed: the later of what was told and what is counted now, since a
 * recalculation never shortens time already told. Another start is another period.
 */
export function keepPromise(
  told: ToldDeadline | undefined,
  { key, startedOn, dueOn }: Pick<ClockState, 'key' | 'startedOn' | 'dueOn'>,
): { readonly dueOn: CivilDay | null; readonly isKept: boolean } {
  const isSame = told?.key === key && told.startedOn === startedOn;
  return dueOn !== null && isSame && told.dueOn > dueOn
    ? { dueOn: told.dueOn, isKept: true }
    : { dueOn, isKept: false };
}
