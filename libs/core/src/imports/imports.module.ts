import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { DefinitionsModule } from '../definitions/definitions.module.js';
import { RecordsModule } from '../records/records.module.js';
import { SubjectsModule } from '../subjects/subjects.module.js';
import { BatchContent } from './batch-content.js';
import { BatchReaders } from './batch-readers.js';
import { ImportBatchesRepository } from './import-batches.repository.js';
import { ImportFiles } from './import-files.js';
import { ImportFindingsRepository } from './import-findings.repository.js';
import { ImportFormsService } from './import-forms.service.js';
import { ImportIntake } from './import-intake.js';
import { ImportLedger } from './import-ledger.js';
import { ImportQueue } from './import-queue.js';
import { ImportRun } from './import-run.js';
import { ImportWithdrawal } from './import-withdrawal.js';
import { ImportWorker } from './import-worker.js';
import { ImportsService } from './imports.service.js';
import { RecordTaker } from './record-taker.js';
import { RowTaker } from './row-taker.js';
import { SampleFilesService } from './sample/sample-files.service.js';
import { SampleFillService } from './sample/fill/sample-fill.service.js';
import { SampleLoader } from './sample/sample-loader.js';
import { SampleRepository } from './sample/sample.repository.js';
import { SubjectTaker } from './subject-taker.js';

const open = [
  ImportFormsService,
  ImportIntake,
  ImportWithdrawal,
  ImportWorker,
  ImportsService,
  SampleFilesService,
  SampleFillService,
  SampleLoader,
  SampleRepository,
];

/** Files of offices on their way to subjects and records. */
@Module({
  imports: [AccountsModule, AuditModule, CatalogueModule, DefinitionsModule, RecordsModule, SubjectsModule],
  providers: [
    ...open,
    BatchContent,
    BatchReaders,
    ImportBatchesRepository,
    ImportFiles,
    ImportFindingsRepository,
    ImportLedger,
    ImportQueue,
    ImportRun,
    RecordTaker,
    RowTaker,
    SubjectTaker,
  ],
  exports: open,
})
export class ImportsModule {}
