import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { roundList, RoundReaderService, roundResultList, RoundsService, type Actor } from '@xinheng/core';
import type { ListQuery } from '@xinheng/platform';
import type { Locale } from '@xinheng/problem';
import {
  CurrentActor,
  CurrentLocale,
  Idempotent,
  List,
  ListParams,
  respondList,
  Roles,
  SignedInOnly,
} from '../http/index.js';
import { RoundCancellationDto, RoundNoticeDto, RoundOrderDto } from './evaluation-rounds.dto.js';

/** Rounds in which everybody on a register is graded as of one day and announced on one day. */
@ApiTags('evaluation-rounds')
@Controller('evaluation-rounds')
export class EvaluationRoundsController {
  constructor(
    private readonly rounds: RoundsService,
    private readonly reader: RoundReaderService,
  ) {}

  @SignedInOnly()
  @List(roundList)
  @Get()
  async list(@CurrentActor() actor: Actor, @ListParams() query: ListQuery, @CurrentLocale() locale: Locale) {
    return respondList(await this.reader.list(actor, query, locale));
  }

  @SignedInOnly()
  @Get(':id')
  async get(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    return this.reader.get(actor, id, locale);
  }

  /** Opens a round; nothing is frozen yet. */
  @Roles('administrator', 'approver')
  @Idempotent()
  @Post()
  async open(@CurrentActor() actor: Actor, @Body() order: RoundOrderDto, @CurrentLocale() locale: Locale) {
    return this.reader.get(actor, await this.rounds.open(actor, order), locale);
  }

  /** Freezes register, data and rules, and has the register graded in the background. */
  @Roles('administrator', 'approver')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/freeze')
  async freeze(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    await this.rounds.freeze(actor, id);
    return this.reader.get(actor, id, locale);
  }

  /** Grades the same register again by what has become known since. */
  @Roles('administrator', 'approver')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/rerun')
  async rerun(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    await this.rounds.rerun(actor, id);
    return this.reader.get(actor, id, locale);
  }

  /** Opens the window in which provisional results are seen and corrected. */
  @Roles('administrator', 'approver')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/notice')
  async notice(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() days: RoundNoticeDto,
    @CurrentLocale() locale: Locale,
  ) {
    await this.rounds.giveNotice(actor, id, days);
    return this.reader.get(actor, id, locale);
  }

  /** Confirms the results when the window is over; somebody else than who opened the round does it. */
  @Roles('administrator', 'approver')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/confirm')
  async confirm(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    await this.rounds.confirm(actor, id);
    return this.reader.get(actor, id, locale);
  }

  /** Makes the confirmed results the announced ones, today. */
  @Roles('administrator', 'approver')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/announce')
  async announce(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    await this.rounds.announce(actor, id);
    return this.reader.get(actor, id, locale);
  }

  /** Ends an announced round with its report. */
  @Roles('administrator', 'approver')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/close')
  async close(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    await this.rounds.close(actor, id);
    return this.reader.get(actor, id, locale);
  }

  /** Gives a round up that is not confirmed yet. */
  @Roles('administrator', 'approver')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/cancel')
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason }: RoundCancellationDto,
    @CurrentLocale() locale: Locale,
  ) {
    await this.rounds.cancel(actor, id, reason);
    return this.reader.get(actor, id, locale);
  }

  /** The register, with what was found of each. */
  @SignedInOnly()
  @List(roundResultList)
  @Get(':id/results')
  async results(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @ListParams() query: ListQuery,
    @CurrentLocale() locale: Locale,
  ) {
    return respondList(await this.reader.results(actor, id, query, locale));
  }

  /** Those of the register about whom no data has ever come; they are not called good. */
  @SignedInOnly()
  @List(roundResultList)
  @Get(':id/without-data')
  async withoutData(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @ListParams() query: ListQuery,
    @CurrentLocale() locale: Locale,
  ) {
    return respondList(await this.reader.results(actor, id, query, locale, 'without-data'));
  }

  /** What the round came to: as it was closed, or as it stands. */
  @SignedInOnly()
  @Get(':id/report')
  async report(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    return this.reader.report(actor, id, locale);
  }
}
