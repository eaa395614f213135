import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DefinitionsModule } from '../definitions/definitions.module.js';
import { ImportBatchesRepository } from '../imports/import-batches.repository.js';
import { RecordsModule } from '../records/records.module.js';
import { SubjectsModule } from '../subjects/subjects.module.js';
import { CompletenessService } from './completeness.service.js';
import { CounterfactualsService } from './counterfactuals/counterfactuals.service.js';
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
import { EffectHoldsRepository } from './holds/effect-holds.repository.js';
import { EffectHoldsService } from './holds/effect-holds.service.js';
import { HeldSubjectsRepository } from './holds/held-subjects.repository.js';
import { HoldRelease } from './holds/hold-release.js';
import { HoldFinder } from './holds/hold-finder.js';
import { HoldSettler } from './holds/hold-settler.js';
import { GradeWatch } from './grade-watch.js';
import { MarkedResults } from './marked-results.js';
import { SchemePrograms } from './scheme-programs.js';
import { StandingVectorsRepository } from './standing-vectors.repository.js';

const open = [
  CompletenessService,
  CounterfactualsService,
  CurrentGradesService,
  EffectHoldsService,
  EvaluationInputs,
  EvaluationResultsRepository,
  EvaluationStatesRepository,
  EvaluationsService,
  ExplanationsService,
  GradeHistory,
  GradeSnapshotsRepository,
  GradeWatch,
  HoldSettler,
  SchemePrograms,
  StandingVectorsRepository,
];

/** Results: what stands, how it came about, and what stood before. */
@Module({
  imports: [AuditModule, DefinitionsModule, RecordsModule, SubjectsModule],
  providers: [
    ...open,
    CurrentGradesRepository,
    EffectHoldsRepository,
    EvaluationsRepository,
    HeldSubjectsRepository,
    HoldFinder,
    HoldRelease,
    ImportBatchesRepository,
    MarkedResults,
  ],
  exports: open,
})
export class EvaluationsModule {}
