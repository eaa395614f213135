import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  AnnouncementsService,
  runFailureList,
  runList,
  RunReaderService,
  runResultList,
  RunsService,
  runShardList,
  type Actor,
} from '@xinheng/core';
import { pageOfRows, rowIdOf, type ListQuery } from '@xinheng/platform';
import type { Locale } from '@xinheng/problem';
import type { Request, Response } from 'express';
import {
  CurrentActor,
  CurrentLocale,
  Idempotent,
  List,
  ListParams,
  respondList,
  Roles,
  sendEvents,
  SignedInOnly,
} from '../http/index.js';
import { RunOrderDto } from './evaluation-runs.dto.js';
import { followRun } from './follow-run.js';

/** Grading many at once. */
@ApiTags('evaluation-runs')
@Controller('evaluation-runs')
export class EvaluationRunsController {
  constructor(
    private readonly runs: RunsService,
    private readonly announcements: AnnouncementsService,
    private readonly reader: RunReaderService,
  ) {}

  @SignedInOnly()
  @List(runList)
  @Get()
  async list(@CurrentActor() actor: Actor, @ListParams() query: ListQuery, @CurrentLocale() locale: Locale) {
    return respondList(await this.reader.list(actor, query, locale));
  }

  @SignedInOnly()
  @Get(':id')
  async get(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    return this.reader.get(actor, id, locale);
  }

  /** Starts a run; it is worked in the background. */
  @Roles('administrator', 'approver')
  @Idempotent()
  @HttpCode(202)
  @Post()
  async start(@CurrentActor() actor: Actor, @Body() order: RunOrderDto, @CurrentLocale() locale: Locale) {
    const { scheme, asOf, scope } = order;
    const id = await this.runs.start(actor, {
      scheme,
      ...(asOf === undefined ? {} : { asOf }),
      ...(scope?.regions === undefined ? {} : { regions: scope.regions }),
      ...(scope?.subjects === undefined ? {} : { subjects: scope.subjects.map(rowIdOf) }),
    });
    return this.reader.get(actor, id, locale);
  }

  /** Shards in hand are finished; no others are begun. */
  @Roles('administrator', 'approver')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/pause')
  async pause(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    await this.runs.steer(actor, id, 'pause');
    return this.reader.get(actor, id, locale);
  }

  /** Goes on; what was set aside is tried again. */
  @Roles('administrator', 'approver')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/resume')
  async resume(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    await this.runs.steer(actor, id, 'resume');
    return this.reader.get(actor, id, locale);
  }

  /** Begins nothing more; what is written stays. */
  @Roles('administrator', 'approver')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/cancel')
  async cancel(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    await this.runs.steer(actor, id, 'cancel');
    return this.reader.get(actor, id, locale);
  }

  /** Makes the results the announced ones; somebody else than who started the run does it. */
  @Roles('administrator', 'approver')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/announce')
  async announce(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    await this.announcements.announce(actor, id);
    return this.reader.get(actor, id, locale);
  }

  /** How many subjects have each grade after the run, best first. */
  @SignedInOnly()
  @List(runResultList)
  @Get(':id/results')
  async results(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @ListParams() query: ListQuery,
    @CurrentLocale() locale: Locale,
  ) {
    return respondList(pageOfRows(await this.reader.results(actor, id, locale), runResultList, query));
  }

  /** Subjects that were set aside, and why. */
  @SignedInOnly()
  @List(runFailureList)
  @Get(':id/failures')
  async failures(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @ListParams() query: ListQuery,
    @CurrentLocale() locale: Locale,
  ) {
    return respondList(await this.reader.failures(actor, id, query, locale));
  }

  /** The parts the run is worked in, with who worked each and what went wrong. */
  @SignedInOnly()
  @List(runShardList)
  @Get(':id/shards')
  async shards(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @ListParams() query: ListQuery,
    @CurrentLocale() locale: Locale,
  ) {
    return respondList(pageOfRows(await this.reader.shardsOf(actor, id, locale), runShardList, query));
  }

  /** `progress`, `state` and `end`, each with the run as data. */
  @SignedInOnly()
  @ApiProduces('text/event-stream')
  @Get(':id/events')
  async events(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @CurrentLocale() locale: Locale,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    // Before anything is sent: a run that is not there is told as a problem, not as a stream.
    await this.reader.get(actor, id, locale);
    await sendEvents(request, response, followRun(this.reader, { actor, id, locale }));
  }
}
