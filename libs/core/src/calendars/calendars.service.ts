import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { createWorkingCalendar, type HolidayTable, type WorkingCalendar } from '@xinheng/calendar';
import { installationRoot } from '@xinheng/platform/config';

/** The working calendar by which deadlines are counted: the tables of the years that were announced. */
@Injectable()
export class CalendarsService {
  private held: WorkingCalendar | null = null;

  /**
   * The calendar of the tables in `config/holidays`; a year without one counts weekends only, provisionally.
   * @throws XinhengError `calendar-table-refused` where a table is wrong
   */
  async current(): Promise<WorkingCalendar> {
    this.held ??= createWorkingCalendar(shippedTables());
    return Promise.resolve(this.held);
  }
}

function shippedTables(): readonly HolidayTable[] {
  const folder = join(installationRoot(), 'config', 'holidays');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as HolidayTable);
}
