import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { DefinitionsModule } from '../definitions/definitions.module.js';
import { StalenessModule } from '../staleness/staleness.module.js';
import { SubjectAttributes } from './subject-attributes.js';
import { SubjectCorrectionService } from './subject-correction.service.js';
import { SubjectDossierService } from './subject-dossier.service.js';
import { SubjectEventWriter } from './subject-event-writer.js';
import { SubjectEventsService } from './subject-events.service.js';
import { SubjectEventsRepository } from './subject-events.repository.js';
import { SubjectHistoryRepository } from './subject-history.repository.js';
import { SubjectIdentifiersRepository } from './subject-identifiers.repository.js';
import { SubjectLinksRepository } from './subject-links.repository.js';
import { SubjectListRepository } from './subject-list.repository.js';
import { SubjectMarks } from './subject-marks.js';
import { SubjectRegistry } from './subject-registry.js';
import { SubjectStatesRepository } from './subject-states.repository.js';
import { SubjectVersionsRepository } from './subject-versions.repository.js';
import { SubjectWriter } from './subject-writer.js';
import { SubjectsRepository } from './subjects.repository.js';
import { SubjectsService } from './subjects.service.js';

const open = [
  SubjectAttributes,
  SubjectCorrectionService,
  SubjectDossierService,
  SubjectEventsService,
  SubjectIdentifiersRepository,
  SubjectLinksRepository,
  SubjectMarks,
  SubjectRegistry,
  SubjectStatesRepository,
  SubjectVersionsRepository,
  SubjectWriter,
  SubjectsRepository,
  SubjectsService,
];

/** Whom credit information is about: found by codes, dated in all their properties, changed by events. */
@Module({
  imports: [CatalogueModule, DefinitionsModule, StalenessModule],
  providers: [...open, SubjectEventWriter, SubjectEventsRepository, SubjectHistoryRepository, SubjectListRepository],
  exports: open,
})
export class SubjectsModule {}
