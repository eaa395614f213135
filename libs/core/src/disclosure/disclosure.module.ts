import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { DefinitionsModule } from '../definitions/definitions.module.js';
import { PublicListsRepository } from './public-lists.repository.js';
import { PublicListsService } from './public-lists.service.js';
import { PublicQueryService } from './public-query.service.js';
import { PublicSubjectsRepository } from './public-subjects.repository.js';

/** What everybody may see. */
@Module({
  imports: [CatalogueModule, DefinitionsModule],
  providers: [PublicListsRepository, PublicListsService, PublicQueryService, PublicSubjectsRepository],
  exports: [PublicListsService, PublicQueryService],
})
export class DisclosureModule {}
