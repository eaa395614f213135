import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { OverviewService, StatisticsService, type Actor, type GradeQuestion } from '@xinheng/core';
import type { Locale } from '@xinheng/problem';
import { CurrentActor, CurrentLocale, QueryNames, SignedInOnly } from '../http/index.js';
import { AskedGrades } from './asked-grades.js';

/** Counts within what the actor sees, by grade, month, region and industry. */
@ApiTags('statistics')
@SignedInOnly()
@Controller('statistics')
export class StatisticsController {
  constructor(
    private readonly statistics: StatisticsService,
    private readonly desk: OverviewService,
  ) {}

  @Get('overview')
  async overview(@CurrentActor() actor: Actor, @CurrentLocale() locale: Locale) {
    return this.desk.overview(actor, locale);
  }

  @QueryNames('scheme', 'region', 'industry')
  @Get('grades')
  async grades(@CurrentActor() actor: Actor, @AskedGrades() asked: GradeQuestion, @CurrentLocale() locale: Locale) {
    return this.statistics.grades(actor, asked, locale);
  }

  /** How many subjects have which score now. */
  @QueryNames('scheme', 'region', 'industry')
  @Get('scores')
  async scores(@CurrentActor() actor: Actor, @AskedGrades() asked: GradeQuestion, @CurrentLocale() locale: Locale) {
    return this.statistics.scores(actor, asked, locale);
  }

  @QueryNames('scheme', 'region', 'industry')
  @Get('grade-trend')
  async trend(@CurrentActor() actor: Actor, @AskedGrades() asked: GradeQuestion, @CurrentLocale() locale: Locale) {
    return this.statistics.trend(actor, asked, locale);
  }

  @QueryNames('scheme', 'region', 'industry')
  @Get('regions')
  async regions(@CurrentActor() actor: Actor, @AskedGrades() asked: GradeQuestion, @CurrentLocale() locale: Locale) {
    return this.statistics.regions(actor, asked, locale);
  }

  @QueryNames('scheme', 'region', 'industry')
  @Get('industries')
  async industries(@CurrentActor() actor: Actor, @AskedGrades() asked: GradeQuestion, @CurrentLocale() locale: Locale) {
    return this.statistics.industries(actor, asked, locale);
  }
}
