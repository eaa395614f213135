import { Body, Controller, Get, HttpCode, Param, Post, StreamableFile, UploadedFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { RuleWorkbooksService, type Actor } from '@xinheng/core';
import type { Locale } from '@xinheng/problem';
import { CurrentActor, CurrentLocale, QueryNames, QueryText, Roles, Upload } from '../http/index.js';
import { WorkbookDto } from './revision-workbooks.dto.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Decision tables, score cards, parameters, look-up tables and catalogues of a draft as workbooks. */
@ApiTags('revisions')
@Controller('revisions')
export class RevisionWorkbooksController {
  constructor(private readonly workbooks: RuleWorkbooksService) {}

  /** The resource as the draft has it, saved; of the catalogue all items. */
  @Roles('administrator', 'editor', 'approver', 'auditor')
  @QueryNames('resource', 'key')
  @ApiProduces(XLSX)
  @Get(':id/workbook')
  async write(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @QueryText('resource') resource: string | null,
    @QueryText('key') key: string | null,
    @CurrentLocale() locale: Locale,
  ) {
    const { fileName, content } = await this.workbooks.write({ actor, locale }, id, {
      resource: resource ?? '',
      key,
    });
    return new StreamableFile(content, {
      type: XLSX,
      disposition: `attachment; filename="rules.xlsx"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    });
  }

  /** Holds a workbook against the draft: which cells differ, and what is wrong with them. Changes nothing. */
  @Roles('administrator', 'editor')
  @Upload()
  @HttpCode(200)
  @Post(':id/workbook')
  async read(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @UploadedFile() file: Express.Multer.File,
    @Body() { resource, key }: WorkbookDto,
    @CurrentLocale() locale: Locale,
  ) {
    return this.workbooks.read({ actor, locale }, id, {
      resource,
      key: key ?? null,
      content: file.buffer,
    });
  }
}
