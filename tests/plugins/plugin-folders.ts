import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GradingDefinitions, Scheme } from '@xinheng/grading';
import type { WorkedCase } from './run-case.js';

const root = join(import.meta.dirname, '..', '..', 'plugins');

/** The ids of all plugins that the repository ships, national first. */
export const shippedPlugins: readonly string[] = readdirSync(root)
  .filter((id) => existsSync(join(root, id, 'plugin.json')))
  .sort((a, b) => Number(b === 'national') - Number(a === 'national') || a.localeCompare(b));

/** A resource file of a shipped plugin; what is absent is empty. */
export function resourceOf<T>(id: string, file: string): readonly T[] {
  const path = join(root, id, file);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T[]) : [];
}

/** What grading reads of a shipped plugin, with resources put in the place of shipped ones. */
export function shipped(id: string, changed: Partial<GradingDefinitions> = {}): GradingDefinitions {
  const manifest = JSON.parse(readFileSync(join(root, id, 'plugin.json'), 'utf8')) as Omit<
    GradingDefinitions,
    'dependsOn'
  > & { readonly dependsOn: Record<string, string> };
  const schemes = join(root, id, 'schemes');
  return {
    id,
    version: manifest.version,
    regions: manifest.regions,
    subjectAttributes: manifest.subjectAttributes,
    dependsOn: Object.keys(manifest.dependsOn),
    catalogue: resourceOf(id, 'catalogue.json'),
    classifications: resourceOf(id, 'classifications.json'),
    parameters: resourceOf(id, 'parameters.json'),
    facts: resourceOf(id, 'facts.json'),
    lists: resourceOf(id, 'lists.json'),
    schemes: existsSync(schemes)
      ? readdirSync(schemes).map((file) => JSON.parse(readFileSync(join(schemes, file), 'utf8')) as Scheme)
      : [],
    ...changed,
  };
}

/** The files of worked cases of a shipped plugin, each with the scheme that it is named after. */
export function caseFilesOf(id: string): readonly { readonly scheme: string; readonly cases: readonly WorkedCase[] }[] {
  const folder = join(root, id, 'cases');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((file) => ({
    scheme: file.replace(/\.json$/, ''),
    cases: JSON.parse(readFileSync(join(folder, file), 'utf8')) as WorkedCase[],
  }));
}

/** A resource file that holds one object. */
export function wholeOf<T>(id: string, file: string): T {
  return JSON.parse(readFileSync(join(root, id, file), 'utf8')) as T;
}

/** The files of a shipped plugin, by their paths in it. */
export function filesOf(id: string): readonly string[] {
  return readdirSync(join(root, id), { recursive: true, encoding: 'utf8' }).sort();
}
