import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { inboxList, InboxService, type Actor } from '@xinheng/core';
import type { ListQuery } from '@xinheng/platform';
import { CurrentActor, Idempotent, List, ListParams, respondList, SignedInOnly } from '../http/index.js';

/** What came to whoever is logged in, or to their unit. */
@ApiTags('notices')
@SignedInOnly()
@Controller('inbox-messages')
export class InboxMessagesController {
  constructor(private readonly inbox: InboxService) {}

  @List(inboxList)
  @Get()
  async list(@CurrentActor() actor: Actor, @ListParams() query: ListQuery) {
    return respondList(await this.inbox.list(actor, query));
  }

  /** Marks all of them as read. */
  @Idempotent()
  @HttpCode(200)
  @Post('read')
  async readAll(@CurrentActor() actor: Actor) {
    return { read: await this.inbox.read(actor, null) };
  }

  /** Marks one as read. */
  @Idempotent()
  @HttpCode(200)
  @Post(':id/read')
  async read(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return { read: await this.inbox.read(actor, id) };
  }
}
