import type { FactDefinition } from '@xinheng/facts';
import { readPlugin, resolveDefinitions, type PluginDefinitions } from '@xinheng/plugin-kit';
import { readFolder } from '@xinheng/plugin-pack';
import { join } from 'node:path';
import { Definitions } from '../definitions/definitions.js';
import { WatchedSchemes } from './watched-schemes.js';

const scheme = 'hebei:enterprise-grade';
const record = { subject: 1, kinds: ['enterprise'], regions: ['130102'], items: ['hebei:arrears-utility'] };

async function shipped(): Promise<readonly [PluginDefinitions, PluginDefinitions]> {
  const plugins: PluginDefinitions[] = [];
  for (const id of ['national', 'hebei']) {
    const source = await readFolder(join(import.meta.dirname, '../../../../plugins', id));
    const { plugin } = readPlugin(source, { others: plugins });
    if (plugin === null) throw new Error(`The plugin ${id} cannot be read`);
    plugins.push(plugin);
  }
  return plugins as unknown as readonly [PluginDefinitions, PluginDefinitions];
}

function watched(plugins: readonly PluginDefinitions[]): WatchedSchemes {
  return new WatchedSchemes(new Definitions(1, resolveDefinitions(plugins), plugins));
}

describe('WatchedSchemes', () => {
  it('finds a scheme by kind, region and item', async () => {
    const schemes = watched(await shipped());
    expect(schemes.touchedBy(record)).toEqual([scheme]);
    expect(schemes.touchedBy({ ...record, kinds: ['person', 'enterprise'] })).toEqual([scheme]);
    expect(schemes.touchedBy({ ...record, regions: ['230102', '130000'] })).toEqual([scheme]);
    expect(schemes.touchedBy({ ...record, kinds: ['person'] })).toEqual([]);
    expect(schemes.touchedBy({ ...record, regions: ['230102'] })).toEqual([]);
    expect(schemes.touchedBy({ ...record, items: ['national:administrative-inspection'] })).toEqual([]);
    expect(schemes.items).toContain('hebei:arrears-utility');
  });

  it('finds a scheme by a linked subject only where it reads records of those', async () => {
    const [national, hebei] = await shipped();
    expect(watched([national, hebei]).touchedBy({ ...record, isOfLinked: true })).toEqual([]);
    const facts = hebei.facts.map((fact): FactDefinition =>
      fact.key === 'general-dishonesty-12m' && 'records' in fact.from
        ? { ...fact, from: { records: { ...fact.from.records, of: { linked: 'legal-representative' } } } }
        : fact,
    );
    expect(facts).not.toEqual(hebei.facts);
    const schemes = watched([national, { ...hebei, facts }]);
    expect(schemes.touchedBy({ ...record, isOfLinked: true })).toEqual([scheme]);
  });

  it('finds a scheme without regions everywhere', async () => {
    const [national, hebei] = await shipped();
    const schemes = watched([national, { ...hebei, regions: [] }]);
    expect(schemes.touchedBy({ ...record, regions: ['650000'] })).toEqual([scheme]);
  });
});
