import { Module } from '@nestjs/common';
import { AccountsRepository } from './accounts.repository.js';
import { AccountsService } from './accounts.service.js';
import { AuditReaderService } from './audit-reader.service.js';
import { FirstAdministratorService } from './first-administrator.service.js';
import { SampleAccountsService } from './sample-accounts.service.js';
import { SessionsRepository } from './sessions.repository.js';
import { SessionsService } from './sessions.service.js';
import { UnitsRepository } from './units.repository.js';
import { UnitsService } from './units.service.js';

const services = [
  AccountsService,
  AuditReaderService,
  FirstAdministratorService,
  SampleAccountsService,
  SessionsService,
  UnitsService,
];

@Module({
  providers: [...services, AccountsRepository, SessionsRepository, UnitsRepository],
  exports: services,
})
export class AccountsModule {}
