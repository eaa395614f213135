import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/definitions.module.js';
import { StalenessModule } from '../staleness/staleness.module.js';
import { SubjectAttributes } from './subject-attributes.js';
import { SubjectEventsRepository } from './subject-events.repository.js';
import { SubjectIdentifiersRepository } from './subject-identifiers.repository.js';
import { SubjectLinksRepository } from './subject-links.repository.js';
import { SubjectMarks } from './subject-marks.js';
import { SubjectRegistry } from './subject-registry.js';
import { SubjectStatesRepository } from './subject-states.repository.js';
import { SubjectVersionsRepository } from './subject-versions.repository.js';
import { SubjectWriter } from './subject-writer.js';
import { SubjectsRepository } from './subjects.repository.js';

const open = [
  SubjectAttributes,
  SubjectLinksRepository,
  SubjectMarks,
  SubjectRegistry,
  SubjectStatesRepository,
  SubjectVersionsRepository,
  SubjectWriter,
  SubjectsRepository,
];

/** Whom credit information is about: found by codes, dated in all their properties, changed by events. */
@Module({
  imports: [DefinitionsModule, StalenessModule],
  providers: [...open, SubjectEventsRepository, SubjectIdentifiersRepository, SubjectVersionsRepository, SubjectWriter],
  exports: open,
})
export class SubjectsModule {}
