import { Injectable } from '@nestjs/common';
import { Clock, Config, Log, UnitOfWork } from '@xinheng/platform';
import { DefinitionsService } from '../definitions/definitions.service.js';
import type { Definitions } from '../definitions/definitions.js';
import { LocalResourcesRepository } from '../revisions/local-resources.repository.js';
import { readConfiguredPlugins, type FoundPlugin } from './configured-plugins.js';
import { examinePlugins } from './examine-plugins.js';
import type { ExaminedPlugin } from './examined-plugin.js';
import { PluginPackagesRepository } from './packages/plugin-packages.repository.js';
import { NO_NEWS, PluginInstaller, wasHeld, type PluginNews } from './plugin-installer.js';
import type { LocalChanges } from './upgrade-locally.js';

/** Brings plugins into force. */
@Injectable()
export class PluginsService {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly log: Log,
    private readonly unitOfWork: UnitOfWork,
    private readonly definitions: DefinitionsService,
    private readonly installer: PluginInstaller,
    private readonly local: LocalResourcesRepository,
    private readonly packages: PluginPackagesRepository,
  ) {}

  /**
   * Brings the plugins that the configuration names into force, by the hash of their content: what is unchanged is
   * left alone, what changed becomes a new generation, what cannot be loaded is quarantined with its findings. What was
   * changed here by revisions stays.
   * Everything is written in one transaction; a second process that starts at the same time finds nothing to do.
   */
  async bootstrap(): Promise<PluginNews> {
    const configured = await readConfiguredPlugins(this.config.pluginsDir, this.config.plugins);
    const found = await this.withoutBrought(configured);
    const stored = await this.definitions.plugins();
    const isAsItWas = found.every(({ id, contentHash }) =>
      stored.some(
        (one) => one.id === id && one.contentHash === contentHash && one.state !== 'quarantined' && !wasHeld(one),
      ),
    );
    if (isAsItWas) return NO_NEWS;
    for (;;) {
      const before = await this.definitions.current();
      const examined = await this.examine(found, before);
      const news = await this.unitOfWork.run((tx) => this.installer.install(tx, examined, before));
      // A revision that came into force meanwhile is not overwritten: it is merged anew.
      if (news === 'moved-on') continue;
      this.report(examined);
      return news;
    }
  }

  /** What was upgraded while the program ran stays as it was consented to, whatever lies in the folder. */
  private async withoutBrought(configured: readonly FoundPlugin[]): Promise<readonly FoundPlugin[]> {
    const standing = await this.packages.standing();
    const brought = new Set(standing.filter(({ state }) => state === 'in-force').map(({ plugin }) => plugin));
    return configured.filter(({ id }) => !brought.has(id));
  }

  private async examine(found: readonly FoundPlugin[], before: Definitions): Promise<readonly ExaminedPlugin[]> {
    const named = new Set(found.map(({ id }) => id));
    const local = new Map<string, LocalChanges>();
    for (const standing of before.plugins.filter(({ id }) => named.has(id))) {
      const changed = await this.local.of(standing.id);
      if (changed.length > 0) local.set(standing.id, { standing, local: changed, today: this.clock.today() });
    }
    return examinePlugins(
      found,
      before.plugins.filter(({ id }) => !named.has(id)),
      local,
    );
  }

  private report(examined: readonly ExaminedPlugin[]): void {
    for (const { found, plugin, findings, isHeld = false } of examined) {
      const facts = { plugin: found.id, version: found.outline.version, findings: findings.length };
      const conflicts = findings.filter(({ code }) => code === 'plugin-local-conflict').length;
      if (isHeld) this.log.warn('a package does not go with what was revised here; what is in force stays', facts);
      else if (conflicts > 0) this.log.warn('a package changed what was revised here too', { ...facts, conflicts });
      if (plugin === null) this.log.warn('a plugin cannot be loaded and is set aside', facts);
      else this.log.info('a plugin is in force', facts);
    }
  }
}
