import { Injectable } from '@nestjs/common';
import { Config, Log, UnitOfWork } from '@xinheng/platform';
import { DefinitionsService } from '../definitions/definitions.service.js';
import { readConfiguredPlugins } from './configured-plugins.js';
import { examinePlugins, type ExaminedPlugin } from './examine-plugins.js';
import { NO_NEWS, PluginInstaller, type PluginNews } from './plugin-installer.js';

/** Brings plugins into force. */
@Injectable()
export class PluginsService {
  constructor(
    private readonly config: Config,
    private readonly log: Log,
    private readonly unitOfWork: UnitOfWork,
    private readonly definitions: DefinitionsService,
    private readonly installer: PluginInstaller,
  ) {}

  /**
   * Brings the plugins that the configuration names into force, by the hash of their content: what is unchanged is
   * left alone, what changed becomes a new generation, what cannot be loaded is quarantined with its findings.
   * Everything is written in one transaction; a second process that starts at the same time finds nothing to do.
   */
  async bootstrap(): Promise<PluginNews> {
    const found = await readConfiguredPlugins(this.config.pluginsDir, this.config.plugins);
    const stored = await this.definitions.plugins();
    const isAsItWas = found.every(({ id, contentHash }) =>
      stored.some((one) => one.id === id && one.contentHash === contentHash && one.state !== 'quarantined'),
    );
    if (isAsItWas) return NO_NEWS;
    const named = new Set(found.map(({ id }) => id));
    const before = await this.definitions.current();
    const examined = examinePlugins(
      found,
      before.plugins.filter(({ id }) => !named.has(id)),
    );
    const news = await this.unitOfWork.run((tx) => this.installer.install(tx, examined, before));
    this.report(examined);
    return news;
  }

  private report(examined: readonly ExaminedPlugin[]): void {
    for (const { found, plugin, findings } of examined) {
      const facts = { plugin: found.id, version: found.outline.version, findings: findings.length };
      if (plugin === null) this.log.warn('a plugin cannot be loaded and is set aside', facts);
      else this.log.info('a plugin is in force', facts);
    }
  }
}
