import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PublicQueryService } from '@xinheng/core';
import { Clock, Config } from '@xinheng/platform';
import { XinhengError, type Locale } from '@xinheng/problem';
import type { Request } from 'express';
import { CurrentLocale, Public } from '../http/index.js';
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

  private count(request: Request): void {
    const seconds = this.limit.take(request.ip ?? '', this.clock.now());
    if (seconds > 0) throw new XinhengError('too-many', 'request-too-many', { seconds });
  }
}
