import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PluginResourcesService } from '@xinheng/core';
import type { Locale } from '@xinheng/problem';
import { CurrentLocale, Roles } from '../http/index.js';

/** Plugins as their files, for editors in the browser. */
@ApiTags('plugins')
@Roles('administrator', 'editor', 'approver', 'auditor')
@Controller('plugins')
export class PluginResourcesController {
  constructor(private readonly resources: PluginResourcesService) {}

  /** The plugin as its files, all editions, with the plugins that it may name. */
  @Get(':id/resources')
  async of(@Param('id') id: string, @CurrentLocale() locale: Locale) {
    return this.resources.of(id, locale);
  }
}
