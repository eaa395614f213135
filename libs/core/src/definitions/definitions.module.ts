import { Module } from '@nestjs/common';
import { DefinitionsRepository } from './definitions.repository.js';
import { DefinitionsService } from './definitions.service.js';
import { DefinitionsReaderService } from './reading/definitions-reader.service.js';

/** Every plugin resource, as versioned rows. */
@Module({
  providers: [DefinitionsReaderService, DefinitionsRepository, DefinitionsService],
  exports: [DefinitionsReaderService, DefinitionsRepository, DefinitionsService],
})
export class DefinitionsModule {}
