import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  RevisionDecisionsService,
  revisionList,
  RevisionPrintService,
  RevisionReaderService,
  RevisionsService,
  SimulationReaderService,
  SimulationsService,
  type Actor,
} from '@xinheng/core';
import type { ListQuery } from '@xinheng/platform';
import type { Locale } from '@xinheng/problem';
import {
  CurrentActor,
  CurrentLocale,
  Idempotent,
  IfMatch,
  IfMatchIfGiven,
  List,
  ListParams,
  respondList,
  Roles,
} from '../http/index.js';
import {
  NewRevisionDto,
  RevisionApprovalDto,
  RevisionDraftDto,
  RevisionReasonDto,
  RevisionSubmissionDto,
  RevisionTrialDto,
} from './revisions.dto.js';

/** Changes of the rules in force, from the first draft to the day from which they hold. */
@ApiTags('revisions')
@Controller('revisions')
export class RevisionsController {
  constructor(
    private readonly revisions: RevisionsService,
    private readonly decisions: RevisionDecisionsService,
    private readonly reader: RevisionReaderService,
    private readonly printing: RevisionPrintService,
    private readonly simulations: SimulationsService,
    private readonly simulationReader: SimulationReaderService,
  ) {}

  @Roles('administrator', 'editor', 'approver', 'auditor')
  @List(revisionList)
  @Get()
  async list(@CurrentActor() actor: Actor, @ListParams() query: ListQuery, @CurrentLocale() locale: Locale) {
    return respondList(await this.reader.list({ actor, locale }, query));
  }

  @Roles('administrator', 'editor', 'approver', 'auditor')
  @Get(':id')
  async get(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    return this.reader.get({ actor, locale }, id);
  }

  /** Opens a draft; a change that is wrong is kept, and told by a check. */
  @Roles('administrator', 'editor')
  @Idempotent()
  @Post()
  async create(
    @CurrentActor() actor: Actor,
    @Body() { plugin, ...draft }: NewRevisionDto,
    @CurrentLocale() locale: Locale,
  ) {
    return this.reader.get({ actor, locale }, await this.revisions.create(actor, plugin, draft));
  }

  /** Puts the whole contents; what was checked or rejected is a draft again. */
  @Roles('administrator', 'editor')
  @Put(':id')
  async update(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() draft: RevisionDraftDto,
    @CurrentLocale() locale: Locale,
  ) {
    await this.revisions.update(actor, id, version, draft);
    return this.reader.get({ actor, locale }, id);
  }

  /** Runs validation, analysis and all worked cases on the result; `checked` where nothing is an error. */
  @Roles('administrator', 'editor')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/check')
  async check(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    await this.decisions.check(actor, id);
    return this.reader.get({ actor, locale }, id);
  }

  /** Starts a simulation of exactly what would be in force. */
  @Roles('administrator', 'editor', 'approver')
  @Idempotent()
  @HttpCode(202)
  @Post(':id/simulate')
  async simulate(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { scheme, asOf }: RevisionTrialDto,
    @CurrentLocale() locale: Locale,
  ) {
    const order = await this.revisions.toSimulate(actor, id, asOf);
    const simulation = await this.simulations.start(actor, {
      ...order,
      ...(scheme === undefined ? {} : { scheme }),
      ...(asOf === undefined ? {} : { asOf }),
    });
    await this.revisions.linkSimulation(id, simulation);
    return this.simulationReader.get(actor, simulation, locale);
  }

  /** Hands it over for approval; checked once more, and refused with the findings that are errors. */
  @Roles('administrator', 'editor')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/submit')
  async submit(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { note }: RevisionSubmissionDto,
    @CurrentLocale() locale: Locale,
  ) {
    await this.decisions.submit(actor, id, note ?? null);
    return this.reader.get({ actor, locale }, id);
  }

  /** Takes the submission back before anybody decided about it; only who handed it over. */
  @Roles('administrator', 'editor')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/recall')
  async recall(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    await this.decisions.recall(actor, id);
    return this.reader.get({ actor, locale }, id);
  }

  /** Brings it into force from a day; never by anybody who edited or submitted it. `If-Match` names what was read. */
  @Roles('administrator', 'approver')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/approve')
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatchIfGiven() version: number | null,
    @Body() approval: RevisionApprovalDto,
    @CurrentLocale() locale: Locale,
  ) {
    await this.decisions.approve(actor, id, { ...approval, version });
    return this.reader.get({ actor, locale }, id);
  }

  /** Gives it back to its editors with reasons. */
  @Roles('administrator', 'approver')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/reject')
  async reject(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason }: RevisionReasonDto,
    @CurrentLocale() locale: Locale,
  ) {
    await this.decisions.reject(actor, id, reason);
    return this.reader.get({ actor, locale }, id);
  }

  /** Opens a new draft that brings back what stood before. */
  @Roles('administrator', 'editor')
  @Idempotent()
  @Post(':id/revert')
  async revert(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason }: RevisionReasonDto,
    @CurrentLocale() locale: Locale,
  ) {
    return this.reader.get({ actor, locale }, await this.revisions.revert(actor, id, reason));
  }

  /** Ends a revision before anybody decided about it. */
  @Roles('administrator', 'editor')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/withdraw')
  async withdraw(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    await this.revisions.withdraw(actor, id);
    return this.reader.get({ actor, locale }, id);
  }

  /** Everything that is needed to read it on paper. */
  @Roles('administrator', 'editor', 'approver', 'auditor')
  @Get(':id/print')
  async print(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    return this.printing.of({ actor, locale }, id);
  }

  /** Who else has it open. */
  @Roles('administrator', 'editor', 'approver', 'auditor')
  @Get(':id/presence')
  async presence(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    return this.reader.presence({ actor, locale }, id);
  }

  /** Says that somebody has it open, again every 20 seconds; after 60 they are forgotten. */
  @Roles('administrator', 'editor')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/presence')
  async present(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    await this.revisions.present(actor, id);
    return this.reader.presence({ actor, locale }, id);
  }
}
