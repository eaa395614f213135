import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/definitions.module.js';
import { CompletenessService } from './completeness.service.js';
import { CurrentGradesRepository } from './current-grades.repository.js';
import { CurrentGradesService } from './current-grades.service.js';
import { SchemePrograms } from './scheme-programs.js';

/** Results: what stands, how it came about, and what stood before. */
@Module({
  imports: [DefinitionsModule],
  providers: [CompletenessService, CurrentGradesRepository, CurrentGradesService, SchemePrograms],
  exports: [CurrentGradesService, SchemePrograms],
})
export class EvaluationsModule {}
