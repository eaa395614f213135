import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DefinitionsModule } from '../definitions/definitions.module.js';
import { PluginResourcesService } from './plugin-resources.service.js';
import { RevisionAccess } from './revision-access.js';
import { RevisionHandsRepository } from './revision-hands.repository.js';
import { RevisionReaderService } from './revision-reader.service.js';
import { RevisionsRepository } from './revisions.repository.js';
import { RevisionsService } from './revisions.service.js';

/** The life of a change of the rules in force. */
@Module({
  imports: [AuditModule, DefinitionsModule],
  providers: [
    PluginResourcesService,
    RevisionAccess,
    RevisionHandsRepository,
    RevisionReaderService,
    RevisionsRepository,
    RevisionsService,
  ],
  exports: [PluginResourcesService, RevisionAccess, RevisionReaderService, RevisionsService],
})
export class RevisionsModule {}
