import type { Reader } from '@xinheng/platform';
import type { DefinitionRow } from '../../definitions/definition-rows.js';
import type { DefinitionsRepository, StoredPlugin } from '../../definitions/definitions.repository.js';

/** A package that stood under an id before, as it stood last. */
export interface PluginBefore {
  readonly stored: StoredPlugin;
  readonly resources: readonly DefinitionRow[];
}

/**
 * What stood before the package that stands now, with everything that was revised in it by then: the very rows.
 * @returns null where nothing else ever stood in force under the id
 */
export async function pluginBefore(
  repository: DefinitionsRepository,
  reader: Reader,
  now: StoredPlugin,
): Promise<PluginBefore | null> {
  const versions = await repository.versions(reader, now.id);
  const before = versions.find(
    ({ contentHash, state }) => contentHash !== now.contentHash && (state === 'enabled' || state === 'disabled'),
  );
  if (before === undefined) return null;
  const stored = (await repository.plugins(reader, before.recordedAt)).find(({ id }) => id === now.id);
  if (stored === undefined) return null;
  const resources = await repository.resources(reader, [now.id], before.recordedAt);
  return { stored, resources: resources.get(now.id) ?? [] };
}
