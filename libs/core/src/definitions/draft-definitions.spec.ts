import { join } from 'node:path';
import { installationRoot } from '@xinheng/platform';
import { readPlugin, resolveDefinitions, type PluginDefinitions } from '@xinheng/plugin-kit';
import { readFolder } from '@xinheng/plugin-pack';
import { XinhengError, type Issue } from '@xinheng/problem';
import { Definitions } from './definitions.js';
import type { DraftChange } from './draft-change.js';
import { draftDefinitions } from './draft-definitions.js';

const SCHEME = 'hebei:enterprise-grade';

async function read(id: string, others: readonly PluginDefinitions[]): Promise<PluginDefinitions> {
  const { plugin, issues } = readPlugin(await readFolder(join(installationRoot(), 'plugins', id)), { others });
  if (plugin === null) throw new Error(JSON.stringify(issues));
  // As it comes out of the tables: plain data.
  return JSON.parse(JSON.stringify(plugin)) as PluginDefinitions;
}

describe('a draft', () => {
  let current: Definitions;
  beforeAll(async () => {
    const national = await read('national', []);
    const plugins = [national, await read('hebei', [national])];
    current = new Definitions(1, resolveDefinitions(plugins), plugins);
  });

  const parameter = (key: string, changes: object = {}): DraftChange => {
    const found = current.plugins[1]?.parameters.find((one) => one.key === key);
    return { resource: 'parameters', key, value: { ...found, ...changes } as unknown as DraftChange['value'] };
  };
  const findings = (...changes: DraftChange[]): readonly Issue[] => {
    try {
      draftDefinitions(current, 'hebei', changes);
    } catch (error) {
      if (error instanceof XinhengError) return error.issues;
    }
    return [];
  };

  it('that changes nothing is what is in force', () => {
    for (const { id } of current.plugins) {
      const { definitions } = draftDefinitions(current, id, []);
      expect(definitions.hashOf(SCHEME)).toBe(current.hashOf(SCHEME));
      expect(definitions.set).toEqual(current.set);
    }
  });

  it('changes the rules and keeps the facts where only a limit moves', () => {
    const values = [{ from: '2022-04-21', value: 2, basis: { document: 'heb-2022', article: '四(三)' } }];
    const { definitions, before } = draftDefinitions(current, 'hebei', [parameter('general-limit', { values })]);
    expect(definitions.hashOf(SCHEME)).not.toBe(current.hashOf(SCHEME));
    expect(definitions.factsHashOf(SCHEME)).toBe(current.factsHashOf(SCHEME));
    expect(before).toEqual([current.plugins[1]?.parameters.find(({ key }) => key === 'general-limit')]);
  });

  it('points at what is wrong within the change, by its schema and by its meaning', () => {
    const shape = findings(parameter('counting-window'), parameter('general-limit', { values: 'five' }));
    expect(shape.map(({ pointer }) => pointer)).toEqual(['/changes/1/value/values']);
    const values = [{ from: '2022-04-21', value: 2, basis: { document: 'no-such', article: '四(三)' } }];
    expect(findings(parameter('general-limit', { values })).map(({ pointer }) => pointer)).toEqual([
      expect.stringMatching(/^\/changes\/0\/value\/values\/0\/basis/),
    ]);
  });

  it('points at the changes where something breaks that was not changed', () => {
    const [found] = findings({ resource: 'parameters', key: 'general-limit', value: null });
    expect(found).toMatchObject({ pointer: '/changes' });
    expect(JSON.stringify(found?.params)).toContain('general-limit');
  });

  it('names what is not there and what would be called otherwise', () => {
    const changes: DraftChange[] = [
      { resource: 'facts', key: 'no-such', value: null },
      { ...parameter('general-limit'), key: 'other' },
    ];
    expect(findings(...changes).map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/changes/0/key', 'draft-resource-unknown'],
      ['/changes/1/value/key', 'draft-key-differs'],
    ]);
    expect(() => draftDefinitions(current, 'hubei', [])).toThrow('hebei');
  });
});
