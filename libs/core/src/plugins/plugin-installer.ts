import { Injectable } from '@nestjs/common';
import { Clock, type Transaction } from '@xinheng/platform';
import { resolveDefinitions } from '@xinheng/plugin-kit';
import { SYSTEM_ACTOR } from '../accounts/actor.js';
import { UnitsService } from '../accounts/units.service.js';
import { AuditService } from '../audit/audit.service.js';
import { countsOf, headOfPlugin, rowsOfPlugin } from '../definitions/definition-rows.js';
import { Definitions } from '../definitions/definitions.js';
import { DefinitionsRepository, type PluginState, type StoredPlugin } from '../definitions/definitions.repository.js';
import { LocalResourcesRepository } from '../revisions/local-resources.repository.js';
import type { ExaminedPlugin } from './examined-plugin.js';

/** What an installation did: ids by what became of them. */
export interface PluginNews {
  readonly installed: readonly string[];
  readonly quarantined: readonly string[];
  /** Qualified schemes whose rules changed: the sweep of runs finds by their hash that everybody is to be graded again. */
  readonly changedSchemes: readonly string[];
}

export const NO_NEWS: PluginNews = { installed: [], quarantined: [], changedSchemes: [] };

/** Writes examined packages as versioned rows. */
@Injectable()
export class PluginInstaller {
  constructor(
    private readonly repository: DefinitionsRepository,
    private readonly units: UnitsService,
    private readonly local: LocalResourcesRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes what differs from what stands as a new generation; nothing where nothing does.
   * @param before the definitions in force
   * @returns `moved-on` where these are not in force any more
   */
  async install(
    tx: Transaction,
    examined: readonly ExaminedPlugin[],
    before: Definitions,
  ): Promise<PluginNews | 'moved-on'> {
    // Whoever comes second waits here, and then sees what the first has written.
    await this.repository.lockGeneration(tx, this.clock.instant());
    const stored = new Map((await this.repository.plugins(tx)).map((plugin) => [plugin.id, plugin]));
    const changed = examined.filter((one) => differs(one, stored.get(one.found.id)));
    if (changed.length === 0) return NO_NEWS;
    if ((await this.repository.generation(tx)) !== before.generation) return 'moved-on';
    const at = this.clock.instant();
    const generation = await this.repository.raiseGeneration(tx, at);
    const unit = await this.units.root(tx);
    for (const one of changed) {
      const row = storedPlugin(one, stored.get(one.found.id), { generation, at, unit });
      await this.repository.replace(tx, row, one.plugin === null ? [] : rowsOfPlugin(one.plugin));
      if (one.local !== undefined) await this.local.replace(tx, row.id, one.local);
    }
    await this.audit.appendAll(
      tx,
      changed.map(({ found, plugin, findings, isHeld = false }) => ({
        actor: SYSTEM_ACTOR,
        action: plugin === null ? 'plugin.quarantine' : isHeld ? 'plugin.hold' : 'plugin.install',
        objectType: 'plugin',
        objectId: found.id,
        before: before.plugins.find(({ id }) => id === found.id)?.version ?? null,
        after: {
          version: plugin?.version ?? found.outline.version,
          contentHash: found.contentHash,
          generation,
          findings: findings.length,
        },
      })),
    );
    return {
      installed: changed
        .filter(({ plugin, isHeld = false }) => plugin !== null && !isHeld)
        .map(({ found }) => found.id),
      quarantined: changed.filter(({ plugin }) => plugin === null).map(({ found }) => found.id),
      changedSchemes: changedSchemes(examined, before),
    };
  }
}

/** The schemes that read something else now than before. */
function changedSchemes(examined: readonly ExaminedPlugin[], before: Definitions): readonly string[] {
  const named = new Set(examined.map(({ found }) => found.id));
  const plugins = [
    ...before.plugins.filter(({ id }) => !named.has(id)),
    ...examined.flatMap(({ plugin }) => plugin ?? []),
  ];
  const after = new Definitions(before.generation + 1, resolveDefinitions(plugins), plugins);
  return after.schemes.filter(
    (scheme) => !before.schemes.includes(scheme) || before.hashOf(scheme) !== after.hashOf(scheme),
  );
}

/** Whether what was found is not what stands. A retired plugin is left to rest. */
function differs(
  { found, plugin, findings, isHeld = false }: ExaminedPlugin,
  stored: StoredPlugin | undefined,
): boolean {
  if (stored === undefined) return true;
  if (stored.state === 'retired') return false;
  if (isHeld) return JSON.stringify(stored.findings) !== JSON.stringify(findings);
  if (stored.contentHash !== found.contentHash || wasHeld(stored)) return true;
  if (plugin !== null) return stored.state === 'quarantined';
  return stored.state !== 'quarantined' || JSON.stringify(stored.findings) !== JSON.stringify(findings);
}

/** Whether a package was held that does not go with what was revised here. */
export function wasHeld({ findings }: StoredPlugin): boolean {
  return findings.some(({ code }) => code === 'plugin-local-held');
}

function storedPlugin(
  { found, plugin, findings, isHeld = false }: ExaminedPlugin,
  before: StoredPlugin | undefined,
  { generation, at, unit }: { readonly generation: number; readonly at: string; readonly unit: number | null },
): StoredPlugin {
  const { version, title, kind } = found.outline;
  const loaded: PluginState = before?.state === 'disabled' ? 'disabled' : 'enabled';
  return {
    id: found.id,
    version: plugin?.version ?? version,
    title,
    kind,
    state: plugin === null ? 'quarantined' : loaded,
    // What is held is looked at anew at the next start.
    contentHash: isHeld ? (before?.contentHash ?? found.contentHash) : found.contentHash,
    head: plugin === null ? null : headOfPlugin(plugin),
    findings,
    counts: plugin === null ? {} : countsOf(plugin),
    unit: before?.unit ?? unit,
    generation,
    recordedAt: at,
  };
}
