import { Controller, Get, Param, Post, Res, UploadedFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { attachmentList, AttachmentsService, type Actor } from '@xinheng/core';
import { UnitOfWork, type ListQuery } from '@xinheng/platform';
import type { Response } from 'express';
import { CurrentActor, downloadOf, List, ListParams, respondList, Roles, SignedInOnly, Upload } from '../http/index.js';

/** Evidence: brought once, tied to what it proves by the routes of that, handed out as a file. */
@ApiTags('attachments')
@SignedInOnly()
@Controller('attachments')
export class AttachmentsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attachments: AttachmentsService,
  ) {}

  @List(attachmentList)
  @Get()
  async list(@CurrentActor() actor: Actor, @ListParams() query: ListQuery) {
    return respondList(await this.attachments.list(actor, query));
  }

  @Roles('administrator', 'clerk', 'reviewer', 'decider', 'head')
  @Upload()
  @Post()
  async store(@CurrentActor() actor: Actor, @UploadedFile() file: Express.Multer.File) {
    const brought = { name: file.originalname, content: file.buffer };
    return this.unitOfWork.run((tx) => this.attachments.store(tx, actor, brought));
  }

  @Get(':id')
  async get(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.attachments.get(actor, id);
  }

  @ApiProduces('application/octet-stream')
  @Get(':id/content')
  async content(@CurrentActor() actor: Actor, @Param('id') id: string, @Res({ passthrough: true }) response: Response) {
    return downloadOf(response, await this.attachments.content(actor, id));
  }
}
