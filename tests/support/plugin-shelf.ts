import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { installationRoot } from '@xinheng/platform';

const SHIPPED = join(installationRoot(), 'plugins');

/** A folder of plugins of the suite's own, which it may spoil. */
export interface PluginShelf {
  readonly folder: string;
  /** Changes the JSON of a file. */
  edit<T>(plugin: string, file: string, change: (value: T) => unknown): void;
  /** Puts text in the place of a file. */
  write(plugin: string, file: string, text: string): void;
  /** Brings a file back as it is shipped. */
  restore(plugin: string, file: string): void;
  remove(): void;
}

/** Copies shipped plugins into a folder of their own. */
export function pluginShelf(...plugins: readonly string[]): PluginShelf {
  const folder = mkdtempSync(join(tmpdir(), 'xinheng-plugins-'));
  for (const plugin of plugins) cpSync(join(SHIPPED, plugin), join(folder, plugin), { recursive: true });
  const write = (plugin: string, file: string, text: string): void => {
    mkdirSync(dirname(join(folder, plugin, file)), { recursive: true });
    writeFileSync(join(folder, plugin, file), text);
  };
  return {
    folder,
    write,
    edit: <T>(plugin: string, file: string, change: (value: T) => unknown) => {
      const value = JSON.parse(readFileSync(join(folder, plugin, file), 'utf8')) as T;
      write(plugin, file, JSON.stringify(change(value), null, 2));
    },
    restore: (plugin, file) => cpSync(join(SHIPPED, plugin, file), join(folder, plugin, file)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
