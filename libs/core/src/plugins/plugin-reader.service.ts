import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Config, Database, pageOfRows, type ListPage, type ListQuery, type ListSpec } from '@xinheng/platform';
import type { PluginDefinitions } from '@xinheng/plugin-kit';
import { contentHash, packPlugin, readFolder } from '@xinheng/plugin-pack';
import { XinhengError, type Locale } from '@xinheng/problem';
import { UnitsService } from '../accounts/units.service.js';
import { pluginOfRows } from '../definitions/definition-rows.js';
import { DefinitionsRepository, type StoredPlugin } from '../definitions/definitions.repository.js';
import type { PluginPackageRow } from './packages/plugin-package-row.js';
import { PluginPackagesRepository } from './packages/plugin-packages.repository.js';
import { pluginDetail, type PluginDetail } from './plugin-detail.js';
import { pluginView, type PluginView } from './plugin-view.js';

/** How plugins may be listed. */
export const pluginList: ListSpec = {
  resource: 'plugins',
  fields: {
    id: { column: 'id', type: 'text', isSort: true },
    title: { column: 'title', type: 'text', isFilter: false, isSort: true },
    kind: { column: 'kind', type: 'text', isSort: true },
    state: { column: 'state', type: 'text', isSort: true },
    version: { column: 'version', type: 'text', isFilter: false, isSort: true },
    recordedAt: { column: 'recordedAt', type: 'instant', isFilter: false, isSort: true },
  },
  search: ['id', 'title'],
  defaultSort: ['id', 'ASC'],
  key: 'id',
};

/** A package as a file. */
export interface PluginPackage {
  readonly fileName: string;
  readonly bytes: Buffer;
}

/** Shows the plugins that stand here, those that could not be loaded too. */
@Injectable()
export class PluginReaderService {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly repository: DefinitionsRepository,
    private readonly packages: PluginPackagesRepository,
    private readonly units: UnitsService,
  ) {}

  async list(query: ListQuery, locale: Locale): Promise<ListPage<PluginView>> {
    const all = await this.everyPlugin();
    const definitions = await this.definitionsOf(all);
    const units = await this.unitsOf(all);
    const rows = all.map((stored) => pluginView(stored, definitions.get(stored.id) ?? null, units, locale));
    return pageOfRows(rows, pluginList, query);
  }

  /** @throws XinhengError `plugin-unknown` */
  async get(id: string, locale: Locale): Promise<PluginDetail> {
    const all = await this.everyPlugin();
    const stored = find(all, id);
    const plugin = (await this.definitionsOf([stored])).get(id) ?? null;
    const versions = await this.repository.versions(this.database.read, id);
    const view = pluginView(stored, plugin, await this.unitsOf([stored]), locale);
    return pluginDetail(view, stored, { plugin, all, versions, locale });
  }

  /** Those that stand here, and those of which a package only waits. */
  private async everyPlugin(): Promise<readonly StoredPlugin[]> {
    const all = await this.repository.plugins(this.database.read);
    const waiting = (await this.packages.standing()).filter(({ plugin }) => all.every(({ id }) => id !== plugin));
    return [...all, ...waiting.map(asStored)];
  }

  /**
   * The package that stands: the file that was brought here, else packed from the folder that it was installed from.
   * @throws XinhengError `plugin-unknown`, or `plugin-package-gone` where the folder holds something else by now
   */
  async packageOf(id: string): Promise<PluginPackage> {
    const stored = find(await this.repository.plugins(this.database.read), id);
    const brought = (await this.packages.of(id)).find(
      ({ state, contentHash: hash }) => state === 'in-force' && hash === stored.contentHash,
    );
    const bytes = brought === undefined ? null : await this.packages.bytes(brought.id);
    if (bytes !== null) return { fileName: `${id}-${brought?.version ?? stored.version}.xhp`, bytes };
    const source = await readFolder(join(this.config.pluginsDir, stored.id)).catch((error: unknown) => {
      if (error instanceof XinhengError) return null;
      throw error;
    });
    if (source === null || contentHash(source) !== stored.contentHash) {
      throw new XinhengError('conflict', 'plugin-package-gone', { id });
    }
    return {
      fileName: `${stored.id}-${stored.head?.manifest.version ?? stored.version}.xhp`,
      bytes: await packPlugin(source),
    };
  }

  private async definitionsOf(plugins: readonly StoredPlugin[]): Promise<ReadonlyMap<string, PluginDefinitions>> {
    const heads = plugins.flatMap(({ head }) => head ?? []);
    const resources = await this.repository.resources(
      this.database.read,
      heads.map(({ id }) => id),
    );
    return new Map(heads.map((head) => [head.id, pluginOfRows(head, resources.get(head.id) ?? [])]));
  }

  private async unitsOf(plugins: readonly StoredPlugin[]): Promise<ReadonlyMap<number, string>> {
    return this.units.titles(plugins.flatMap(({ unit }) => unit ?? []));
  }
}

/** A package that waits, as a plugin of which nothing stands. */
function asStored({
  plugin,
  version,
  title,
  kind,
  contentHash,
  findings,
  unit,
  uploadedAt,
}: PluginPackageRow): StoredPlugin {
  return {
    id: plugin,
    version,
    title,
    kind,
    state: 'validated',
    contentHash,
    head: null,
    findings,
    counts: {},
    unit,
    generation: 0,
    recordedAt: uploadedAt,
  };
}

function find(plugins: readonly StoredPlugin[], id: string): StoredPlugin {
  const stored = plugins.find((plugin) => plugin.id === id);
  if (stored !== undefined) return stored;
  const known = plugins.map((plugin) => plugin.id).join(', ') || '-';
  throw new XinhengError('not-found', 'plugin-unknown', { id: id.slice(0, 63), known });
}
