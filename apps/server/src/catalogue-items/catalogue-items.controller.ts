import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DefinitionsReaderService, catalogueItemList } from '@xinheng/core';
import type { ListQuery } from '@xinheng/platform';
import type { Locale } from '@xinheng/problem';
import { CurrentLocale, List, ListParams, QueryDay, QueryNames, respondList, SignedInOnly } from '../http/index.js';

/** The kinds of record: the information catalogue. What is in force today, or on the day `asOf`. */
@ApiTags('catalogue-items')
@SignedInOnly()
@Controller('catalogue-items')
export class CatalogueItemsController {
  constructor(private readonly reader: DefinitionsReaderService) {}

  @List(catalogueItemList)
  @QueryNames('asOf')
  @Get()
  async list(@ListParams() query: ListQuery, @QueryDay('asOf') asOf: string | null, @CurrentLocale() locale: Locale) {
    return respondList(await this.reader.list('catalogue-items', query, { asOf, locale }));
  }

  @QueryNames('asOf')
  @Get(':id')
  async get(@Param('id') id: string, @QueryDay('asOf') asOf: string | null, @CurrentLocale() locale: Locale) {
    return this.reader.get('catalogue-items', id, { asOf, locale });
  }
}
