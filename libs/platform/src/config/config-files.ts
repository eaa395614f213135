import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { issue } from '@xinheng/problem';
import type { Findings, Setting } from './setting-readers.js';

type Tree = Readonly<Record<string, unknown>>;

/** The settings of the files: `default.json`, and over it `<environment>.json` where there is one. */
export class ConfigFiles {
  private constructor(
    private readonly defaults: Tree,
    private readonly over: Tree,
    private readonly overName: string,
  ) {}

  /** Reads both files; one that is no JSON object, or has a key the defaults do not have, is a finding. */
  static read(root: string, environment: string, findings: Findings): ConfigFiles {
    const overName = `config/${environment}.json`;
    const defaults = readTree(root, 'config/default.json', findings);
    const over = existsSync(join(root, overName)) ? readTree(root, overName, findings) : {};
    for (const path of unknownKeys(over, defaults, '')) {
      findings.issues.push(issue('config-unknown-key', path, { file: overName, key: path.slice(1) }));
    }
    return new ConfigFiles(defaults, over, overName);
  }

  /** A setting by its keys, with the name of the file it comes from. */
  get(...keys: readonly string[]): Setting {
    const over = valueAt(this.over, keys);
    return over === undefined
      ? { name: `config/default.json: ${keys.join('.')}`, value: valueAt(this.defaults, keys) }
      : { name: `${this.overName}: ${keys.join('.')}`, value: over };
  }
}

function readTree(root: string, file: string, findings: Findings): Tree {
  try {
    const value: unknown = JSON.parse(readFileSync(join(root, file), 'utf8'));
    if (isTree(value)) return value;
    findings.issues.push(issue('config-file', '', { file, reason: 'not an object' }));
  } catch (error) {
    findings.issues.push(issue('config-file', '', { file, reason: error instanceof Error ? error.message : '' }));
  }
  return {};
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueAt(tree: Tree, keys: readonly string[]): unknown {
  let value: unknown = tree;
  for (const key of keys) value = isTree(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return value;
}

function unknownKeys(tree: Tree, known: Tree, path: string): string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    if (!Object.hasOwn(known, key)) return [`${path}/${key}`];
    const expected = known[key];
    return isTree(value) && isTree(expected) ? unknownKeys(value, expected, `${path}/${key}`) : [];
  });
}
