import { localKey, pluginOfKey } from '@xinheng/facts';
import { XinhengError } from '@xinheng/problem';
import type { EffectDefinitions } from './definitions.js';

/** The plugin of an id. Throws `XinhengError` `effects-unknown-plugin`. */
export function findPlugin(definitions: readonly EffectDefinitions[], id: string): EffectDefinitions {
  const plugin = definitions.find((candidate) => candidate.id === id);
  if (plugin !== undefined) return plugin;
  const known = definitions.map((candidate) => candidate.id).join('、');
  throw new XinhengError('not-found', 'effects-unknown-plugin', { plugin: id, known });
}

/** The plugin and the bare key of a qualified key. Throws like `findPlugin`. */
export function findOwner(
  definitions: readonly EffectDefinitions[],
  key: string,
): { readonly plugin: EffectDefinitions; readonly key: string } {
  const id = pluginOfKey(key);
  return { plugin: findPlugin(definitions, id), key: localKey(id, key) };
}
