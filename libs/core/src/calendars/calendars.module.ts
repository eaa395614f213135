import { Module } from '@nestjs/common';
import { CalendarsService } from './calendars.service.js';

/** Which days are worked. */
@Module({ providers: [CalendarsService], exports: [CalendarsService] })
export class CalendarsModule {}
