import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/definitions.module.js';
import { MarksRepository } from './marks.repository.js';
import { StalenessService } from './staleness.service.js';

/** Who is to be graded again, and since when. */
@Module({
  imports: [DefinitionsModule],
  providers: [MarksRepository, StalenessService],
  exports: [MarksRepository, StalenessService],
})
export class StalenessModule {}
