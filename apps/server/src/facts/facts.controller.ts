import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DefinitionsReaderService, factList } from '@xinheng/core';
import type { ListQuery } from '@xinheng/platform';
import type { Locale } from '@xinheng/problem';
import { CurrentLocale, List, ListParams, QueryDay, QueryNames, respondList, SignedInOnly } from '../http/index.js';

/** Named values that rules read. What is in force today, or on the day `asOf`. */
@ApiTags('facts')
@SignedInOnly()
@Controller('facts')
export class FactsController {
  constructor(private readonly reader: DefinitionsReaderService) {}

  @List(factList)
  @QueryNames('asOf')
  @Get()
  async list(@ListParams() query: ListQuery, @QueryDay('asOf') asOf: string | null, @CurrentLocale() locale: Locale) {
    return respondList(await this.reader.list('facts', query, { asOf, locale }));
  }

  @QueryNames('asOf')
  @Get(':id')
  async get(@Param('id') id: string, @QueryDay('asOf') asOf: string | null, @CurrentLocale() locale: Locale) {
    return this.reader.get('facts', id, { asOf, locale });
  }
}
