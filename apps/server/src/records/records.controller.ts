import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  RecordActsService,
  RecordDecisionsService,
  RecordEntryService,
  recordList,
  RecordsService,
  type Actor,
} from '@xinheng/core';
import { rowIdOf, type ListQuery } from '@xinheng/platform';
import type { Locale } from '@xinheng/problem';
import {
  CurrentActor,
  CurrentLocale,
  Idempotent,
  IfMatchIfGiven,
  List,
  ListParams,
  respondList,
  Roles,
  SignedInOnly,
} from '../http/index.js';
import {
  CorrectRecordDto,
  EndRecordDto,
  EnterRecordDto,
  MoveRecordDto,
  RepairRecordDto,
  UnpublishRecordDto,
  VoidRecordDto,
} from './records.dto.js';

/** An act may say by `If-Match` on what it was decided; what was changed meanwhile is then refused. */
@ApiTags('records')
@Controller('records')
export class RecordsController {
  constructor(
    private readonly records: RecordsService,
    private readonly entry: RecordEntryService,
    private readonly acts: RecordActsService,
    private readonly decisions: RecordDecisionsService,
  ) {}

  @SignedInOnly()
  @List(recordList)
  @Get()
  async list(@CurrentActor() actor: Actor, @CurrentLocale() locale: Locale, @ListParams() query: ListQuery) {
    return respondList(await this.records.list(actor, query, locale));
  }

  @SignedInOnly()
  @Get(':id')
  async get(@CurrentActor() actor: Actor, @CurrentLocale() locale: Locale, @Param('id') id: string) {
    return this.records.get(actor, id, locale);
  }

  @SignedInOnly()
  @Get(':id/history')
  async history(@CurrentActor() actor: Actor, @CurrentLocale() locale: Locale, @Param('id') id: string) {
    return this.records.history(actor, id, locale);
  }

  @Roles('administrator', 'clerk')
  @Idempotent()
  @Post()
  async enter(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Body() { subject, ...told }: EnterRecordDto,
  ) {
    const id = await this.entry.enter(actor, { ...told, subject: rowIdOf(subject) });
    return this.records.get(actor, id, locale);
  }

  @Roles('administrator', 'clerk')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/correct')
  async correct(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @IfMatchIfGiven() version: number | null,
    @Body() { reason, ...told }: CorrectRecordDto,
  ) {
    await this.acts.correct(actor, { id, version }, told, reason);
    return this.records.get(actor, id, locale);
  }

  @Roles('administrator', 'clerk')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/void')
  async void(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @IfMatchIfGiven() version: number | null,
    @Body() { reason }: VoidRecordDto,
  ) {
    await this.decisions.void(actor, { id, version }, reason);
    return this.records.get(actor, id, locale);
  }

  @Roles('administrator', 'clerk')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/repair')
  async repair(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @IfMatchIfGiven() version: number | null,
    @Body() { repairedOn: on, reason }: RepairRecordDto,
  ) {
    await this.decisions.note(actor, { id, version }, { act: 'repair', on, reason });
    return this.records.get(actor, id, locale);
  }

  @Roles('administrator', 'clerk')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/end')
  async end(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @IfMatchIfGiven() version: number | null,
    @Body() { endedOn: on, reason }: EndRecordDto,
  ) {
    await this.acts.note(actor, { id, version }, { act: 'end', on, reason });
    return this.records.get(actor, id, locale);
  }

  @Roles('administrator', 'clerk')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/unpublish')
  async unpublish(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @IfMatchIfGiven() version: number | null,
    @Body() { unpublishedOn: on, reason }: UnpublishRecordDto,
  ) {
    await this.acts.note(actor, { id, version }, { act: 'unpublish', on, reason });
    return this.records.get(actor, id, locale);
  }

  /** Answers the new record, on the other subject. */
  @Roles('administrator', 'clerk')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/move')
  async move(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @IfMatchIfGiven() version: number | null,
    @Body() { subject, reason }: MoveRecordDto,
  ) {
    const moved = await this.decisions.move(actor, { id, version }, subject, reason);
    return this.records.get(actor, moved, locale);
  }
}
