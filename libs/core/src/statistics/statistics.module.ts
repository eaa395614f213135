import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { DefinitionsModule } from '../definitions/definitions.module.js';
import { GradeSnapshotsRepository } from '../evaluations/grade-snapshots.repository.js';
import { StatisticsRepository } from './statistics.repository.js';
import { StatisticsService } from './statistics.service.js';

/** Counts. */
@Module({
  imports: [CatalogueModule, DefinitionsModule],
  providers: [GradeSnapshotsRepository, StatisticsRepository, StatisticsService],
  exports: [StatisticsService],
})
export class StatisticsModule {}
