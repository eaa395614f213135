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

/** The files of a good plugin with some of them replaced; null takes a file away. */
export function sampleSource(changed: Readonly<Record<string, unknown>> = {}): PluginSource {
  const source = new Map(newPlugin({ id: 'dairy', kind: 'industry' }));
  for (const [file, content] of Object.entries(changed)) {
    if (content === null) source.delete(file);
    else source.set(file, typeof content === 'string' ? content : JSON.stringify(content));
  }
  return source;
}

/** A resource file of the good plugin as JSON, to be changed by a test. */
export function sampleFile<T>(file: string): T {
  return JSON.parse(newPlugin({ id: 'dairy', kind: 'industry' }).get(file)!) as T;
}
