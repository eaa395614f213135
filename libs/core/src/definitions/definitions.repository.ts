import { Injectable } from '@nestjs/common';
import type { Issue } from '@xinheng/problem';
import { placeholders, type Reader, type SqlCondition, type Transaction } from '@xinheng/platform';
import type { DefinitionKind, DefinitionRow, PluginHead } from './definition-rows.js';

/** In what state a plugin stands. */
export type PluginState = 'validated' | 'installed' | 'enabled' | 'disabled' | 'retired' | 'quarantined';

/** A plugin as it is kept: what it is, and what was found when it was read. */
export interface StoredPlugin {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly kind: string;
  readonly state: PluginState;
  readonly contentHash: string;
  /** Null for a plugin that could not be read far enough. */
  readonly head: PluginHead | null;
  readonly findings: readonly Issue[];
  readonly counts: Readonly<Record<string, number>>;
  readonly unit: number | null;
  readonly generation: number;
  readonly recordedAt: string;
}

/** One package that stood, or stands, under an id. */
export interface PluginEdition {
  readonly version: string;
  readonly state: PluginState;
  readonly contentHash: string;
  readonly recordedAt: string;
  /** Null for the one that stands. */
  readonly supersededAt: string | null;
}

interface PluginRow {
  readonly plugin_id: string;
  readonly version: string;
  readonly title: string;
  readonly kind: string;
  readonly state: string;
  readonly content_hash: string;
  readonly manifest: string;
  readonly findings: string;
  readonly counts: string;
  readonly unit_id: number | null;
  readonly generation: number;
  readonly recorded_at: string;
}

interface DefinitionTableRow {
  readonly plugin_id: string;
  readonly kind: string;
  readonly resource_key: string;
  readonly position: number;
  readonly in_force_from: string | null;
  readonly in_force_until: string | null;
  readonly body: string;
}

const onlySlot = 1;

/** All SQL over plugins and their resources. Rows are written once and superseded, never edited. */
@Injectable()
export class DefinitionsRepository {
  /** The generation in force; 0 before anything was ever installed. */
  async generation(reader: Reader): Promise<number> {
    const rows = await reader.query<{ generation: number }>(
      'SELECT generation FROM definition_generation WHERE slot = ?',
      [onlySlot],
    );
    return rows[0]?.generation ?? 0;
  }

  /** Has every other change of the definitions wait until this one is done. */
  async lockGeneration(tx: Transaction, at: string): Promise<void> {
    await tx.insertMissing(
      'definition_generation',
      ['slot', 'generation', 'changed_at'],
      ['slot'],
      [[onlySlot, 0, at]],
    );
    await tx.query(`SELECT generation FROM definition_generation WHERE slot = ? ${tx.dialect.forUpdate}`, [onlySlot]);
  }

  /** Raises the generation; every process notices before its next piece of work. */
  async raiseGeneration(tx: Transaction, at: string): Promise<number> {
    await tx.upsertMany(
      'definition_generation',
      ['slot', 'generation', 'changed_at'],
      ['slot'],
      [{ column: 'generation', expression: 'definition_generation.generation + 1' }, 'changed_at'],
      [[onlySlot, 1, at]],
    );
    return this.generation(tx);
  }

  /** The plugins as they stand, or stood at an instant, in the order in which they were installed. */
  async plugins(reader: Reader, knownAt?: string): Promise<readonly StoredPlugin[]> {
    const known = knownRows(knownAt);
    const rows = await reader.query<PluginRow>(
      `SELECT plugin_id, version, title, kind, state, content_hash, manifest, findings, counts, unit_id, generation,
       recorded_at FROM plugin WHERE ${known.sql} ORDER BY id`,
      known.parameters,
    );
    return rows.map(storedPlugin);
  }

