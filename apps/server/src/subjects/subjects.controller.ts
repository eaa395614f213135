import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  CurrentGradesService,
  SubjectCorrectionService,
  SubjectDossierService,
  SubjectEventsService,
  subjectList,
  SubjectsService,
  type Actor,
  type SubjectView,
} from '@xinheng/core';
import type { ListQuery } from '@xinheng/platform';
import type { Locale } from '@xinheng/problem';
import {
  CurrentActor,
  CurrentLocale,
  Idempotent,
  IfMatch,
  List,
  ListParams,
  respondList,
  Roles,
  SignedInOnly,
} from '../http/index.js';
import { eventOf, SubjectEventDto } from './subject-event.dto.js';
import { CorrectSubjectDto, CreateSubjectDto, LookupDto } from './subjects.dto.js';

@ApiTags('subjects')
@Controller('subjects')
export class SubjectsController {
  constructor(
    private readonly subjects: SubjectsService,
    private readonly dossiers: SubjectDossierService,
    private readonly corrections: SubjectCorrectionService,
    private readonly events: SubjectEventsService,
    private readonly grades: CurrentGradesService,
  ) {}

  @SignedInOnly()
  @List(subjectList)
  @Get()
  async list(@CurrentActor() actor: Actor, @CurrentLocale() locale: Locale, @ListParams() query: ListQuery) {
    const { rows, total } = await this.subjects.list(actor, query);
    return respondList({ rows: await this.graded(rows, locale), total });
  }

  @SignedInOnly()
  @Get(':id')
  async get(@CurrentActor() actor: Actor, @CurrentLocale() locale: Locale, @Param('id') id: string) {
    return this.gradedOne(await this.dossiers.get(actor, id), locale);
  }

  @Roles('administrator', 'clerk')
  @Idempotent()
  @Post()
  async create(@CurrentActor() actor: Actor, @CurrentLocale() locale: Locale, @Body() dto: CreateSubjectDto) {
    const id = await this.subjects.create(actor, dto);
    return this.gradedOne(await this.dossiers.afterwards(actor, id), locale);
  }

  /** Finds a subject by its code or number, which stands in no address. */
  @Roles('administrator', 'clerk', 'approver', 'auditor')
  @HttpCode(200)
  @Post('lookup')
  async lookup(@CurrentActor() actor: Actor, @CurrentLocale() locale: Locale, @Body() { code }: LookupDto) {
    const id = await this.subjects.idOfCode(actor, code);
    return this.gradedOne(await this.dossiers.get(actor, id), locale);
  }

  @Roles('administrator', 'clerk')
  @Put(':id')
  async update(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() { reason = null, ...told }: CorrectSubjectDto,
  ) {
    await this.corrections.correct(actor, id, version, { ...told, reason });
    return this.gradedOne(await this.dossiers.get(actor, id), locale);
  }

  @Roles('administrator', 'clerk')
  @Idempotent()
  @Post(':id/events')
  async recordEvent(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @Body() dto: SubjectEventDto,
  ) {
    await this.events.record(actor, id, eventOf(dto));
    return this.gradedOne(await this.dossiers.afterwards(actor, id), locale);
  }

  private async gradedOne<T extends SubjectView>(subject: T, locale: Locale) {
    const [graded] = await this.graded([subject], locale);
    return graded;
  }

  private async graded<T extends SubjectView>(subjects: readonly T[], locale: Locale) {
    const grades = await this.grades.of(
      subjects.map(({ id }) => Number(id)),
      locale,
    );
    return subjects.map((subject) => ({ ...subject, currentGrades: grades.get(Number(subject.id)) ?? [] }));
  }
}
