import { Module } from '@nestjs/common';
import { DefinitionsRepository } from './definitions.repository.js';
import { DefinitionsService } from './definitions.service.js';

/** Every plugin resource, as versioned rows. */
@Module({
  providers: [DefinitionsRepository, DefinitionsService],
  exports: [DefinitionsRepository, DefinitionsService],
})
export class DefinitionsModule {}
