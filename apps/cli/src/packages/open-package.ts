import { statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { installationRoot } from '@xinheng/platform/config';
import { loadPlugin, type LoadedPlugin } from '@xinheng/plugin-pack';
import { pathMissing } from '../usage-error.js';

/** A plugin as loaded, and the path by which people know it. */
export interface OpenedPackage extends LoadedPlugin {
  /** The folder or the .xhp file, as it was named. */
  readonly path: string;
}

/**
 * Loads a plugin from its folder (or the path of its plugin.json) or its .xhp file, with the plugins that it reads:
 * those beside it first, then those of the installation, where `national` is.
 * @throws UsageError where the path leads nowhere
 */
export async function openPackage(named: string, isStrict = false): Promise<OpenedPackage> {
  const path = basename(named) === 'plugin.json' ? dirname(named) : named;
  if (statSync(path, { throwIfNoEntry: false }) === undefined) throw pathMissing(named);
  const shelves = [dirname(resolve(path)), join(installationRoot(), 'plugins')];
  return { ...(await loadPlugin(path, { shelves, isStrict })), path };
}
