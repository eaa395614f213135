import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/audit.module.js';
import { DefinitionsModule } from '../definitions/definitions.module.js';
import { EvaluationsModule } from '../evaluations/evaluations.module.js';
import { PluginsModule } from '../plugins/plugins.module.js';
import { RecordsModule } from '../records/records.module.js';
import { SubjectsModule } from '../subjects/subjects.module.js';
import { EffectSourcesRepository } from './effect-sources.repository.js';
import { EffectiveMeasuresService } from './effective-measures.service.js';
import { MeasureApplicationDeskService } from './measure-application-desk.service.js';
import { EffectiveGradesRepository } from './effective-grades.repository.js';
import { MeasureApplicationsRepository } from './measure-applications.repository.js';
import { MEASURE_GUARDS, MeasureApplicationsService } from './measure-applications.service.js';
import { MeasureFollower } from './measure-follower.js';
import { measureGuards } from './measure-guards.js';
import { MeasureRetirement } from './measure-retirement.js';
import { MeasureWriter } from './measure-writer.js';
import { ProvenanceService } from './provenance.service.js';

const open = [
  EffectSourcesRepository,
  EffectiveMeasuresService,
  MeasureApplicationDeskService,
  MeasureApplicationsService,
  MeasureFollower,
  ProvenanceService,
];

/** Measures applied to subjects: guarded when they begin, ended with what brought them. */
@Module({
  imports: [AuditModule, DefinitionsModule, EvaluationsModule, PluginsModule, RecordsModule, SubjectsModule],
  providers: [
    ...open,
    EffectiveGradesRepository,
    MeasureApplicationsRepository,
    MeasureRetirement,
    MeasureWriter,
    { provide: MEASURE_GUARDS, useValue: measureGuards },
  ],
  exports: open,
})
export class MeasuresModule {}
