import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../definitions/definitions.module.js';
import { RevisionsModule } from '../revisions/revisions.module.js';
import { RuleWorkbooksService } from './rule-workbooks.service.js';

/** Rules as workbooks, out and in. */
@Module({
  imports: [DefinitionsModule, RevisionsModule],
  providers: [RuleWorkbooksService],
  exports: [RuleWorkbooksService],
})
export class WorkbooksModule {}
