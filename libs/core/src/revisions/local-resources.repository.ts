import { Injectable } from '@nestjs/common';
import { Database, type Reader, type Transaction } from '@xinheng/platform';
import type { DraftResource, RawResource } from '../definitions/resource-lists.js';
import type { LocalResource } from './fold-local.js';

/** All SQL over the resources that were changed here. */
@Injectable()
export class LocalResourcesRepository {
  constructor(private readonly database: Database) {}

  /** What was changed here of a plugin, with what its package has in that place. */
  async of(plugin: string, reader: Reader = this.database.read): Promise<readonly LocalResource[]> {
    const rows = await reader.query<{ resource: string; resource_key: string; shipped: string }>(
      'SELECT resource, resource_key, shipped FROM local_resource WHERE plugin = ? ORDER BY resource, resource_key',
      [plugin],
    );
    return rows.map((row) => ({
      resource: row.resource as DraftResource,
      key: row.resource_key,
      shipped: JSON.parse(row.shipped) as RawResource[],
    }));
  }

  /** Notes what the package has under keys that are changed here for the first time. */
  async note(tx: Transaction, plugin: string, local: readonly LocalResource[]): Promise<void> {
    if (local.length === 0) return;
    await tx.insertMissing(
      'local_resource',
      ['plugin', 'resource', 'resource_key', 'shipped'],
      ['plugin', 'resource', 'resource_key'],
      local.map(({ resource, key, shipped }) => [plugin, resource, key, JSON.stringify(shipped)]),
    );
  }

  /** Puts down anew what is changed here of a plugin, with what its package has in that place by now. */
  async replace(tx: Transaction, plugin: string, local: readonly LocalResource[]): Promise<void> {
    await tx.execute('DELETE FROM local_resource WHERE plugin = ?', [plugin]);
    await this.note(tx, plugin, local);
  }
}
