import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/definitions.module.js';
import { RecordsModule } from '../records/records.module.js';
import { SubjectsModule } from '../subjects/subjects.module.js';
import { CompletenessService } from './completeness.service.js';
import { CurrentGradesRepository } from './current-grades.repository.js';
import { CurrentGradesService } from './current-grades.service.js';
import { EvaluationInputs } from './evaluation-inputs.js';
import { EvaluationResultsRepository } from './evaluation-results.repository.js';
import { EvaluationStatesRepository } from './evaluation-states.repository.js';
import { EvaluationsRepository } from './evaluations.repository.js';
import { EvaluationsService } from './evaluations.service.js';
import { ExplanationsService } from './explanations.service.js';
import { GradeHistory } from './grade-history.js';
import { GradeSnapshotsRepository } from './grade-snapshots.repository.js';
import { MarkedResults } from './marked-results.js';
import { SchemePrograms } from './scheme-programs.js';
import { StandingVectorsRepository } from './standing-vectors.repository.js';

const open = [
  CompletenessService,
  CurrentGradesService,
  EvaluationInputs,
  EvaluationResultsRepository,
  EvaluationStatesRepository,
  EvaluationsService,
  ExplanationsService,
  GradeHistory,
  GradeSnapshotsRepository,
  SchemePrograms,
  StandingVectorsRepository,
];

/** Results: what stands, how it came about, and what stood before. */
@Module({
  imports: [DefinitionsModule, RecordsModule, SubjectsModule],
  providers: [...open, CurrentGradesRepository, EvaluationsRepository, MarkedResults],
  exports: open,
})
export class EvaluationsModule {}
