import { Injectable } from '@nestjs/common';
import { Clock } from '@xinheng/platform';
import type { Definitions } from '../../definitions/definitions.js';
import { DefinitionsService } from '../../definitions/definitions.service.js';
import { SubjectsRepository } from '../../subjects/subjects.repository.js';
import { PluginCandidates, withPlugin } from './plugin-candidates.js';
import { PluginOrdersRepository } from './plugin-orders.repository.js';
import type { OrderImpact, PluginAct } from './plugin-package-row.js';
import type { PluginStanding } from './plugin-standing.service.js';

/** Tells what an order would do, before anybody consents to it. */
@Injectable()
export class PluginImpacts {
  constructor(
    private readonly clock: Clock,
    private readonly definitions: DefinitionsService,
    private readonly candidates: PluginCandidates,
    private readonly orders: PluginOrdersRepository,
    private readonly subjects: SubjectsRepository,
  ) {}

  async of(act: PluginAct, { id, weighed, packages }: PluginStanding): Promise<OrderImpact> {
    // A step back is told what was decided since the package that is left came into force.
    const since = act === 'revert' ? (packages.find(({ state }) => state === 'in-force')?.inForceAt ?? null) : null;
    const standing = await this.orders.standingBy(id, since);
    if (act !== 'enable' || weighed === null || weighed.plugin === null) {
      const schemes = await this.reach(await this.definitions.current(), id, () => true);
      return { resources: {}, findings: [], schemes, standing };
    }
    const { current, plugin, items } = weighed;
    const resources: Record<string, number> = {};
    for (const { outcome } of items) resources[outcome] = (resources[outcome] ?? 0) + 1;
    const after = withPlugin(current, plugin);
    const moves = (scheme: string): boolean =>
      !current.schemes.includes(scheme) || current.hashOf(scheme) !== after.hashOf(scheme);
    const schemes = await this.reach(after, null, moves);
    return { resources, findings: this.candidates.gate(weighed), schemes, standing };
  }

  /** Whom schemes grade today. */
  private async reach(
    definitions: Definitions,
    plugin: string | null,
    isMeant: (scheme: string) => boolean,
  ): Promise<OrderImpact['schemes']> {
    const today = this.clock.today();
    const meant = definitions.schemes.filter(
      (scheme) => (plugin === null || scheme.startsWith(`${plugin}:`)) && isMeant(scheme),
    );
    const found: { scheme: string; subjects: number }[] = [];
    for (const scheme of meant) {
      const one = definitions.scheme(scheme, today);
      if (one === undefined) continue;
      const regions = (one.scheme.regions ?? one.plugin.regions).map((region) => region.replace(/(00)+$/, ''));
      const { subjects } = await this.subjects.extent({
        kinds: one.scheme.subjectKinds,
        regions: regions.length === 0 ? [''] : regions,
      });
      found.push({ scheme, subjects });
    }
    return found;
  }
}
