import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DefinitionsModule } from '../definitions/definitions.module.js';
import { RevisionsModule } from '../revisions/revisions.module.js';
import { PluginInstaller } from './plugin-installer.js';
import { PluginReaderService } from './plugin-reader.service.js';
import { PluginsService } from './plugins.service.js';

/** Packages: brought into force, and shown with what was found when they were read. */
@Module({
  imports: [AccountsModule, DefinitionsModule, RevisionsModule],
  providers: [PluginInstaller, PluginReaderService, PluginsService],
  exports: [PluginReaderService, PluginsService],
})
export class PluginsModule {}
