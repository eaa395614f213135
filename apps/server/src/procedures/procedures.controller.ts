import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DefinitionsReaderService, procedureList } from '@xinheng/core';
import type { ListQuery } from '@xinheng/platform';
import type { Locale } from '@xinheng/problem';
import { CurrentLocale, List, ListParams, QueryDay, QueryNames, respondList, SignedInOnly } from '../http/index.js';

/** How cases go, and which clocks run. What is in force today, or on the day `asOf`. */
@ApiTags('procedures')
@SignedInOnly()
@Controller('procedures')
export class ProceduresController {
  constructor(private readonly reader: DefinitionsReaderService) {}

  @List(procedureList)
  @QueryNames('asOf')
  @Get()
  async list(@ListParams() query: ListQuery, @QueryDay('asOf') asOf: string | null, @CurrentLocale() locale: Locale) {
    return respondList(await this.reader.list('procedures', query, { asOf, locale }));
  }

  @QueryNames('asOf')
  @Get(':id')
  async get(@Param('id') id: string, @QueryDay('asOf') asOf: string | null, @CurrentLocale() locale: Locale) {
    return this.reader.get('procedures', id, { asOf, locale });
  }
}