  /** Every package that ever stood under an id, newest first. */
  async versions(reader: Reader, plugin: string): Promise<readonly PluginEdition[]> {
    const rows = await reader.query<{
      version: string;
      state: string;
      content_hash: string;
      recorded_at: string;
      superseded_at: string | null;
    }>(
      `SELECT version, state, content_hash, recorded_at, superseded_at FROM plugin WHERE plugin_id = ? ORDER BY id DESC`,
      [plugin],
    );
    return rows.map((row) => ({
      version: row.version,
      state: row.state as PluginState,
      contentHash: row.content_hash,
      recordedAt: row.recorded_at,
      supersededAt: row.superseded_at,
    }));
  }

  /** The resources of some plugins as they stand, or stood at an instant, by plugin. */
  async resources(
    reader: Reader,
    plugins: readonly string[],
    knownAt?: string,
  ): Promise<ReadonlyMap<string, readonly DefinitionRow[]>> {
    const known = knownRows(knownAt);
    const rows = await reader.query<DefinitionTableRow>(
      `SELECT plugin_id, kind, resource_key, position, in_force_from, in_force_until, body FROM definition
       WHERE ${known.sql} AND plugin_id IN ${placeholders(plugins)} ORDER BY id`,
      [...known.parameters, ...plugins],
    );
    const byPlugin = new Map<string, DefinitionRow[]>(plugins.map((plugin) => [plugin, []]));
    for (const row of rows) {
      byPlugin.get(row.plugin_id)?.push({
        kind: row.kind as DefinitionKind,
        key: row.resource_key,
        position: row.position,
        inForceFrom: row.in_force_from,
        inForceUntil: row.in_force_until,
        body: row.body,
      });
    }
    return byPlugin;
  }

  /** Ends what never was in force under an id; that it stood here is kept. */
  async remove(tx: Transaction, plugin: string, at: string): Promise<void> {
    for (const table of ['plugin', 'definition']) {
      await tx.execute(`UPDATE ${table} SET superseded_at = ? WHERE plugin_id = ? AND superseded_at IS NULL`, [
        at,
        plugin,
      ]);
    }
  }

  /** Puts a package in the place of what stood under its id; what stood is kept as it was known. */
  async replace(tx: Transaction, plugin: StoredPlugin, resources: readonly DefinitionRow[]): Promise<void> {
    await this.remove(tx, plugin.id, plugin.recordedAt);
    await tx.insertMany(
      'plugin',
      [
        'plugin_id',
        'version',
        'title',
        'kind',
        'state',
        'content_hash',
        'manifest',
        'findings',
        'counts',
        'unit_id',
        'generation',
        'recorded_at',
      ],
      [
        [
          plugin.id,
          plugin.version,
          plugin.title,
          plugin.kind,
          plugin.state,
          plugin.contentHash,
          JSON.stringify(plugin.head),
          JSON.stringify(plugin.findings),
          JSON.stringify(plugin.counts),
          plugin.unit,
          plugin.generation,
          plugin.recordedAt,
        ],
      ],
    );
    await tx.insertMany(
      'definition',
      [
        'plugin_id',
        'kind',
        'resource_key',
        'position',
        'in_force_from',
        'in_force_until',
        'body',
        'generation',
        'recorded_at',
      ],
      resources.map((row) => [
        plugin.id,
        row.kind,
        row.key,
        row.position,
        row.inForceFrom,
        row.inForceUntil,
        row.body,
        plugin.generation,
        plugin.recordedAt,
      ]),
    );
  }
}

/** Rows that are believed now, or were believed at an instant. */
function knownRows(knownAt: string | undefined): SqlCondition {
  return knownAt === undefined
    ? { sql: 'superseded_at IS NULL', parameters: [] }
    : {
        sql: 'recorded_at <= ? AND (superseded_at IS NULL OR superseded_at > ?)',
        parameters: [knownAt, knownAt],
      };
}

function storedPlugin(row: PluginRow): StoredPlugin {
  return {
    id: row.plugin_id,
    version: row.version,
    title: row.title,
    kind: row.kind,
    state: row.state as PluginState,
    contentHash: row.content_hash,
    head: JSON.parse(row.manifest) as PluginHead | null,
    findings: JSON.parse(row.findings) as Issue[],
    counts: JSON.parse(row.counts) as Record<string, number>,
    unit: row.unit_id,
    generation: row.generation,
    recordedAt: row.recorded_at,
  };
}
