import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { EvaluationsService, RecordsService, SubjectDossierService, SubjectsService, type Actor } from '@xinheng/core';
import type { Locale } from '@xinheng/problem';
import { CurrentActor, CurrentLocale, SignedInOnly } from '../http/index.js';
import { changeOnTimeline, recordOnTimeline, timelineOf } from './subject-timeline.js';

@ApiTags('subjects')
@Controller('subjects')
export class SubjectTimelineController {
  constructor(
    private readonly subjects: SubjectsService,
    private readonly dossiers: SubjectDossierService,
    private readonly records: RecordsService,
    private readonly evaluations: EvaluationsService,
  ) {}

  /** What was decided about a subject, how it was graded and what became of it, the newest first. */
  @SignedInOnly()
  @Get(':id/timeline')
  async timeline(@CurrentActor() actor: Actor, @CurrentLocale() locale: Locale, @Param('id') id: string) {
    const subject = await this.subjects.innerId(actor, id);
    const records = await this.records.ofSubject(actor, subject, locale);
    const events = await this.dossiers.eventsOf(actor, subject);
    const results = await this.evaluations.historyOf(subject, locale);
    return timelineOf(records.map(recordOnTimeline), events.map(changeOnTimeline), results);
  }
}
