import { Module } from '@nestjs/common';
import { CalendarFollowers } from './calendar-followers.js';
import { CalendarsService } from './calendars.service.js';
import { HolidayTablesRepository } from './holiday-tables.repository.js';
import { HolidayTablesService } from './holiday-tables.service.js';

const open = [CalendarFollowers, CalendarsService, HolidayTablesService];

/** Which days are worked. */
@Module({ providers: [...open, HolidayTablesRepository], exports: open })
export class CalendarsModule {}
