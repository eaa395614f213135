import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SampleRepository, WorkConditionService, type Actor } from '@xinheng/core';
import { Config } from '@xinheng/platform';
import { issue, renderIssue, XinhengError, type Locale } from '@xinheng/problem';
import { CurrentActor, CurrentLocale, Idempotent, Roles, SignedInOnly } from '../http/index.js';
import { SampleRemoval } from './sample-removal.js';
import { RemoveSampleDto } from './system.dto.js';

/** What the installation says of itself. */
@ApiTags('system')
@Controller('system')
export class SystemController {
  constructor(
    private readonly config: Config,
    private readonly sample: SampleRepository,
    private readonly removal: SampleRemoval,
    private readonly work: WorkConditionService,
  ) {}

  @SignedInOnly()
  @Get()
  async get(@CurrentLocale() locale: Locale) {
    const { version, carrier, database } = this.config;
    const notes = (await this.work.notes()).map((note) => ({ code: note.code, message: renderIssue(note, locale) }));
    return { version, carrier, database: database.kind, sample: await this.sample.presence(), notes };
  }

  /** Removes the sample entirely: its accounts log in no more, its subjects, records and results are gone. */
  @Roles('administrator')
  @Idempotent()
  @HttpCode(200)
  @Post('remove-sample')
  async removeSample(@CurrentActor() actor: Actor, @Body() { confirm }: RemoveSampleDto) {
    if (!confirm) {
      const found = issue('sample-removal-unconfirmed', '/confirm');
      throw new XinhengError('invalid', 'request-invalid', {}, [found]);
    }
    await this.removal.remove(actor);
    return { sample: await this.sample.presence() };
  }
}
