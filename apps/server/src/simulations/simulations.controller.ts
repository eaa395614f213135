import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  simulationList,
  simulationMoveList,
  SimulationReaderService,
  SimulationsService,
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
} from '../http/index.js';
import { followSimulation } from './follow-simulation.js';
import { SimulationOrderDto } from './simulations.dto.js';

/** What changed rules would do to everybody, before they are in force. */
@ApiTags('simulations')
@Controller('simulations')
export class SimulationsController {
  constructor(
    private readonly simulations: SimulationsService,
    private readonly reader: SimulationReaderService,
  ) {}

  @Roles('administrator', 'editor', 'approver', 'auditor')
  @List(simulationList)
  @Get()
  async list(@CurrentActor() actor: Actor, @ListParams() query: ListQuery, @CurrentLocale() locale: Locale) {
    return respondList(await this.reader.list(actor, query, locale));
  }

  /** The parameters in force that schemes read, each as the plugin has it, for trying out another value. */
  @Roles('administrator', 'editor', 'approver')
  @Get('parameters')
  async parameters(@CurrentLocale() locale: Locale) {
    return this.reader.parameters(locale);
  }

  @Roles('administrator', 'editor', 'approver', 'auditor')
  @Get(':id')
  async get(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    return this.reader.get(actor, id, locale);
  }

  /** Checks the draft and has it tried out in the background; what is wrong with it is told at once. */
  @Roles('administrator', 'editor', 'approver')
  @Idempotent()
  @HttpCode(202)
  @Post()
  async start(@CurrentActor() actor: Actor, @Body() order: SimulationOrderDto, @CurrentLocale() locale: Locale) {
    return this.reader.get(actor, await this.simulations.start(actor, order), locale);
  }

  /** Ends it; nothing is left of what it found. */
  @Roles('administrator', 'editor', 'approver')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/cancel')
  async cancel(@CurrentActor() actor: Actor, @Param('id') id: string, @CurrentLocale() locale: Locale) {
    await this.simulations.cancel(actor, id);
    return this.reader.get(actor, id, locale);
  }

  /** The subjects that would move, with old and new reasons; in `from` and `to` the grade `-` is none. */
  @Roles('administrator', 'editor', 'approver', 'auditor')
  @List(simulationMoveList)
  @Get(':id/subjects')
  async subjects(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @ListParams() query: ListQuery,
    @CurrentLocale() locale: Locale,
  ) {
    return respondList(await this.reader.subjects(actor, id, query, locale));
  }

  /** `progress`, `state` and `end`, each with the simulation as data. */
  @Roles('administrator', 'editor', 'approver', 'auditor')
  @ApiProduces('text/event-stream')
  @Get(':id/events')
  async events(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @CurrentLocale() locale: Locale,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    // Before anything is sent: one that is not there is told as a problem, not as a stream.
    await this.reader.get(actor, id, locale);
    await sendEvents(request, response, followSimulation(this.reader, { actor, id, locale }));
  }
}
