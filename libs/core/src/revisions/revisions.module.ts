import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DefinitionsModule } from '../definitions/definitions.module.js';
import { RevisionDiff } from './diff/revision-diff.js';
import { LocalResourcesRepository } from './local-resources.repository.js';
import { PluginResourcesService } from './plugin-resources.service.js';
import { RevisionAccess } from './revision-access.js';
import { RevisionAnnouncer } from './revision-announcer.js';
import { RevisionDecisionsService } from './revision-decisions.service.js';
import { RevisionExaminer } from './revision-examiner.js';
import { RevisionHandsRepository } from './revision-hands.repository.js';
import { RevisionPrintService } from './revision-print.service.js';
import { RevisionPublisher } from './revision-publisher.js';
import { RevisionReaderService } from './revision-reader.service.js';
import { RevisionsRepository } from './revisions.repository.js';
import { RevisionsService } from './revisions.service.js';

/** The life of a change of the rules in force. */
@Module({
  imports: [AuditModule, DefinitionsModule],
  providers: [
    LocalResourcesRepository,
    PluginResourcesService,
    RevisionAccess,
    RevisionAnnouncer,
    RevisionDecisionsService,
    RevisionDiff,
    RevisionExaminer,
    RevisionHandsRepository,
    RevisionPrintService,
    RevisionPublisher,
    RevisionReaderService,
    RevisionsRepository,
    RevisionsService,
  ],
  exports: [
    LocalResourcesRepository,
    PluginResourcesService,
    RevisionDecisionsService,
    RevisionPrintService,
    RevisionReaderService,
    RevisionsService,
  ],
})
export class RevisionsModule {}
