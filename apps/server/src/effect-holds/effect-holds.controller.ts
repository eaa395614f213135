import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { effectHoldList, EffectHoldsService, heldSubjectList, type Actor } from '@xinheng/core';
import type { ListQuery } from '@xinheng/platform';
import type { Locale } from '@xinheng/problem';
import { CurrentActor, CurrentLocale, Idempotent, List, ListParams, respondList, Roles } from '../http/index.js';
import { HoldReleaseDto, StopOrderDto } from './effect-holds.dto.js';

/** Worse grades without effects: one run or import worsened so many that a second person decides. */
@ApiTags('effect-holds')
@Controller('effect-holds')
export class EffectHoldsController {
  constructor(private readonly holds: EffectHoldsService) {}

  @Roles('administrator', 'approver', 'editor', 'clerk', 'auditor')
  @List(effectHoldList)
  @Get()
  async list(@CurrentActor() actor: Actor, @ListParams() query: ListQuery, @CurrentLocale() locale: Locale) {
    return respondList(await this.holds.list(actor, query, locale));
  }

  @Roles('administrator', 'approver', 'editor', 'clerk', 'auditor')
  @Get(':id')
  async get(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    return this.holds.get(actor, id, locale);
  }

  /** Whose worse grade has no effects yet, with the grade whose effects go on. */
  @Roles('administrator', 'approver', 'editor', 'clerk', 'auditor')
  @List(heldSubjectList)
  @Get(':id/subjects')
  async subjects(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @ListParams() query: ListQuery,
    @CurrentLocale() locale: Locale,
  ) {
    return respondList(await this.holds.subjects(actor, id, query, locale));
  }

  /** Stops in an emergency: what gets worse under the scheme has no effects from now on. One person may; to end it takes two. */
  @Roles('administrator', 'approver')
  @Idempotent()
  @Post()
  async stop(@CurrentActor() actor: Actor, @Body() order: StopOrderDto, @CurrentLocale() locale: Locale) {
    return this.holds.get(actor, await this.holds.stop(actor, order), locale);
  }

  /** Gives the worse grades their effects; never by who started the run or brought the import. */
  @Roles('administrator', 'approver')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/release')
  async release(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason }: HoldReleaseDto,
    @CurrentLocale() locale: Locale,
  ) {
    await this.holds.release(actor, id, reason);
    return this.holds.get(actor, id, locale);
  }
}
