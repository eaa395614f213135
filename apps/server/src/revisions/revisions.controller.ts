import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { revisionList, RevisionReaderService, RevisionsService, type Actor } from '@xinheng/core';
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
} from '../http/index.js';
import { NewRevisionDto, RevisionDraftDto } from './revisions.dto.js';

/** Changes of the rules in force, from the first draft to the day from which they hold. */
@ApiTags('revisions')
@Controller('revisions')
export class RevisionsController {
  constructor(
    private readonly revisions: RevisionsService,
    private readonly reader: RevisionReaderService,
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

  /** Ends a revision before anybody decided about it. */
  @Roles('administrator', 'editor')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/withdraw')
  async withdraw(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    await this.revisions.withdraw(actor, id);
    return this.reader.get({ actor, locale }, id);
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
