import { Global, Module } from '@nestjs/common';
import { AuditEventsRepository } from './audit-events.repository.js';
import { AuditService } from './audit.service.js';

/** The audit is written to from everywhere. */
@Global()
@Module({
  providers: [AuditEventsRepository, AuditService],
  exports: [AuditEventsRepository, AuditService],
})
export class AuditModule {}
