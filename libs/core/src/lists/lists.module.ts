import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DefinitionsModule } from '../definitions/definitions.module.js';
import { EvaluationsModule } from '../evaluations/evaluations.module.js';
import { MeasuresModule } from '../measures/measures.module.js';
import { RecordsModule } from '../records/records.module.js';
import { SubjectsModule } from '../subjects/subjects.module.js';
import { EntryDrafts } from './entry-drafts.js';
import { ListEntryActsService } from './list-entry-acts.service.js';
import { ListEntryImportService } from './list-entry-import.service.js';
import { ListEntryReaderService } from './list-entry-reader.service.js';
import { ListFeedsRepository } from './list-feeds.repository.js';
import { ListFeedsService } from './list-feeds.service.js';
import { ListProposals } from './list-proposals.js';
import { ListEntriesRepository } from './list-entries.repository.js';
import { ListEntriesService } from './list-entries.service.js';
import { LIST_GUARDS, ListEntryWriter } from './list-entry-writer.js';
import { listGuards } from './list-guards.js';
import { ListMeasures } from './list-measures.js';

const open = [
  ListEntriesService,
  ListEntryActsService,
  ListEntryImportService,
  ListEntryReaderService,
  ListFeedsService,
  ListProposals,
];

/** Lists of subjects: who is proposed, decided and published, and who leaves. */
@Module({
  imports: [AuditModule, DefinitionsModule, EvaluationsModule, MeasuresModule, RecordsModule, SubjectsModule],
  providers: [
    ...open,
    EntryDrafts,
    ListFeedsRepository,
    ListEntriesRepository,
    ListEntryWriter,
    ListMeasures,
    { provide: LIST_GUARDS, useValue: listGuards },
  ],
  exports: open,
})
export class ListsModule {}
