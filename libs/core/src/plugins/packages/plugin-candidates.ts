import { Injectable } from '@nestjs/common';
import { Clock, Database } from '@xinheng/platform';
import { checkPlugin, resolveDefinitions, type PluginDefinitions } from '@xinheng/plugin-kit';
import { readArchive } from '@xinheng/plugin-pack';
import { issue, XinhengError, type Issue } from '@xinheng/problem';
import { Definitions } from '../../definitions/definitions.js';
import { DefinitionsRepository, type StoredPlugin } from '../../definitions/definitions.repository.js';
import { pluginOfRows } from '../../definitions/definition-rows.js';
import { DefinitionsService } from '../../definitions/definitions.service.js';
import type { DraftChange } from '../../definitions/draft-change.js';
import { dependents } from '../../definitions/draft-definitions.js';
import type { LocalResource } from '../../revisions/fold-local.js';
import { findingsOfGate } from '../../revisions/gate.js';
import { LocalResourcesRepository } from '../../revisions/local-resources.repository.js';
import { foundInPackage, type FoundPlugin } from '../configured-plugins.js';
import { examinePlugin } from '../examine-plugins.js';
import { errorsOfLocal, numberedLike } from '../local-whole.js';
import { mergePackage, type MergeDecision, type MergeItem } from './merge-package.js';
import { PluginPackagesRepository } from './plugin-packages.repository.js';
import type { PluginPackageRow } from './plugin-package-row.js';

/** A package beside what stands: what would be in force with it. */
export interface Candidate {
  readonly current: Definitions;
  /** The row of the plugin; undefined where it is new here. */
  readonly stored: StoredPlugin | undefined;
  /** What stands of it, in force or not; null where it is new or cannot be loaded. */
  readonly standing: PluginDefinitions | null;
  readonly found: FoundPlugin;
  /** With what was changed here in it; null where it cannot be loaded. */
  readonly plugin: PluginDefinitions | null;
  readonly items: readonly MergeItem[];
  readonly localBefore: readonly LocalResource[];
  readonly local: readonly LocalResource[];
  /** Of the package, and of the merged whole. */
  readonly findings: readonly Issue[];
}

/** So many candidates are kept. */
const KEPT = 8;

/** Puts packages beside what stands, as a whole that can be looked at, tried out and brought into force. */
@Injectable()
export class PluginCandidates {
  /** Reading an archive and running its cases is asked for by every page and every act: once for each state of things. */
  private readonly kept = new Map<string, Candidate>();

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly definitions: DefinitionsService,
    private readonly repository: DefinitionsRepository,
    private readonly packages: PluginPackagesRepository,
    private readonly local: LocalResourcesRepository,
  ) {}

  /** A package that is kept. @throws XinhengError `plugin-package-lost` where its bytes are gone */
  async of(row: PluginPackageRow): Promise<Candidate> {
    const { generation } = await this.definitions.current();
    const name = [row.id, generation, this.clock.today(), JSON.stringify(row.decisions)].join(' ');
    let candidate = this.kept.get(name);
    if (candidate === undefined) {
      candidate = await this.read(row);
      if (this.kept.size >= KEPT) this.kept.clear();
      this.kept.set(name, candidate);
    }
    return candidate;
  }

  private async read(row: PluginPackageRow): Promise<Candidate> {
    const bytes = await this.packages.bytes(row.id);
    if (bytes === null) throw new XinhengError('conflict', 'plugin-package-lost', { id: row.plugin });
    const { source, issues } = await readArchive(bytes);
    if (source === null) throw new XinhengError('conflict', 'plugin-package-lost', { id: row.plugin });
    return this.weigh(foundInPackage(source, issues), new Map(Object.entries(row.decisions)));
  }

  /** A package as it was found, with what was decided about conflicts. */
  async weigh(found: FoundPlugin, decisions: ReadonlyMap<string, MergeDecision>): Promise<Candidate> {
    const current = await this.definitions.current();
    const stored = (await this.definitions.plugins()).find(({ id }) => id === found.id);
    const standing = stored === undefined ? null : await this.standing(stored);
    const localBefore = await this.local.of(found.id);
    const others = current.plugins.filter(({ id }) => id !== found.id);
    const { plugin: shipped, findings } = examinePlugin(found, others, { isUpload: true });
    const base = { current, stored, standing, found, localBefore };
    if (shipped === null) return { ...base, plugin: null, items: [], local: [], findings };
    const { plugin: merged, items, local } = mergePackage({ standing, shipped, local: localBefore, decisions });
    const version = local.length === 0 ? shipped.version : numberedLike(standing?.version ?? '', shipped.version);
    const plugin = { ...merged, version };
    return { ...base, plugin, items, local, findings: [...findings, ...this.wholeFindings(plugin, others, local)] };
  }

  /** What the analysis says of the schemes that a candidate touches, as warnings: a package is judged by people. */
  gate({ current, plugin, found, items }: Candidate): readonly Issue[] {
    if (plugin === null) return [];
    const after = withPlugin(current, plugin);
    const question = { plugin: found.id, asOf: this.clock.today(), decided: new Map() };
    return findingsOfGate(current, after, changesOf(items), question);
  }

  /** The plugin as it stands, whether in force or not. */
  async standing(stored: StoredPlugin): Promise<PluginDefinitions | null> {
    if (stored.head === null) return null;
    const resources = await this.repository.resources(this.database.read, [stored.id]);
    return pluginOfRows(stored.head, resources.get(stored.id) ?? []);
  }

  /** What is wrong with the merged whole, and with those that build upon it. */
  private wholeFindings(
    plugin: PluginDefinitions,
    others: readonly PluginDefinitions[],
    local: readonly LocalResource[],
  ): readonly Issue[] {
    const own = local.length === 0 ? [] : errorsOfLocal(plugin, local, others, this.clock.today());
    const all = [...others, plugin];
    const broken = dependents(all, plugin.id).flatMap((other) => {
      const errors = checkPlugin(
        other,
        all.filter(({ id }) => id !== other.id),
      ).filter(({ severity }) => severity === 'error');
      return errors.length === 0
        ? []
        : [issue('plugin-dependent-broken', '', { plugin: other.id, count: errors.length })];
    });
    return [...own, ...broken];
  }
}

/** The definitions with a plugin in the place of what stood under its id. */
export function withPlugin(current: Definitions, plugin: PluginDefinitions): Definitions {
  const isThere = current.plugins.some(({ id }) => id === plugin.id);
  const plugins = isThere
    ? current.plugins.map((one) => (one.id === plugin.id ? plugin : one))
    : [...current.plugins, plugin];
  return new Definitions(current.generation, resolveDefinitions(plugins), plugins);
}

/** What a merge changes of what stands, as a draft would say it; for the analysis and for trying out. */
export function changesOf(items: readonly MergeItem[]): readonly DraftChange[] {
  return items.flatMap((item): readonly DraftChange[] => {
    const { resource, key, renamedFrom, outcome, decision } = item;
    if (outcome === 'kept' || outcome === 'converged') return [];
    if (outcome === 'conflict' && (decision === null || decision === 'ours')) return [];
    const taken = Array.isArray(decision) ? (decision as MergeItem['theirs']) : item.theirs;
    const gone = renamedFrom === null ? [] : [{ resource, key: renamedFrom, value: null }];
    if (taken.length === 0) return [{ resource, key, value: null }];
    return [...gone, ...taken.map((value) => ({ resource, key, value }))];
  });
}
