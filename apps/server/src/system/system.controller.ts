import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Config } from '@xinheng/platform';
import { SignedInOnly } from '../http/index.js';

@ApiTags('system')
@Controller('system')
export class SystemController {
  constructor(private readonly config: Config) {}

  @SignedInOnly()
  @Get()
  get() {
    const { version, carrier, database } = this.config;
    return { version, carrier, database: database.kind };
  }
}
