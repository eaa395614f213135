import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/definitions.module.js';
import { SubjectsModule } from '../subjects/subjects.module.js';
import { FeedsRepository } from './feeds.repository.js';
import { RecordEntry } from './record-entry.js';
import { RecordRules } from './record-rules.js';
import { RecordWriter } from './record-writer.js';
import { RecordsRepository } from './records.repository.js';
import { SubjectInputsRepository } from './subject-inputs.repository.js';

const open = [FeedsRepository, RecordEntry, RecordsRepository, SubjectInputsRepository];

/** Credit information about subjects: appended, never edited, known at an instant and true of a day. */
@Module({
  imports: [DefinitionsModule, SubjectsModule],
  providers: [...open, RecordRules, RecordWriter],
  exports: open,
})
export class RecordsModule {}
