import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AuditModule } from '../audit/audit.module.js';
import { DefinitionsModule } from '../definitions/definitions.module.js';
import { RevisionsModule } from '../revisions/revisions.module.js';
import { SubjectsModule } from '../subjects/subjects.module.js';
import { PluginCandidates } from './packages/plugin-candidates.js';
import { PluginImpacts } from './packages/plugin-impacts.js';
import { PluginLifeReaderService } from './packages/plugin-life-reader.service.js';
import { PluginLifeService } from './packages/plugin-life.service.js';
import { PluginNotes } from './packages/plugin-notes.js';
import { PluginOrdersRepository } from './packages/plugin-orders.repository.js';
import { PluginOrdersService } from './packages/plugin-orders.service.js';
import { PluginPackagesRepository } from './packages/plugin-packages.repository.js';
import { PluginStandings } from './packages/plugin-standing.service.js';
import { PluginWatch } from './packages/plugin-watch.js';
import { PluginInstaller } from './plugin-installer.js';
import { PluginReaderService } from './plugin-reader.service.js';
import { PluginsService } from './plugins.service.js';

const open = [
  PluginLifeReaderService,
  PluginLifeService,
  PluginOrdersService,
  PluginReaderService,
  PluginsService,
  PluginWatch,
];

/** Packages: brought into force at the start or while the program runs, gone back on, and shown with what was found. */
@Module({
  imports: [AccountsModule, AuditModule, DefinitionsModule, RevisionsModule, SubjectsModule],
  providers: [
    ...open,
    PluginCandidates,
    PluginImpacts,
    PluginInstaller,
    PluginNotes,
    PluginOrdersRepository,
    PluginPackagesRepository,
    PluginStandings,
  ],
  exports: open,
})
export class PluginsModule {}
