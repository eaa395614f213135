import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { ImportFormsService, SampleFilesService, type Actor } from '@xinheng/core';
import { CurrentActor, SignedInOnly } from '../http/index.js';

/** What can be imported, the empty files to fill in, and full ones to try it out with. */
@ApiTags('imports')
@SignedInOnly()
@Controller('imports')
export class ImportFormsController {
  constructor(
    private readonly forms: ImportFormsService,
    private readonly samples: SampleFilesService,
  ) {}

  @Get('forms')
  async list() {
    return this.forms.list();
  }

  /** An empty file: the id of a form with `.xlsx` or `.csv`. */
  @ApiProduces('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @Get('templates/:name')
  async template(@Param('name') name: string) {
    return fileOf(await this.forms.template(name));
  }

  /** Files with invented enterprises and their records, some of them faulty. */
  @Get('sample-files')
  sampleFiles(@CurrentActor() actor: Actor) {
    return this.samples.list(actor);
  }

  @ApiProduces('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  @Get('sample-files/:name')
  async sampleFile(@CurrentActor() actor: Actor, @Param('name') name: string) {
    return fileOf(await this.samples.file(actor, name));
  }
}

function fileOf({ fileName, type, content }: { fileName: string; type: string; content: Buffer }): StreamableFile {
  const extension = fileName.split('.').at(-1) ?? '';
  return new StreamableFile(content, {
    type,
    disposition: `attachment; filename="import.${extension}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
  });
}
