import type { PluginDefinitions } from './model/plugin-definitions.js';
import { readPlugin } from './read-plugin.js';
import { newPlugin } from './scaffold/new-plugin.js';
import type { PluginSource } from './source/layout.js';

/** A small base plugin in the manner of the core's `national`, for tests of this library. */
export function nationalLike(): PluginDefinitions {
  const basis = { document: 'base', article: '全文' };
  const manifest = {
    formatVersion: 1,
    id: 'national',
    version: '1.0.0',
    title: '全国',
    kind: 'national',
    core: '^1.0.0',
    documents: [{ key: 'base', title: '基础清单', level: 'national-rule' }],
  };
  const lists = [
    {
      key: 'serious-dishonesty',
      title: '严重失信主体名单',
      of: 'subject',
      kind: 'serious-dishonesty',
      status: 'active',
      requires: ['reasons', 'basis', 'period', 'removal-conditions', 'remedies', 'delivery', 'defence'],
      basis,
    },
    {
      key: 'punishment-base',
      title: '惩戒措施基础清单',
      of: 'measure',
      kind: 'measure-list',
      status: 'active',
      allowedScopes: ['重点监管'],
      basis,
    },
  ];
  const source = new Map([
    ['plugin.json', JSON.stringify(manifest)],
    ['lists.json', JSON.stringify(lists)],
  ]);
  const { plugin, issues } = readPlugin(source);
  if (plugin === null) throw new Error(JSON.stringify(issues));
  return plugin;
}

const good = newPlugin({ id: 'dairy', kind: 'industry' });

/** The files of a good plugin with some of them replaced; null takes a file away. */
export function sampleSource(changed: Readonly<Record<string, unknown>> = {}): PluginSource {
  const source = new Map(good);
  for (const [file, content] of Object.entries(changed)) {
    if (content === null) source.delete(file);
    else source.set(file, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return source;
}

/** A resource file of the good plugin as JSON, to be changed by a test. */
export function sampleFile<T>(file: string): T {
  return JSON.parse(good.get(file)!) as T;
}

/** Changes the content of a file in place, or gives another. */
export type Change = (content: never) => unknown;

/** Sets something deep in a file: `set(0, 'causes', 0, 'list', 'x')`; undefined takes it away. */
export function set(...steps: readonly unknown[]): Change {
  return (content) => {
    const [value, last, ...path] = [...steps].reverse() as [unknown, string, ...string[]];
    let target = content as Record<string, unknown>;
    for (const step of path.reverse()) target = target[step] as Record<string, unknown>;
    if (value === undefined) delete target[last];
    else target[last] = value;
  };
}

/** Changes members of the one object, or of the element at a place of a list. */
export function assign(changed: object, at?: number): Change {
  return (content) => void Object.assign(at === undefined ? content : content[at], changed);
}

/**
 * What is found in the good plugin with one file changed: `code pointer` for findings in that file, `code file pointer`
 * for those elsewhere.
 */
export function findingsOf(file: string, change: Change): readonly string[] {
  const content = sampleFile<never>(file);
  change(content);
  const { issues } = readPlugin(sampleSource({ [file]: content }), { others: [nationalLike()] });
  return issues.map((found) =>
    [found.code, ...(found.file === file ? [] : [found.file]), found.pointer].join(' ').trim(),
  );
}
