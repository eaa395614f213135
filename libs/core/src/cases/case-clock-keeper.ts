import { Injectable } from '@nestjs/common';
import type { WorkingCalendar } from '@xinheng/calendar';
import type { Transaction } from '@xinheng/platform';
import { clocksOf, keepPromise, type CaseFile, type ClockState } from '@xinheng/procedure';
import type { CaseClockRow } from './case-row.js';
import { CaseClocksRepository } from './case-clocks.repository.js';

/** A clock as it is told: never shorter than it was told before. */
export interface ToldClock extends ClockState {
  /** Whether the last day is later than counted now, because it was told so. */
  readonly isKept: boolean;
}

/** What a case shows of its clocks in a list. */
export interface ClockSummary {
  readonly warn_on: string | null;
  readonly due_on: string | null;
}

/** Keeps the clocks of cases as rows, so that lists, warnings and counts need not read every case. */
@Injectable()
export class CaseClockKeeper {
  constructor(private readonly clocks: CaseClocksRepository) {}

  /** Counts the clocks of a case anew and writes them; answers what comes first. */
  async keep(
    tx: Transaction,
    id: number,
    file: CaseFile,
    { calendar, today }: { readonly calendar: WorkingCalendar; readonly today: string },
  ): Promise<ClockSummary> {
    const stored = await this.clocks.of([id], tx);
    const told = toldClocks(clocksOf(file, calendar, today), stored);
    await this.clocks.write(
      tx,
      [id],
      told.map((clock) => clockRow(id, clock)),
    );
    return summaryOf(told);
  }
}

/** The clocks of a case, none with less time than it was told. */
export function toldClocks(counted: readonly ClockState[], stored: readonly CaseClockRow[]): readonly ToldClock[] {
  return counted.map((clock) => {
    const before = stored.find((row) => row.clock_key === clock.key);
    const told =
      before?.due_on == null ? undefined : { key: clock.key, startedOn: before.started_on, dueOn: before.due_on };
    const isRecount = before?.is_provisional === 1 || before?.is_kept === 1;
    return { ...clock, ...(isRecount ? keepPromise(told, clock) : { isKept: false }) };
  });
}

/** The clocks of a case after the calendar changed: whatever was told stands where less would be counted now. */
export function recountedClocks(counted: readonly ClockState[], stored: readonly CaseClockRow[]): readonly ToldClock[] {
  return toldClocks(
    counted,
    stored.map((row) => (row.stopped_on === null ? { ...row, is_provisional: 1 } : row)),
  );
}

function summaryOf(clocks: readonly ToldClock[]): ClockSummary {
  const running = clocks.filter(({ state, dueOn }) => (state === 'running' || state === 'overdue') && dueOn !== null);
  const [first] = running.sort((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1));
  return { warn_on: first?.warnOn ?? null, due_on: first?.dueOn ?? null };
}

/** A clock as it is stored. */
export function clockRow(id: number, clock: ToldClock): CaseClockRow {
  return {
    case_id: id,
    clock_key: clock.key,
    state: clock.state,
    started_on: clock.startedOn,
    due_on: clock.dueOn,
    is_kept: clock.isKept ? 1 : 0,
    is_provisional: clock.isProvisional ? 1 : 0,
    stopped_on: clock.stoppedOn,
    is_late: clock.isLate ? 1 : 0,
    warn_on: clock.warnOn,
  };
}
