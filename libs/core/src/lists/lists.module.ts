import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DefinitionsModule } from '../definitions/definitions.module.js';
import { MeasuresModule } from '../measures/measures.module.js';
import { RecordsModule } from '../records/records.module.js';
import { SubjectsModule } from '../subjects/subjects.module.js';
import { ListEntriesRepository } from './list-entries.repository.js';
import { ListEntriesService } from './list-entries.service.js';
import { LIST_GUARDS, ListEntryWriter } from './list-entry-writer.js';
import { listGuards } from './list-guards.js';
import { ListMeasures } from './list-measures.js';

const open = [ListEntriesService];

/** Lists of subjects: who is proposed, decided and published, and who leaves. */
@Module({
  imports: [AuditModule, DefinitionsModule, MeasuresModule, RecordsModule, SubjectsModule],
  providers: [
    ...open,
    ListEntriesRepository,
    ListEntryWriter,
    ListMeasures,
    { provide: LIST_GUARDS, useValue: listGuards },
  ],
  exports: open,
})
export class ListsModule {}
