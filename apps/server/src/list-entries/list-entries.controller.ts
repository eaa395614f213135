import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  ListEntryActsService,
  ListEntryImportService,
  listEntryList,
  ListEntryReaderService,
  ListFeedsService,
  type Actor,
  type BulkOutcome,
} from '@xinheng/core';
import { rowIdOf, type ListQuery } from '@xinheng/platform';
import { renderIssue, type Issue, type Locale } from '@xinheng/problem';
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
  BulkProposalDto,
  BulkTransitionDto,
  EntryTransitionDto,
  ImportEntriesDto,
  ListFeedDto,
  ListProposalDto,
  RevokeBatchDto,
} from './list-entries.dto.js';

/** Who stands on lists: proposed, told, heard, decided, published, and off again. */
@ApiTags('list-entries')
@Controller('list-entries')
export class ListEntriesController {
  constructor(
    private readonly reader: ListEntryReaderService,
    private readonly acts: ListEntryActsService,
    private readonly imports: ListEntryImportService,
    private readonly feeds: ListFeedsService,
  ) {}

  @SignedInOnly()
  @List(listEntryList)
  @Get()
  async list(@CurrentActor() actor: Actor, @ListParams() query: ListQuery, @CurrentLocale() locale: Locale) {
    return respondList(await this.reader.list(actor, query, locale));
  }

  /** The feeds of lists that other offices keep, newest first; a refused one names its alarm. */
  @SignedInOnly()
  @Get('feeds')
  async latestFeeds() {
    return (await this.feeds.latest()).map(({ id, as_of: asOf, created_at: createdAt, ...feed }) => ({
      id: String(id),
      list: feed.list,
      asOf,
      state: feed.state,
      alarm: feed.alarm,
      entries: feed.entries,
      fresh: feed.fresh,
      unchanged: feed.unchanged,
      gone: feed.gone,
      unknown: feed.unknown,
      createdAt,
    }));
  }

  @SignedInOnly()
  @Get(':id')
  async get(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    return this.reader.get(actor, id, locale);
  }

  @Roles('administrator', 'clerk', 'reviewer', 'decider', 'head')
  @Idempotent()
  @Post()
  async propose(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Body() { subject, ...proposal }: ListProposalDto,
  ) {
    const id = await this.acts.propose(actor, { ...proposal, subject: rowIdOf(subject) });
    return this.reader.get(actor, id, locale);
  }

  /** Takes over entries that stood before, with their own days and numbers; nobody is told anew. */
  @Roles('administrator', 'decider', 'head')
  @Idempotent()
  @HttpCode(200)
  @Post('import')
  async import(@CurrentActor() actor: Actor, @CurrentLocale() locale: Locale, @Body() { entries }: ImportEntriesDto) {
    const { entered, refused } = await this.imports.import(actor, entries);
    return { entered, refused: refused.map(({ row, issues }) => ({ row, errors: told(issues, locale) })) };
  }

  /** The daily word of a court: who is new enters, who is gone leaves; a broken feed changes nothing. */
  @Roles('administrator', 'clerk', 'reviewer', 'decider', 'head')
  @Idempotent()
  @HttpCode(200)
  @Post('feeds')
  async feed(@CurrentActor() actor: Actor, @Body() feed: ListFeedDto) {
    return this.feeds.receive(actor, feed);
  }

  /** Proposes several subjects together; who cannot be is told and left out. */
  @Roles('administrator', 'clerk', 'reviewer', 'decider', 'head')
  @Idempotent()
  @HttpCode(200)
  @Post('bulk-proposals')
  async proposeAll(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Body() { subjects, ...proposal }: BulkProposalDto,
  ) {
    return toldBulk(await this.acts.proposeAll(actor, subjects, proposal, false), locale);
  }

  /** What taking a step with several entries would come to; nothing is done. */
  @Roles('administrator', 'clerk', 'reviewer', 'decider', 'head')
  @HttpCode(200)
  @Post('bulk/preview')
  async preview(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Body() { ids, ...order }: BulkTransitionDto,
  ) {
    return toldBulk(await this.acts.transitionAll(actor, ids, order, true), locale);
  }

  /** Takes a step with several entries, to be taken back together under the name `batch`. */
  @Roles('administrator', 'clerk', 'reviewer', 'decider', 'head')
  @Idempotent()
  @HttpCode(200)
  @Post('bulk')
  async transitionAll(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Body() { ids, ...order }: BulkTransitionDto,
  ) {
    return toldBulk(await this.acts.transitionAll(actor, ids, order, false), locale);
  }

  /** Takes back what was done together: proposals are withdrawn, who was published leaves the list. */
  @Roles('administrator', 'decider', 'head')
  @Idempotent()
  @HttpCode(200)
  @Post('batches/:batch/revoke')
  async revoke(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Param('batch') batch: string,
    @Body() { reason }: RevokeBatchDto,
  ) {
    return toldBulk(await this.acts.revoke(actor, batch, reason), locale);
  }

  @Roles('administrator', 'clerk', 'reviewer', 'decider', 'head')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/transitions')
  async transition(
    @CurrentActor() actor: Actor,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @IfMatchIfGiven() version: number | null,
    @Body() order: EntryTransitionDto,
  ) {
    await this.acts.transition(actor, { id, version }, order);
    return this.reader.get(actor, id, locale);
  }
}

function told(issues: readonly Issue[], locale: Locale) {
  return issues.map(({ pointer, code, params }) => ({ pointer, code, message: renderIssue({ code, params }, locale) }));
}

function toldBulk({ batch, done, refused }: BulkOutcome, locale: Locale) {
  return { batch, done, refused: refused.map(({ id, issues }) => ({ id, errors: told(issues, locale) })) };
}
