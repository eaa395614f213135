import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  CounterfactualsService,
  evaluationList,
  EvaluationsService,
  ExplanationsService,
  type Actor,
} from '@xinheng/core';
import type { ListQuery } from '@xinheng/platform';
import type { Locale } from '@xinheng/problem';
import { CurrentActor, CurrentLocale, List, ListParams, respondList, SignedInOnly } from '../http/index.js';

/** Results: what stands of whom, what stood before, and how each came about. */
@ApiTags('evaluations')
@SignedInOnly()
@Controller('evaluations')
export class EvaluationsController {
  constructor(
    private readonly evaluations: EvaluationsService,
    private readonly explanations: ExplanationsService,
    private readonly counterfactuals: CounterfactualsService,
  ) {}

  /** With `run` of a historical run in the filter, what that run found. */
  @List(evaluationList)
  @Get()
  async list(@CurrentActor() actor: Actor, @ListParams() query: ListQuery, @CurrentLocale() locale: Locale) {
    return respondList(await this.evaluations.list(actor, query, locale));
  }

  @Get(':id')
  async get(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    return this.evaluations.get(actor, id, locale);
  }

  /** Every rule tried, the facts it read, the records behind each, and the articles. */
  @Get(':id/explanation')
  async explanation(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    return this.explanations.explain(actor, id, locale);
  }

  /** The smallest sets of records whose repair or expiry lifts the grade by today's rules, and the day it lifts by itself. */
  @Get(':id/counterfactuals')
  async whatWouldLift(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    return this.counterfactuals.of(actor, id, locale);
  }
}
