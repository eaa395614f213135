import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { auditEventList, AuditReaderService, AuditService, type Actor } from '@xinheng/core';
import type { ListQuery } from '@xinheng/platform';
import { CurrentActor, List, ListParams, respondList, Roles } from '../http/index.js';

@ApiTags('audit-events')
@Roles('auditor', 'administrator')
@Controller()
export class AuditEventsController {
  constructor(
    private readonly reader: AuditReaderService,
    private readonly audit: AuditService,
  ) {}

  @List(auditEventList)
  @Get('audit-events')
  async list(@CurrentActor() actor: Actor, @ListParams() query: ListQuery) {
    return respondList(await this.reader.list(actor, query));
  }

  @Get('audit-events/:id')
  async get(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.reader.get(actor, id);
  }

  @Get('audit/verify')
  async verify() {
    return this.audit.verify();
  }
}
