import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DefinitionsReaderService, listList } from '@xinheng/core';
import type { ListQuery } from '@xinheng/platform';
import type { Locale } from '@xinheng/problem';
import { CurrentLocale, List, ListParams, QueryDay, QueryNames, respondList, SignedInOnly } from '../http/index.js';

/** List types and registers. What is in force today, or on the day `asOf`. */
@ApiTags('lists')
@SignedInOnly()
@Controller('lists')
export class ListsController {
  constructor(private readonly reader: DefinitionsReaderService) {}

  @List(listList)
  @QueryNames('asOf')
  @Get()
  async list(@ListParams() query: ListQuery, @QueryDay('asOf') asOf: string | null, @CurrentLocale() locale: Locale) {
    return respondList(await this.reader.list('lists', query, { asOf, locale }));
  }

  @QueryNames('asOf')
  @Get(':id')
  async get(@Param('id') id: string, @QueryDay('asOf') asOf: string | null, @CurrentLocale() locale: Locale) {
    return this.reader.get('lists', id, { asOf, locale });
  }
}
