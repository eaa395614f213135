import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  caseList,
  CaseIntakeService,
  CaseOwnersService,
  CasesService,
  CaseStepsService,
  type Actor,
} from '@xinheng/core';
import { addDays } from '@xinheng/calendar';
import { Clock, type ListQuery } from '@xinheng/platform';
import type { Locale } from '@xinheng/problem';
import {
  CurrentActor,
  CurrentLocale,
  dayOrToday,
  Idempotent,
  IfMatchIfGiven,
  List,
  ListParams,
  QueryDay,
  QueryNames,
  respondList,
  Roles,
  SignedInOnly,
} from '../http/index.js';
import { AssignCasesDto, CaseStepDto, OpenCaseDto, type RecordCorrectionDto } from './cases.dto.js';

/** Cases: objections, repairs, listings and all else that goes by a procedure. */
@ApiTags('cases')
@Controller('cases')
export class CasesController {
  constructor(
    private readonly clock: Clock,
    private readonly cases: CasesService,
    private readonly intake: CaseIntakeService,
    private readonly steps: CaseStepsService,
    private readonly owners: CaseOwnersService,
  ) {}

  @SignedInOnly()
  @List(caseList)
  @Get()
  async list(@CurrentActor() actor: Actor, @ListParams() query: ListQuery, @CurrentLocale() locale: Locale) {
    return respondList(await this.cases.list(actor, query, locale));
  }

  /** How many open cases fall due on each day; the next 60 days where none are given. */
  @SignedInOnly()
  @QueryNames('from', 'until')
  @Get('due')
  async due(
    @CurrentActor() actor: Actor,
    @QueryDay('from') from: string | null,
    @QueryDay('until') until: string | null,
  ) {
    const first = dayOrToday(from, this.clock);
    return this.cases.dueDays(actor, { from: first, until: until ?? addDays(first, 60) });
  }

  /** The cases closed in a span, by procedure; the year so far where none is given. */
  @SignedInOnly()
  @QueryNames('from', 'until')
  @Get('statistics')
  async statistics(
    @CurrentActor() actor: Actor,
    @QueryDay('from') from: string | null,
    @QueryDay('until') until: string | null,
    @CurrentLocale() locale: Locale,
  ) {
    const last = dayOrToday(until, this.clock);
    return this.cases.statistics(actor, { from: from ?? `${last.slice(0, 4)}-01-01`, until: last }, locale);
  }

  /** To whom cases may be handed over. */
  @Roles('clerk', 'reviewer', 'decider', 'head', 'administrator')
  @Get('colleagues')
  async colleagues(@CurrentActor() actor: Actor) {
    return this.owners.colleagues(actor);
  }

  @SignedInOnly()
  @Get(':id')
  async get(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    return this.cases.get(actor, id, locale);
  }

  @SignedInOnly()
  @Get(':id/clocks')
  async clocks(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    return this.cases.clocksOf(actor, id, locale);
  }

  /** Takes something in, by the true day of its receipt. */
  @Roles('clerk', 'reviewer', 'decider', 'head')
  @Idempotent()
  @Post()
  async open(@CurrentActor() actor: Actor, @Body() draft: OpenCaseDto, @CurrentLocale() locale: Locale) {
    return this.cases.get(actor, await this.intake.open(actor, draft), locale);
  }

  /** Hands cases over, all or none. */
  @Roles('clerk', 'reviewer', 'decider', 'head', 'administrator')
  @Idempotent()
  @HttpCode(200)
  @Post('assign')
  async assign(@CurrentActor() actor: Actor, @Body() { cases, owner, reason }: AssignCasesDto) {
    return { assigned: await this.owners.assign(actor, cases, owner, reason) };
  }

  /** Takes a step: a transition of the procedure, or one of the steps that every procedure knows. */
  @Roles('clerk', 'reviewer', 'decider', 'head')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/transitions')
  async step(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatchIfGiven() version: number | null,
    @Body() { correction, ...order }: CaseStepDto,
    @CurrentLocale() locale: Locale,
  ) {
    await this.steps.take(actor, id, version, { ...order, correction: correctionOf(correction) });
    return this.cases.get(actor, id, locale);
  }
}

function correctionOf(correction: RecordCorrectionDto | null | undefined) {
  if (correction?.void === true) return 'void';
  return correction?.record ?? null;
}
