import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the installation: the nearest one above this file that holds `config/default.json`. */
export function installationRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'config', 'default.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('config/default.json is missing from the installation');
    folder = above;
  }
  return folder;
}

/** The version of the product that is installed in a folder. */
export function versionOf(root: string): string {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return manifest.version;
}
