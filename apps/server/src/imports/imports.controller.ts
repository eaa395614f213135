import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Param, Post, Req, Res, StreamableFile, UploadedFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  importFindingList,
  ImportIntake,
  importList,
  ImportsService,
  ImportWithdrawal,
  isFinishedImport,
  type Actor,
} from '@xinheng/core';
import type { ListQuery } from '@xinheng/platform';
import type { Locale } from '@xinheng/problem';
import type { Request, Response } from 'express';
import {
  CurrentActor,
  CurrentLocale,
  Idempotent,
  List,
  ListParams,
  respondList,
  Roles,
  sendEvents,
  SignedInOnly,
  Upload,
  type ServerEvent,
} from '../http/index.js';
import { findingAnswer, importAnswer } from './import-answer.js';
import { ImportDto, isDryRunOf, WithdrawImportDto } from './imports.dto.js';

/** Files of offices: taken in, watched, ended, withdrawn as a whole. */
@ApiTags('imports')
@SignedInOnly()
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly intake: ImportIntake,
    private readonly imports: ImportsService,
    private readonly withdrawal: ImportWithdrawal,
  ) {}

  @List(importList)
  @Get()
  async list(@CurrentActor() actor: Actor, @ListParams() query: ListQuery, @CurrentLocale() locale: Locale) {
    return respondList(await this.imports.list(actor, query), (view) => importAnswer(view, locale));
  }

  /** Takes a file; the rows are gone through afterwards. */
  @Roles('administrator', 'clerk')
  @Upload()
  @HttpCode(202)
  @Post()
  async submit(
    @CurrentActor() actor: Actor,
    @UploadedFile() file: Express.Multer.File,
    @Body() dto: ImportDto,
    @CurrentLocale() locale: Locale,
  ) {
    const id = await this.intake.submit(actor, {
      fileName: file.originalname,
      content: file.buffer,
      item: dto.item || null,
      kind: dto.kind || null,
      isDryRun: isDryRunOf(dto),
    });
    return importAnswer(await this.imports.get(actor, id), locale);
  }

  @Get(':id')
  async get(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    return importAnswer(await this.imports.get(actor, id), locale);
  }

  @List(importFindingList)
  @Get(':id/findings')
  async findings(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @ListParams() query: ListQuery,
    @CurrentLocale() locale: Locale,
  ) {
    return respondList(await this.imports.findingsOf(actor, id, query), (row) => findingAnswer(row, locale));
  }

  /** The refused rows: line, column, value, reason. */
  @ApiProduces('text/csv')
  @Get(':id/errors.csv')
  async errors(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    const lines = await this.imports.errors(actor, id, locale);
    return new StreamableFile(Readable.from(lines, { objectMode: false }), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="errors-${encodeURIComponent(id)}.csv"`,
    });
  }

  @ApiProduces('text/event-stream')
  @Get(':id/events')
  async events(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @CurrentLocale() locale: Locale,
    @Req() request: Request,
    @Res() response: Response,
  ) {
    // An import that is not there is a problem, not an empty stream.
    await this.imports.get(actor, id);
    await sendEvents(request, response, this.eventsOf(actor, id, locale));
  }

  @Roles('administrator', 'clerk')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/cancel')
  async cancel(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    return importAnswer(await this.imports.cancel(actor, id), locale);
  }

  /** What a withdrawal would do. */
  @Roles('administrator', 'clerk')
  @Get(':id/withdrawal')
  async preview(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.withdrawal.preview(actor, id);
  }

  @Roles('administrator', 'clerk')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/withdraw')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason }: WithdrawImportDto,
    @CurrentLocale() locale: Locale,
  ) {
    await this.withdrawal.withdraw(actor, id, reason);
    return importAnswer(await this.imports.get(actor, id), locale);
  }

  private async *eventsOf(actor: Actor, id: string, locale: Locale): AsyncGenerator<ServerEvent> {
    let state = '';
    for await (const view of this.imports.follow(actor, id)) {
      const event = view.state === state ? 'progress' : 'state';
      state = view.state;
      const data = importAnswer(view, locale);
      yield { event, data };
      if (isFinishedImport(view)) yield { event: 'end', data };
    }
  }
}
