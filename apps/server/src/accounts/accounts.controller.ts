import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { accountList, AccountsService, type Actor } from '@xinheng/core';
import type { ListQuery } from '@xinheng/platform';
import { CurrentActor, Idempotent, IfMatch, List, ListParams, respondList, Roles } from '../http/index.js';
import { AccountDto, CreateAccountDto, ResetPasswordDto } from './accounts.dto.js';

@ApiTags('accounts')
@Controller('accounts')
export class AccountsController {
  constructor(private readonly accounts: AccountsService) {}

  @Roles('administrator', 'auditor')
  @List(accountList)
  @Get()
  async list(@CurrentActor() actor: Actor, @ListParams() query: ListQuery) {
    return respondList(await this.accounts.list(actor, query));
  }

  @Roles('administrator', 'auditor')
  @Get(':id')
  async get(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.accounts.get(actor, id);
  }

  @Roles('administrator')
  @Idempotent()
  @Post()
  async create(@CurrentActor() actor: Actor, @Body() dto: CreateAccountDto) {
    return this.accounts.create(actor, { ...dto, isDisabled: dto.isDisabled ?? false });
  }

  @Roles('administrator')
  @Put(':id')
  async update(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() dto: AccountDto,
  ) {
    return this.accounts.update(actor, id, version, { ...dto, isDisabled: dto.isDisabled ?? false });
  }

  @Roles('administrator')
  @Idempotent()
  @HttpCode(200)
  @Post(':id/reset-password')
  async resetPassword(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() { password }: ResetPasswordDto) {
    return this.accounts.resetPassword(actor, id, password);
  }
}
