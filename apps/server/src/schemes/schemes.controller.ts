import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CodeTitles, DefinitionsReaderService, schemeList } from '@xinheng/core';
import type { ListQuery } from '@xinheng/platform';
import type { Locale } from '@xinheng/problem';
import { CurrentLocale, List, ListParams, QueryDay, QueryNames, respondList, SignedInOnly } from '../http/index.js';
import { withNamedRegions } from './named-regions.js';

/** Evaluation schemes: rules over facts that give a grade. What is in force today, or on the day `asOf`. */
@ApiTags('schemes')
@SignedInOnly()
@Controller('schemes')
export class SchemesController {
  constructor(
    private readonly reader: DefinitionsReaderService,
    private readonly titles: CodeTitles,
  ) {}

  @List(schemeList)
  @QueryNames('asOf')
  @Get()
  async list(@ListParams() query: ListQuery, @QueryDay('asOf') asOf: string | null, @CurrentLocale() locale: Locale) {
    const page = await this.reader.list('schemes', query, { asOf, locale });
    return respondList(page, (row) => withNamedRegions(this.titles, row));
  }

  @QueryNames('asOf')
  @Get(':id')
  async get(@Param('id') id: string, @QueryDay('asOf') asOf: string | null, @CurrentLocale() locale: Locale) {
    return withNamedRegions(this.titles, await this.reader.scheme(id, { asOf, locale }));
  }
}
