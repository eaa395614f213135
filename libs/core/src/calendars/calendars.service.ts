import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { addDuration, createWorkingCalendar, yearOf, type HolidayTable, type WorkingCalendar } from '@xinheng/calendar';
import { Clock, type Reader } from '@xinheng/platform';
import { installationRoot } from '@xinheng/platform/config';
import { issue, type Issue } from '@xinheng/problem';
import { HolidayTablesRepository } from './holiday-tables.repository.js';

/** The table of a year as it counts now. */
export interface YearTable extends HolidayTable {
  /** The id of the table entered here; null: as shipped. */
  readonly entered: string | null;
}

/** The working calendar by which deadlines are counted: the tables of the years that were announced. */
@Injectable()
export class CalendarsService {
  private shipped: readonly HolidayTable[] | null = null;
  private held: { readonly state: string; readonly calendar: WorkingCalendar } | null = null;

  constructor(
    private readonly clock: Clock,
    private readonly tables: HolidayTablesRepository,
  ) {}

  /**
   * The calendar of the tables in `config/holidays` and of those approved here, which replace them; a year without
   * one counts weekends only, provisionally.
   * @throws XinhengError `calendar-table-refused` where a table is wrong
   */
  async current(reader?: Reader): Promise<WorkingCalendar> {
    const state = (await this.tables.idsInForce(reader)).join(',');
    if (this.held?.state !== state) {
      this.held = { state, calendar: createWorkingCalendar((await this.years(reader)).map(tableOf)) };
    }
    return this.held.calendar;
  }

  /** The calendar as it would be with another table of a year. */
  async with(table: HolidayTable, reader?: Reader): Promise<WorkingCalendar> {
    const others = (await this.years(reader)).filter(({ year }) => year !== table.year);
    return createWorkingCalendar([...others.map(tableOf), table]);
  }

  /** The tables that count now, by year. */
  async years(reader?: Reader): Promise<readonly YearTable[]> {
    this.shipped ??= shippedTables();
    const entered = (await this.tables.inForce(reader)).map(({ id, content }) => ({
      ...(JSON.parse(content) as HolidayTable),
      entered: String(id),
    }));
    const shipped = this.shipped
      .filter(({ year }) => !entered.some((table) => table.year === year))
      .map((table) => ({ ...table, entered: null }));
    return [...shipped, ...entered].sort((a, b) => a.year - b.year);
  }

  /** What operators should know: the years without a table that today and the next month touch. */
  async notes(): Promise<readonly Issue[]> {
    const today = this.clock.today();
    const { years } = await this.current();
    return [...new Set([yearOf(today), yearOf(addDuration(today, 'P1M'))])]
      .filter((year) => !years.includes(year))
      .map((year) => issue('calendar-missing', '', { year: String(year) }));
  }
}

/** A table without where it came from. */
export function tableOf({ year, off, worked, notice, confidence }: HolidayTable): HolidayTable {
  return { year, off, worked, notice, confidence };
}

function shippedTables(): readonly HolidayTable[] {
  const folder = join(installationRoot(), 'config', 'holidays');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as HolidayTable);
}
