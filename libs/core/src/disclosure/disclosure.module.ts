import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { DefinitionsModule } from '../definitions/definitions.module.js';
import { PublicQueryService } from './public-query.service.js';
import { PublicSubjectsRepository } from './public-subjects.repository.js';

/** What everybody may see. */
@Module({
  imports: [CatalogueModule, DefinitionsModule],
  providers: [PublicQueryService, PublicSubjectsRepository],
  exports: [PublicQueryService],
})
export class DisclosureModule {}
