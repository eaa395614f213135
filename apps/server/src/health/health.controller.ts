import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CalendarsService, DefinitionsService, WorkConditionService } from '@xinheng/core';
import { Health, Metrics } from '@xinheng/platform';
import { renderIssue, type Locale } from '@xinheng/problem';
import type { Response } from 'express';
import { CurrentLocale, Public } from '../http/index.js';

/** For those who look after the machine; outside `/api/v1`. */
@ApiTags('health')
@Public()
@Controller()
export class HealthController {
  constructor(
    private readonly health: Health,
    private readonly metrics: Metrics,
    private readonly work: WorkConditionService,
    private readonly calendars: CalendarsService,
    definitions: DefinitionsService,
  ) {
    health.register('definitions', async () => void (await definitions.current()));
    metrics.gauge('definitions_generation', async () => (await definitions.current()).generation);
    metrics.gauge('plugins_enabled', async () => countOf(await definitions.plugins(), 'enabled'));
    metrics.gauge('plugins_quarantined', async () => countOf(await definitions.plugins(), 'quarantined'));
  }

  /** The process answers. */
  @Get('health/live')
  live() {
    return { state: 'up' };
  }

  /** Everything it needs answers; 503 where something does not. `notes`: what is amiss and keeps nobody from working. */
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) response: Response, @CurrentLocale() locale: Locale) {
    const checks = await this.health.ready();
    const isUp = checks.every((check) => check.isUp);
    response.status(isUp ? 200 : 503);
    return {
      state: isUp ? 'up' : 'down',
      checks: Object.fromEntries(checks.map((check) => [check.name, check.isUp ? 'up' : 'down'])),
      notes: isUp
        ? [...(await this.work.notes()), ...(await this.calendars.notes())].map((note) => ({
            code: note.code,
            message: renderIssue(note, locale),
          }))
        : [],
    };
  }

  @Get('metrics')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  async prometheus(): Promise<string> {
    return this.metrics.render();
  }
}

function countOf(plugins: readonly { readonly state: string }[], state: string): number {
  return plugins.filter((plugin) => plugin.state === state).length;
}
