import type { UseQueryResult } from '@tanstack/react-query';
import { useRead } from '../../http/use-read.js';
import type { PluginResources } from '../../resource-editors/plugin-resources.js';

/** A plugin as its files, as in force. */
export function usePluginResources(plugin: string): UseQueryResult<PluginResources> {
  return useRead<PluginResources>(`/plugins/${encodeURIComponent(plugin)}/resources`);
}
