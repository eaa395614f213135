import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { noticeList, NoticePrinter, NoticesService, type Actor } from '@xinheng/core';
import { rowIdOf, UnitOfWork, type ListQuery } from '@xinheng/platform';
import type { Response } from 'express';
import {
  CurrentActor,
  downloadOf,
  Idempotent,
  List,
  ListParams,
  respondList,
  Roles,
  SignedInOnly,
} from '../http/index.js';
import { NoticeOriginalDto, ServiceAttemptDto } from './notices.dto.js';

/** Documents that procedures issued: read, printed, served. */
@ApiTags('notices')
@SignedInOnly()
@Controller('notices')
export class NoticesController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notices: NoticesService,
    private readonly printer: NoticePrinter,
  ) {}

  @List(noticeList)
  @Get()
  async list(@CurrentActor() actor: Actor, @ListParams() query: ListQuery) {
    return respondList(await this.notices.list(actor, query));
  }

  @Get(':id')
  async get(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.notices.get(actor, id);
  }

  /** To be printed, sealed, and scanned back. */
  @ApiProduces('application/pdf')
  @Get(':id/pdf')
  async pdf(@CurrentActor() actor: Actor, @Param('id') id: string, @Res({ passthrough: true }) response: Response) {
    return downloadOf(response, { ...(await this.printer.pdf(actor, id)), mediaType: 'application/pdf' });
  }

  /** An attempt to serve it; `pending` until its result is entered with the same way and day. */
  @Roles('administrator', 'clerk', 'reviewer', 'decider', 'head')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/service')
  async serve(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() attempt: ServiceAttemptDto) {
    await this.unitOfWork.run((tx) => this.notices.serve(tx, actor, rowIdOf(id), attempt));
    return this.notices.get(actor, id);
  }

  /** The scan of the sealed original, once. */
  @Roles('administrator', 'clerk', 'reviewer', 'decider', 'head')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/original')
  async original(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { attachment }: NoticeOriginalDto) {
    await this.unitOfWork.run((tx) => this.notices.attachOriginal(tx, actor, rowIdOf(id), attachment));
    return this.notices.get(actor, id);
  }
}
