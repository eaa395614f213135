import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { outboxList, OutboxService, type Actor, type OutboxView } from '@xinheng/core';
import type { ListQuery } from '@xinheng/platform';
import { renderIssue, type Locale } from '@xinheng/problem';
import { CurrentActor, CurrentLocale, Idempotent, List, ListParams, respondList, Roles } from '../http/index.js';

/** What was sent, what waits, what did not go and why. */
@ApiTags('notices')
@Roles('administrator', 'clerk', 'reviewer', 'decider', 'head', 'auditor')
@Controller('outbox-messages')
export class OutboxMessagesController {
  constructor(private readonly outbox: OutboxService) {}

  @List(outboxList)
  @Get()
  async list(@CurrentActor() actor: Actor, @ListParams() query: ListQuery, @CurrentLocale() locale: Locale) {
    return respondList(await this.outbox.list(actor, query), (view) => answerOf(view, locale));
  }

  @Get(':id')
  async get(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    return answerOf(await this.outbox.get(actor, id), locale);
  }

  /** Has it tried again at once. */
  @Roles('administrator', 'clerk', 'head')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/retry')
  async retry(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    await this.outbox.retry(actor, id);
    return answerOf(await this.outbox.get(actor, id), locale);
  }
}

/** A message with what went wrong as a sentence. */
function answerOf(view: OutboxView, locale: Locale) {
  return { ...view, failure: view.failure === null ? null : renderIssue(view.failure, locale) };
}
