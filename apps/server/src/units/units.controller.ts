import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { unitList, UnitsService, type Actor } from '@xinheng/core';
import type { ListQuery } from '@xinheng/platform';
import {
  CurrentActor,
  Idempotent,
  IfMatch,
  List,
  ListParams,
  respondList,
  Roles,
  SignedInOnly,
} from '../http/index.js';
import { CreateUnitDto, UnitDto } from './units.dto.js';

@ApiTags('units')
@Controller('units')
export class UnitsController {
  constructor(private readonly units: UnitsService) {}

  @SignedInOnly()
  @List(unitList)
  @Get()
  async list(@CurrentActor() actor: Actor, @ListParams() query: ListQuery) {
    return respondList(await this.units.list(actor, query));
  }

  @SignedInOnly()
  @Get(':id')
  async get(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.units.get(actor, id);
  }

  @Roles('administrator')
  @Idempotent()
  @Post()
  async create(@CurrentActor() actor: Actor, @Body() { parent, ...values }: CreateUnitDto) {
    return this.units.create(actor, parent, values);
  }

  @Roles('administrator')
  @Put(':id')
  async update(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() values: UnitDto,
  ) {
    return this.units.update(actor, id, version, values);
  }
}
