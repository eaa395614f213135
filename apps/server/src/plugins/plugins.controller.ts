import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { CodeTitles, pluginList, PluginReaderService } from '@xinheng/core';
import type { ListQuery } from '@xinheng/platform';
import type { Locale } from '@xinheng/problem';
import { CurrentLocale, List, ListParams, respondList, SignedInOnly } from '../http/index.js';
import { withNamedRegions } from '../schemes/named-regions.js';

/** The plugins that stand here, with their documents, their coverage, and what was found when they were read. */
@ApiTags('plugins')
@SignedInOnly()
@Controller('plugins')
export class PluginsController {
  constructor(
    private readonly reader: PluginReaderService,
    private readonly titles: CodeTitles,
  ) {}

  @List(pluginList)
  @Get()
  async list(@ListParams() query: ListQuery, @CurrentLocale() locale: Locale) {
    return respondList(await this.reader.list(query, locale), (row) => withNamedRegions(this.titles, row));
  }

  @Get(':id')
  async get(@Param('id') id: string, @CurrentLocale() locale: Locale) {
    return withNamedRegions(this.titles, await this.reader.get(id, locale));
  }

  /** The package as a file, `.xhp`. */
  @ApiProduces('application/zip')
  @Get(':id/package')
  async package(@Param('id') id: string) {
    const { fileName, bytes } = await this.reader.packageOf(id);
    return new StreamableFile(bytes, { type: 'application/zip', disposition: `attachment; filename="${fileName}"` });
  }
}
