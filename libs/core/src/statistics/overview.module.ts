import { Module } from '@nestjs/common';
import { ImportsModule } from '../imports/imports.module.js';
import { RecordsModule } from '../records/records.module.js';
import { RunsModule } from '../runs/runs.module.js';
import { SubjectsModule } from '../subjects/subjects.module.js';
import { OverviewService } from './overview.service.js';

/** The first figures of the desk. Needs a carrier, as runs do. */
@Module({
  imports: [ImportsModule, RecordsModule, RunsModule, SubjectsModule],
  providers: [OverviewService],
  exports: [OverviewService],
})
export class OverviewModule {}
