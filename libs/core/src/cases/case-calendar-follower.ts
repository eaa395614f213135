import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { WorkingCalendar } from '@xinheng/calendar';
import { Clock, type Transaction } from '@xinheng/platform';
import { clocksOf } from '@xinheng/procedure';
import { CalendarFollowers, type CalendarFollower, type MovedDeadline } from '../calendars/calendar-followers.js';
import { clockRow, recountedClocks } from './case-clock-keeper.js';
import { CaseClocksRepository } from './case-clocks.repository.js';
import { CaseProcedures } from './case-procedures.js';
import { fileOf } from './case-reader.js';
import type { CaseClockRow, CaseRow } from './case-row.js';
import { CasesRepository } from './cases.repository.js';

/** How many cases are read at a time. */
const BATCH = 500;

/** The clocks of a batch as they stood, and as another calendar counts them. */
interface Recounted {
  readonly row: CaseRow;
  readonly before: readonly CaseClockRow[];
  readonly after: readonly CaseClockRow[];
}

/** Counts the clocks of open cases anew when the calendar changes; time already told is never shortened. */
@Injectable()
export class CaseCalendarFollower implements CalendarFollower, OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly cases: CasesRepository,
    private readonly clocks: CaseClocksRepository,
    private readonly procedures: CaseProcedures,
    private readonly followers: CalendarFollowers,
  ) {}

  onModuleInit(): void {
    this.followers.register(this);
  }

  async moves(calendar: WorkingCalendar): Promise<readonly MovedDeadline[]> {
    const found: MovedDeadline[] = [];
    for await (const batch of this.recounted(calendar)) found.push(...batch.flatMap(movesOf));
    return found;
  }

  async recount(tx: Transaction, calendar: WorkingCalendar): Promise<void> {
    for await (const batch of this.recounted(calendar, tx)) {
      const ids = batch.map(({ row }) => row.id);
      await this.clocks.write(
        tx,
        ids,
        batch.flatMap(({ after }) => after),
      );
      await this.cases.followClocks(tx, ids);
    }
  }

  private async *recounted(calendar: WorkingCalendar, tx?: Transaction): AsyncGenerator<readonly Recounted[]> {
    const today = this.clock.today();
    for (let last = 0; ;) {
      const rows = await this.cases.openAfter(last, BATCH, tx);
      if (rows.length === 0) return;
      last = rows.at(-1)?.id ?? last;
      const ids = rows.map(({ id }) => id);
      const events = await this.cases.eventsOf(ids, tx);
      const stored = await this.clocks.of(ids, tx);
      const procedures = await this.procedures.kept(rows.map((row) => row.procedure_id));
      yield rows.flatMap((row) => {
        const procedure = procedures.get(row.procedure_id);
        if (procedure === undefined) return [];
        const file = fileOf(
          row,
          procedure,
          events.filter((event) => event.case_id === row.id),
        );
        const before = stored.filter((clock) => clock.case_id === row.id);
        const counted = recountedClocks(clocksOf(file, calendar, today), before);
        return [{ row, before, after: counted.map((clock) => clockRow(row.id, clock)) }];
      });
    }
  }
}

function movesOf({ row, before, after }: Recounted): MovedDeadline[] {
  return after.flatMap((clock) => {
    const was = before.find(({ clock_key: key }) => key === clock.clock_key);
    if (was?.due_on == null || clock.due_on === null || clock.stopped_on !== null) return [];
    const isKept = clock.is_kept === 1 && was.is_kept === 0;
    if (was.due_on === clock.due_on && !isKept) return [];
    return [
      {
        objectType: 'case',
        objectId: String(row.id),
        name: row.number,
        clock: clock.clock_key,
        from: was.due_on,
        to: clock.due_on,
        isKept,
      },
    ];
  });
}
