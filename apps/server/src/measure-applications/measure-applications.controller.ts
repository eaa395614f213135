import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  EffectiveMeasuresService,
  MeasureApplicationDeskService,
  measureApplicationList,
  type Actor,
} from '@xinheng/core';
import { rowIdOf, type ListQuery } from '@xinheng/platform';
import { renderIssue, type Locale } from '@xinheng/problem';
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
import { ApplyMeasureDto, MeasureTransitionDto, PreviewMeasuresDto } from './measure-applications.dto.js';

/** Measures applied to subjects: by a grade, a list or a decision, each once and only what the law lets be applied. */
@ApiTags('measure-applications')
@Controller('measure-applications')
export class MeasureApplicationsController {
  constructor(
    private readonly desk: MeasureApplicationDeskService,
    private readonly effective: EffectiveMeasuresService,
  ) {}

  @SignedInOnly()
  @List(measureApplicationList)
  @Get()
  async list(@CurrentActor() actor: Actor, @ListParams() query: ListQuery, @CurrentLocale() locale: Locale) {
    return respondList(await this.desk.list(actor, query, locale));
  }

  /** What is effective of a subject today, each measure once, with the source that won. */
  @SignedInOnly()
  @Get('effective/:subject')
  async effectiveOf(@CurrentActor() actor: Actor, @Param('subject') subject: string, @CurrentLocale() locale: Locale) {
    return this.effective.of(actor, subject, locale);
  }

  @SignedInOnly()
  @Get(':id')
  async get(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    return this.desk.get(actor, id, locale);
  }

  /** The sum before deciding: what is effective now, what may not be added and why, what would be effective then. */
  @Roles('administrator', 'clerk', 'reviewer', 'decider', 'head')
  @HttpCode(200)
  @Post('preview')
  async preview(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Body() { subject, ...order }: PreviewMeasuresDto,
  ) {
    const { refused, ...sum } = await this.effective.preview(actor, subject, order, locale);
    return {
      ...sum,
      refused: refused.map(({ issues, ...one }) => ({
        ...one,
        errors: issues.map(({ pointer, code, params }) => ({
          pointer,
          code,
          message: renderIssue({ code, params }, locale),
        })),
      })),
    };
  }

  /** Applies a measure by a decision of today. */
  @Roles('administrator', 'decider', 'head')
  @Idempotent()
  @Post()
  async apply(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Body() { subject, until, ...order }: ApplyMeasureDto,
  ) {
    const whole = { ...order, subject: rowIdOf(subject), ...(until == null ? {} : { until }) };
    return this.desk.get(actor, await this.desk.apply(actor, whole), locale);
  }

  @Roles('administrator', 'decider', 'head')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/transitions')
  async transition(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @IfMatchIfGiven() version: number | null,
    @Body() { transition, form }: MeasureTransitionDto,
  ) {
    await this.desk.settle(actor, { id, version }, transition, { on: form.on ?? null, reason: form.reason });
    return this.desk.get(actor, id, locale);
  }
}
