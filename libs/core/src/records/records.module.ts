import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/definitions.module.js';
import { SubjectsModule } from '../subjects/subjects.module.js';
import { BatchRecordsRepository } from './batch-records.repository.js';
import { CommitmentsRepository } from './commitments.repository.js';
import { FeedsRepository } from './feeds.repository.js';
import { MembershipsRepository } from './memberships.repository.js';
import { RecordActWriter } from './record-act-writer.js';
import { RecordActsService } from './record-acts.service.js';
import { RecordEntryService } from './record-entry.service.js';
import { RecordEntry } from './record-entry.js';
import { RecordListRepository } from './record-list.repository.js';
import { RecordRules } from './record-rules.js';
import { RecordWithdrawal } from './record-withdrawal.js';
import { RecordWriter } from './record-writer.js';
import { RecordsRepository } from './records.repository.js';
import { RecordsService } from './records.service.js';
import { SampleSubjectsRepository } from './sample-subjects.repository.js';
import { SubjectInputsRepository } from './subject-inputs.repository.js';
import { SubjectInputsService } from './subject-inputs.service.js';
import { SubjectWithdrawal } from './subject-withdrawal.js';

const open = [
  CommitmentsRepository,
  FeedsRepository,
  RecordActsService,
  RecordEntry,
  RecordEntryService,
  RecordWithdrawal,
  RecordsRepository,
  RecordsService,
  SampleSubjectsRepository,
  SubjectInputsRepository,
  SubjectInputsService,
  SubjectWithdrawal,
];

/** Credit information about subjects: appended, never edited, known at an instant and true of a day. */
@Module({
  imports: [DefinitionsModule, SubjectsModule],
  providers: [
    ...open,
    BatchRecordsRepository,
    MembershipsRepository,
    RecordActWriter,
    RecordListRepository,
    RecordRules,
    RecordWriter,
  ],
  exports: open,
})
export class RecordsModule {}
