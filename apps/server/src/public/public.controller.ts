import { Body, Controller, Get, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { publicEntryList, PublicListsService, PublicQueryService } from '@xinheng/core';
import { Clock, Config, type ListQuery } from '@xinheng/platform';
import { XinhengError, type Locale } from '@xinheng/problem';
import type { Request } from 'express';
import { CurrentLocale, List, ListParams, Public, respondList } from '../http/index.js';
import { RequestLimit } from '../http/request-limit.js';
import { PublicSubjectDto } from './public.dto.js';

/** What the law opens to everybody. So many queries a minute from one address. */
@ApiTags('public')
@Public()
@Controller('public')
export class PublicController {
  private readonly limit: RequestLimit;

  constructor(
    private readonly queries: PublicQueryService,
    private readonly openLists: PublicListsService,
    private readonly clock: Clock,
    config: Config,
  ) {
    this.limit = new RequestLimit(config.publicQueries.requestsPerMinute);
  }

  /** A question, not a change; it is a POST so that the code stands in no address and no log. */
  @Post('subjects')
  @HttpCode(200)
  async subject(@Body() { code }: PublicSubjectDto, @Req() request: Request, @CurrentLocale() locale: Locale) {
    this.count(request);
    return this.queries.subject(code, locale);
  }

  @Get('regulations')
  async regulations(@Req() request: Request, @CurrentLocale() locale: Locale) {
    this.count(request);
    return this.queries.regulations(locale);
  }

  /** What comes into force after today, the next first. */
  @Get('regulations/coming')
  async comingRegulations(@Req() request: Request, @CurrentLocale() locale: Locale) {
    this.count(request);
    return this.queries.comingRegulations(locale);
  }

  /** The lists that are open to everybody. */
  @Get('lists')
  async lists(@Req() request: Request, @CurrentLocale() locale: Locale) {
    this.count(request);
    return this.openLists.lists(locale);
  }

  /** Who stands on an open list today. Search engines are asked to keep none of it: what ends must end there too. */
  @List(publicEntryList)
  @Header('X-Robots-Tag', 'noindex, noarchive')
  @Get('lists/:id/entries')
  async entries(
    @Param('id') id: string,
    @Req() request: Request,
    @ListParams() query: ListQuery,
    @CurrentLocale() locale: Locale,
  ) {
    this.count(request);
    return respondList(await this.openLists.entries(id, query, locale));
  }

  /** The published lists of measures with what they hold. */
  @Get('measures')
  async measures(@Req() request: Request, @CurrentLocale() locale: Locale) {
    this.count(request);
    return this.openLists.measures(locale);
  }

  /** How to object, repair and complain, with the time limits. */
  @Get('remedies')
  async remedies(@Req() request: Request, @CurrentLocale() locale: Locale) {
    this.count(request);
    return this.openLists.remedies(locale);
  }

  private count(request: Request): void {
    const seconds = this.limit.take(request.ip ?? '', this.clock.now());
    if (seconds > 0) throw new XinhengError('too-many', 'request-too-many', { seconds });
  }
}
