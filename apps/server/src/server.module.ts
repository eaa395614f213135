import { Module, type DynamicModule } from '@nestjs/common';
import { AccountsModule, AuditModule } from '@xinheng/core';
import { PlatformModule, type Platform } from '@xinheng/platform';
import { AccountsController } from './accounts/accounts.controller.js';
import { AuditEventsController } from './audit-events/audit-events.controller.js';
import { AuthController } from './auth/auth.controller.js';
import { HealthController } from './health/health.controller.js';
import { EdgeModule } from './http/edge.module.js';
import { StartupService } from './system/startup.service.js';
import { SystemController } from './system/system.controller.js';
import { UnitsController } from './units/units.controller.js';

/** The server: the features of the product behind HTTP. */
@Module({})
export class ServerModule {
  static with(platform: Platform): DynamicModule {
    return {
      module: ServerModule,
      imports: [PlatformModule.with(platform), AuditModule, AccountsModule, EdgeModule],
      controllers: [
        AccountsController,
        AuditEventsController,
        AuthController,
        HealthController,
        SystemController,
        UnitsController,
      ],
      providers: [StartupService],
    };
  }
}
