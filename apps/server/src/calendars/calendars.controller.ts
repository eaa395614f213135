import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CalendarsService, holidayTableList, HolidayTablesService, type Actor } from '@xinheng/core';
import type { ListQuery } from '@xinheng/platform';
import { CurrentActor, Idempotent, List, ListParams, respondList, Roles, SignedInOnly } from '../http/index.js';
import { HolidayDecisionDto, ProposeHolidaysDto } from './calendars.dto.js';

/** Which days are worked: the holiday tables by which all deadlines are counted. */
@ApiTags('calendars')
@Controller('calendars')
export class CalendarsController {
  constructor(
    private readonly calendars: CalendarsService,
    private readonly tables: HolidayTablesService,
  ) {}

  /** The tables entered here, with who proposed and who decided them. */
  @SignedInOnly()
  @List(holidayTableList)
  @Get()
  async list(@ListParams() query: ListQuery) {
    return respondList(await this.tables.list(query));
  }

  /** The tables that count now, by year; a year that is not among them counts weekends only. */
  @SignedInOnly()
  @Get('years')
  async years() {
    return this.calendars.years();
  }

  /** One table entered here; while it waits, with the last days of open clocks that it would move. */
  @SignedInOnly()
  @Get(':id')
  async get(@Param('id') id: string) {
    return this.tables.get(id);
  }

  /** Proposes the table of a year, citing the notice. */
  @Roles('administrator', 'editor')
  @Idempotent()
  @Post()
  async propose(@CurrentActor() actor: Actor, @Body() { reason, ...table }: ProposeHolidaysDto) {
    return this.tables.get(await this.tables.propose(actor, table, reason));
  }

  /** Puts a table in force; never by who proposed it. Open clocks follow, none shorter than it was told. */
  @Roles('administrator', 'approver')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/approve')
  async approve(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { reason }: HolidayDecisionDto) {
    await this.tables.approve(actor, id, reason);
    return this.tables.get(id);
  }

  /** Sends a table back. */
  @Roles('administrator', 'approver')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/reject')
  async reject(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { reason }: HolidayDecisionDto) {
    await this.tables.reject(actor, id, reason);
    return this.tables.get(id);
  }
}
