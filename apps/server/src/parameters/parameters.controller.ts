import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DefinitionsReaderService, parameterList } from '@xinheng/core';
import type { ListQuery } from '@xinheng/platform';
import type { Locale } from '@xinheng/problem';
import { CurrentLocale, List, ListParams, QueryDay, QueryNames, respondList, SignedInOnly } from '../http/index.js';

/** Named, dated constants and look-up tables. What is in force today, or on the day `asOf`. */
@ApiTags('parameters')
@SignedInOnly()
@Controller('parameters')
export class ParametersController {
  constructor(private readonly reader: DefinitionsReaderService) {}

  @List(parameterList)
  @QueryNames('asOf')
  @Get()
  async list(@ListParams() query: ListQuery, @QueryDay('asOf') asOf: string | null, @CurrentLocale() locale: Locale) {
    return respondList(await this.reader.list('parameters', query, { asOf, locale }));
  }

  @QueryNames('asOf')
  @Get(':id')
  async get(@Param('id') id: string, @QueryDay('asOf') asOf: string | null, @CurrentLocale() locale: Locale) {
    return this.reader.get('parameters', id, { asOf, locale });
  }
}
