import { Body, Controller, Get, HttpCode, Param, Post, StreamableFile, UploadedFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  CodeTitles,
  PluginLifeReaderService,
  PluginLifeService,
  pluginList,
  PluginOrdersService,
  PluginReaderService,
  SimulationReaderService,
  SimulationsService,
  type Actor,
} from '@xinheng/core';
import type { ListQuery } from '@xinheng/platform';
import { XinhengError, type Locale } from '@xinheng/problem';
import {
  CurrentActor,
  CurrentLocale,
  Idempotent,
  List,
  ListParams,
  PackageUpload,
  respondList,
  Roles,
  SignedInOnly,
} from '../http/index.js';
import { withNamedRegions } from '../schemes/named-regions.js';
import { ConflictDecisionDto, PluginConsentDto, PluginReasonDto, RehearsalDto } from './plugins.dto.js';

/** The plugins that stand here, with their documents, their coverage, and what was found when they were read. */
@ApiTags('plugins')
@SignedInOnly()
@Controller('plugins')
export class PluginsController {
  constructor(
    private readonly reader: PluginReaderService,
    private readonly life: PluginLifeService,
    private readonly orders: PluginOrdersService,
    private readonly lifeReader: PluginLifeReaderService,
    private readonly simulations: SimulationsService,
    private readonly simulationReader: SimulationReaderService,
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

  /** Looks at a package and keeps it where nothing is wrong with it; answers everything that was found. */
  @Roles('administrator', 'editor')
  @PackageUpload()
  @Post()
  async upload(
    @CurrentActor() actor: Actor,
    @UploadedFile() file: Express.Multer.File,
    @CurrentLocale() locale: Locale,
  ) {
    return this.lifeReader.uploaded(await this.life.upload(actor, file.buffer), locale);
  }

  /** Where the plugin stands in its life: what waits, what was asked for, and what the reader may do. */
  @Roles('administrator', 'editor', 'approver', 'auditor')
  @Get(':id/life')
  async stands(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    return this.lifeReader.get(actor, id, locale);
  }

  /** What both the package that waits and people here changed, side by side. */
  @Roles('administrator', 'editor', 'approver', 'auditor')
  @Get(':id/conflicts')
  async conflicts(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    const { candidate } = await this.lifeReader.get(actor, id, locale);
    return (candidate?.items ?? []).filter(({ outcome }) => outcome === 'conflict');
  }

  @Roles('administrator', 'editor')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/conflicts/:resource')
  async decide(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('resource') resource: string,
    @Body() { take, resource: other }: ConflictDecisionDto,
    @CurrentLocale() locale: Locale,
  ) {
    await this.life.decide(actor, id, resource, take === 'other' ? (other === undefined ? [] : [other]) : take);
    return this.lifeReader.get(actor, id, locale);
  }

  /** Takes the package that waits in: its worked cases are run on the merged whole; nothing is in force by it yet. */
  @Roles('administrator', 'editor')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/install')
  async install(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    await this.life.install(actor, id);
    return this.lifeReader.get(actor, id, locale);
  }

  /** Tries the package that waits out on everybody, without effect; answers the simulation. */
  @Roles('administrator', 'editor', 'approver')
  @Idempotent()
  @HttpCode(202)
  @Post(':id/rehearse')
  async rehearse(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { scheme, asOf }: RehearsalDto,
    @CurrentLocale() locale: Locale,
  ) {
    const changes = await this.lifeReader.changes(id);
    if (changes === null) throw new XinhengError('conflict', 'plugin-rehearse-new', { id: id.slice(0, 63) });
    const started = await this.simulations.start(actor, {
      plugin: id,
      changes,
      ...(scheme === undefined ? {} : { scheme }),
      ...(asOf === undefined ? {} : { asOf }),
    });
    return this.simulationReader.get(actor, started, locale);
  }

  /** Asks for the plugin to be put in force: the package that waits, or what was disabled. */
  @Roles('administrator', 'editor')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/enable')
  async enable(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason }: PluginReasonDto,
    @CurrentLocale() locale: Locale,
  ) {
    await this.orders.order(actor, id, 'enable', reason);
    return this.lifeReader.get(actor, id, locale);
  }

  /** Consents to what was asked for; never who had a hand in it. */
  @Roles('administrator', 'approver')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/approve')
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() consent: PluginConsentDto,
    @CurrentLocale() locale: Locale,
  ) {
    await this.orders.approve(actor, id, consent);
    return this.lifeReader.get(actor, id, locale);
  }

  @Roles('administrator', 'approver')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/reject')
  async reject(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason }: PluginReasonDto,
    @CurrentLocale() locale: Locale,
  ) {
    await this.orders.reject(actor, id, reason);
    return this.lifeReader.get(actor, id, locale);
  }

  /** Takes back what is not decided yet, else the package that waits; null where nothing of the plugin is left. */
  @Roles('administrator', 'editor')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/withdraw')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason }: PluginReasonDto,
    @CurrentLocale() locale: Locale,
  ) {
    await this.orders.withdraw(actor, id, reason);
    return this.lifeReader.get(actor, id, locale);
  }

  /** Stops the plugin at once; putting it in force again takes two. */
  @Roles('administrator', 'editor', 'approver')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/disable')
  async disable(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason }: PluginReasonDto,
    @CurrentLocale() locale: Locale,
  ) {
    await this.orders.disable(actor, id, reason);
    return this.lifeReader.get(actor, id, locale);
  }

  /** Asks for one step back, to the very package that stood before. */
  @Roles('administrator', 'editor')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/revert')
  async revert(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason }: PluginReasonDto,
    @CurrentLocale() locale: Locale,
  ) {
    await this.orders.order(actor, id, 'revert', reason);
    return this.lifeReader.get(actor, id, locale);
  }

  /** Asks for the plugin to end for good. */
  @Roles('administrator', 'editor')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/retire')
  async retire(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { reason }: PluginReasonDto,
    @CurrentLocale() locale: Locale,
  ) {
    await this.orders.order(actor, id, 'retire', reason);
    return this.lifeReader.get(actor, id, locale);
  }
}
